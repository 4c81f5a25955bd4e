/** What multiplies: 十百千 a digit, 万亿兆 all before them, 廿 itself, k and w. Each reader says whether it went on the numeral. */
import { isLetter, tidy } from "../digits.ts";
import type { Draft } from "./draft.ts";
import { NONE, product, same, sum, type Values } from "./values.ts";

/** Scales written as Latin letters: 1.2k, 3w. */
const LATIN: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, w: 1e4 };
/** Units that begin with 千: 千克, 千米, 千瓦. */
const AFTER_THOUSAND = "克米瓦卡";

/** 十, 百, 千: multiplies the digit before it. */
export function multiply(draft: Draft, unit: number): boolean {
  const { digit, section } = draft;
  if (draft.unit && draft.unit < 1e4 && unit >= draft.unit) return false;
  if ((!digit && draft.bare && draft.unit) || (draft.digits > 1 && unit === 10)) return false;
  if (unit === 1e3 && !draft.isFirst && AFTER_THOUSAND.includes(draft.peek(1))) return false;
  draft.scale = section[1] || draft.total[1] || unit === 10 ? 1 : unit;
  draft.section = sum(section, product(digit ?? same(1), unit));
  draft.place = tidy((digit ? draft.place : 1) * unit);
  if (unit === 10) draft.bare = false;
  return draft.close(unit);
}

/** 廿, 卅, 卌: two, three and four tens in one character. */
export function tens(draft: Draft, count: number): boolean {
  if (draft.digit || draft.fuzz || (draft.unit && draft.unit < 100)) return false;
  draft.push(same(count), 1, draft.i);
  return multiply(draft, 10);
}

/** 万, 亿, 兆: closes the section; a larger one after a smaller multiplies all before it (万亿, 一万五千亿). */
export function closeSection(draft: Draft, unit: number): boolean {
  const empty = !draft.digit && !draft.section[1];
  const again = empty && draft.unit === draft.big;
  if (unit === draft.big && !again) return false;
  if (draft.unit < 1e4) draft.lengthen();
  const { digit, total, big } = draft;
  const section = sum(draft.section, digit ?? (empty && !total[1] ? same(1) : NONE));
  draft.total = unit < big ? sum(total, product(section, unit)) : product(sum(total, section), unit);
  draft.place = tidy((empty && !again ? 1 : draft.place) * unit);
  draft.scale = (again || !digit ? draft.scale : 1) * unit;
  draft.section = NONE;
  draft.big = unit;
  draft.zero = false;
  return draft.close(unit);
}

/** 3w, 1.2k end a numeral of Arabic digits, unless they begin a word. */
export function latin(draft: Draft, letter: string): boolean {
  const scale = LATIN[letter];
  if (!scale || !draft.digits || isLetter(draft.peek(1))) return false;
  draft.total = product(draft.digit as Values, scale);
  draft.place = tidy(draft.place * scale);
  draft.scale = scale;
  draft.close(1);
  return false;
}
