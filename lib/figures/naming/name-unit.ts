/** What a number without a measure word counts. */

import type { Amount } from "../amount.ts";
import { isLetter } from "../digits.ts";
import { AFTER, isQualified } from "../qualifiers.ts";
import { withUnit } from "../quantity.ts";
import { at, isAt, type Reading } from "../reading.ts";
import { findUnit, type Unit } from "../unit.ts";
import { correct, isOnePiece } from "./corrections.ts";
import { isDialled } from "./dialled.ts";
import { actAfter, endsThere, headAfter, nounAfter, nounBefore } from "./nouns-around.ts";

/** Numbers that never stand without a unit: 12.5, 三, 三一. */
function needsUnit({ arabic, fuzz, bare, digits, decimal, scale, high }: Amount): boolean {
  if (decimal && scale === 1) return true;
  return !arabic && !bare && (digits > 1 || (!fuzz && high < 11));
}

/** 42亿（港元，下同）: the currency in brackets behind the number. */
function bracketed(reading: Reading, end: number): Unit | null {
  const unit = isAt(reading, end, "(（") ? findUnit(reading, end + 1) : null;
  const closes = unit?.value.kind === "money" && isAt(reading, end + 1 + unit.length, "，,)）");
  return closes ? unit.value : null;
}

/** What says what a number without a unit counts. */
function nounOf(reading: Reading, amount: Amount): Unit | null {
  const { end, fuzz, bare, scale, start, nominal, digits } = amount;
  const known = !bare || fuzz || isQualified(reading, start);
  const behind = end + (AFTER.find(reading, end)?.length ?? 0);
  if (isDialled(reading, amount)) return null;
  const currency = bracketed(reading, end);
  if (currency) return currency;
  const near = known && scale > 9999 ? actAfter(reading, behind) : null;
  const noun = near ?? (known ? (scale < 1e4 ? nounAfter(reading, end) : headAfter(reading, behind)) : null);
  if (noun || isLetter(at(reading, end)) || (bare && !endsThere(reading, behind))) return noun;
  const large = scale > 9999 || nominal > (digits ? Number.POSITIVE_INFINITY : fuzz ? 999 : 9999);
  const before = large ? nounBefore(reading, start) : null;
  return before ?? (known && isAt(reading, behind, "的") ? headAfter(reading, behind + 1) : null);
}

/** Nothing says what is counted. */
const UNKNOWN: Unit = { kind: "count", name: "", factor: 1, word: "" };

/**
 * The amount with its unit; null when nothing says what is counted, so that it is no figure.
 * `last`: what the sentence's last number without a unit counted, which goes for large numbers after it.
 */
export function nameUnit(reading: Reading, amount: Amount, last: Unit | null): Amount | null {
  if (amount.kind !== null) return isOnePiece(reading, amount) ? null : correct(reading, amount);
  if (needsUnit(amount)) return null;
  const noun = nounOf(reading, amount);
  if (noun) return withUnit(amount, noun, amount.end);
  if (amount.scale < 1e4 || amount.bare || isLetter(at(reading, amount.end))) return null;
  return withUnit(amount, last ?? UNKNOWN, amount.end);
}
