/** The digits of a numeral: 58,000 · 三四 · 二〇二二 · 一百零五 · 三点五. Each reader says whether it went on the numeral. */
import { type Arabic, isDateApart, isJoined, readArabic } from "../arabic.ts";
import { arabicDigit, hanDigit, hanUnit } from "../digits.ts";
import { at, startsLine, touches } from "../reading.ts";
import { findUnit } from "../unit.ts";
import type { Draft } from "./draft.ts";
import { NONE, same, sum } from "./values.ts";

/** What 零 keeps a place before, besides digits: 一百零几. */
const AFTER_ZERO = "十拾廿卅卌几";

/** 近9亿 290万人: a blank here and none before the scale parts two numbers, unless they fit together like 2亿 3000万; a date is parted from any. */
function isApart({ reading, i, zero }: Draft, { digits }: Arabic): boolean {
  if (isDateApart(reading, i)) return true;
  return (
    !zero &&
    (digits === 2 || digits === 3) &&
    !touches(reading, i) &&
    touches(reading, i - 1) &&
    !startsLine(reading, i)
  );
}

export function arabic(draft: Draft): boolean {
  const { isFirst, unit } = draft;
  if (draft.digit || draft.fuzz || !(isFirst || (unit >= 1e3 && !draft.bare))) return false;
  const read = readArabic(draft.reading, draft.i);
  if (!read || (!isFirst && (read.value >= unit || isApart(draft, read)))) return false;
  if (isFirst) {
    draft.digits = read.digits;
    draft.decimal = read.decimals > 0;
  }
  return draft.push(same(read.value), read.place, read.end);
}

/** 100万一套, 2万一年: 一 belongs to what follows; 一万一元 and 两万一千 go on. */
function isArticle({ reading, i, start, unit, zero }: Draft): boolean {
  if (unit < 100 || zero || hanUnit(at(reading, i + 1))) return false;
  const found = findUnit(reading, i + 1);
  return arabicDigit(at(reading, start)) >= 0 || (found !== null && found.value.kind !== "money");
}

export function han(draft: Draft, value: number): boolean {
  if (draft.digit) return neighbour(draft, value, draft.digit[0]);
  if (draft.fuzz) return false;
  if (value === 0 && !draft.isFirst) return keepPlace(draft);
  if (draft.isFirst) draft.digits = 1;
  if (value === 1 && isArticle(draft)) return false;
  return draft.push(same(value), 1, draft.i + 1);
}

/** 零 inside a numeral keeps a place: after it a digit is worth one (一百零五). */
function keepPlace(draft: Draft): boolean {
  const next = draft.peek(1);
  if (hanDigit(next) <= 0 && arabicDigit(next) <= 0 && !AFTER_ZERO.includes(next)) return false;
  draft.zero = true;
  draft.i++;
  return true;
}

/** A Han digit after another: 三四 (an interval), else digits in a row: 二〇二二. */
function neighbour(draft: Draft, value: number, before: number): boolean {
  const { reading, start, i } = draft;
  if (draft.place !== 1 || at(reading, start) < "\x80" || draft.decimal || draft.fuzz) return false;
  if (!isJoined(reading, i, start)) return false;
  const last = hanDigit(draft.peek(1)) < 0 && draft.peek(1) !== "." && draft.digits < 2;
  if (last && before > 0 && (value === before + 1 || (before === 3 && value === 5))) {
    draft.digits = 0;
    return draft.push([before, value, before], 1, draft.i + 1);
  }
  if (!draft.digits) return false;
  draft.digits++;
  return draft.push(same(before * 10 + value), 1, draft.i + 1);
}

/** What counts the two neighbours of 七、八成, 三、五百; not 第三、四条 or 三、四月. */
const COUNTED = "十百千万亿个名位人家户次年天岁成元里倍";

/** 七、八成: neighbours with a mark between them. */
export function apart(draft: Draft): boolean {
  const { reading, i, start, digit } = draft;
  const next = hanDigit(draft.peek(1));
  if (draft.digits !== 1 || i !== start + 1 || next <= 0 || !COUNTED.includes(draft.peek(2))) return false;
  if ("第、".includes(at(reading, start - 1)) || arabicDigit(at(reading, start)) >= 0) return false;
  draft.i++;
  return neighbour(draft, next, digit?.[0] ?? 0) || !draft.i--;
}

/** 点 and digits: 三点五, in Taiwan 四．四 too. A time of day (三点五十分) is none. */
export function point(draft: Draft): boolean {
  const { reading, i } = draft;
  if (draft.isFirst || draft.decimal || draft.fuzz || draft.peek(1) === "两") return false;
  if (!draft.unit && arabicDigit(draft.peek(-1)) >= 0) return false;
  let end = i + 1;
  let digits = "";
  for (let digit = 0; ; digits += digit, end++) {
    const unit = at(reading, end);
    digit = Math.max(hanDigit(unit), arabicDigit(unit));
    if (digit < 0) break;
  }
  if (!digits || hanUnit(at(reading, end)) === 10) return false;
  draft.lengthen();
  draft.decimal = true;
  draft.digits = 0;
  return draft.push(
    sum(draft.digit ?? NONE, same(Number(`0.${digits}`))),
    Number(`1e-${digits.length}`),
    end,
  );
}
