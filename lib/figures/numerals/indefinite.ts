/** What leaves a numeral open: 数百万, 十几, 800多万, 20多个亿. Each reader says whether it went on the numeral. */
import { hanUnit } from "../digits.ts";
import { isMore } from "../more.ts";
import type { Draft } from "./draft.ts";
import { NONE, sum } from "./values.ts";

/** 几 and 数: [2, 10); after a ten [1, 9]. */
export function several(draft: Draft, letter: string): boolean {
  const base = draft.digit?.[0] ?? 0;
  if (draft.fuzz || (letter === "数" && !draft.isFirst) || base % 10 || (draft.digit && !base)) return false;
  const teens = base > 0 || draft.unit === 10;
  draft.fuzz = letter;
  draft.digits = 0;
  draft.highExclusive = !teens;
  return draft.push(teens ? [base + 1, base + 9, base] : [2, 10, draft.isFirst ? 2 : 0], 1, draft.i + 1);
}

/** 个 before 亿, which adds nothing: 20多个亿. */
export function skip(draft: Draft): boolean {
  if (draft.isFirst || hanUnit(draft.peek(1)) !== 1e8) return false;
  draft.i++;
  return true;
}

/** 800多万: widened before the scale multiplies it. */
export function moreInside(draft: Draft): boolean {
  const more = draft.isFirst ? "" : isMore(draft.reading, draft.i);
  if (!more || hanUnit(draft.peek(draft.peek(1) === "个" ? 2 : 1)) < 1e4) return false;
  draft.i++;
  if (draft.fuzz) return true;
  const whole = sum(draft.section, draft.digit ?? NONE);
  if (whole[1]) draft.section = sum(whole, [0, draft.place, 0]);
  else draft.total = sum(draft.total, [0, draft.place, 0]);
  draft.lowExclusive = draft.highExclusive = true;
  draft.fuzz = more;
  draft.bare = false;
  draft.digit = null;
  draft.digits = 0;
  return true;
}
