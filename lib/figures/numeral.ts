/**
 * Numerals: 58,000 · 1.52亿 · 3亿2千万 · 三千二百 · 一万二 · 二〇二二 · 贰佰叁拾 · 数百万 · 十几 · 三四十 · 800多万.
 * One pass over their tokens; everything is an interval from the first character on.
 */
import type { Amount } from "./amount.ts";
import { arabicDigit, hanDigit, hanTens, hanUnit, isFinancial, NUMERALS } from "./digits.ts";
import { apart, arabic, han, point } from "./numerals/digits.ts";
import { Draft } from "./numerals/draft.ts";
import { moreInside, several, skip } from "./numerals/indefinite.ts";
import { closeSection, latin, multiply, tens } from "./numerals/scales.ts";
import { at, type Reading } from "./reading.ts";

/** Everything a numeral can go on with. */
const PARTS = `${NUMERALS}几数点.个多余来kKw、`;

/** Reads one token; false when none goes on the numeral. 参 is a digit among those of cheques alone: 800万参加. */
function token(draft: Draft): boolean {
  const unit = draft.peek();
  if (!PARTS.includes(unit)) return false;
  if (arabicDigit(unit) >= 0) return unit === "0" && draft.isHanRow ? han(draft, 0) : arabic(draft);
  const multiplier = hanUnit(unit);
  if (multiplier) return multiplier < 1e4 ? multiply(draft, multiplier) : closeSection(draft, multiplier);
  if (unit === "参" && !isFinancial(at(draft.reading, draft.start))) return false;
  if (hanDigit(unit) >= 0) return han(draft, hanDigit(unit));
  if (unit === "几" || unit === "数") return several(draft, unit);
  if (unit === "点" || (unit === "." && draft.isHanRow && hanDigit(draft.peek(1)) >= 0)) return point(draft);
  if (unit === "个") return skip(draft);
  if (unit === "、") return apart(draft);
  const count = hanTens(unit);
  return count > 0 ? tens(draft, count) : moreInside(draft) || latin(draft, unit);
}

/** What may follow a single digit of cheques: 玖角, 陆点五, 仟分之三. */
const AFTER_FINANCIAL = "拾佰仟十百千万亿角元点分";

/**
 * Reads the numeral that begins at `i`; null when there is none. Takes as long as the numeral.
 * `certain`: a numeral is due here, so that a single digit of cheques is one too (万分之肆).
 */
export function readNumeral(reading: Reading, i: number, certain = false): Amount | null {
  const [first, next] = [at(reading, i), at(reading, i + 1)];
  if (!PARTS.includes(first)) return null;
  if (!certain && isFinancial(first) && !AFTER_FINANCIAL.includes(next) && !isFinancial(next)) return null;
  if (reading.recent?.start === i) return reading.recent;
  const draft = new Draft(reading, i);
  while (token(draft));
  const amount = draft.finish();
  if (amount) reading.recent = amount;
  return amount;
}
