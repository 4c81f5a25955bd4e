/** Arabic digits: 58,000 · 1234.56 · digits broken by a line end. */
import { arabicDigit } from "./digits.ts";
import { at, isAt, type Reading, startsLine, textOf, touches } from "./reading.ts";

export interface Arabic {
  readonly end: number;
  readonly value: number;
  /** The place of the last digit that is not zero: 800 → 100, 5.8 → 0.1. */
  readonly place: number;
  /** How many digits stand before the point. */
  readonly digits: number;
  readonly decimals: number;
}

function isDigit(reading: Reading, i: number): boolean {
  return arabicDigit(at(reading, i)) >= 0;
}

/** Whether a reader sees a gap before the character at `i`: zero-width characters make none. */
function isApart({ text, offsets, length }: Reading, i: number): boolean {
  return i <= 0 || i >= length || !text.charAt((offsets[i] as number) - 1).trim();
}

/** Where a line is spread out (2 0 2 2 年), each character stands apart from both its neighbours, and so does what is before the number. */
function isSpread(reading: Reading, i: number, start: number): boolean {
  return (
    reading.offsets[i] === (reading.offsets[i - 1] as number) + 2 &&
    [start - 1, i - 1, i, i + 1].every((place) => isApart(reading, place))
  );
}

/** Whether a digit at `i` would be of the number that began at `start`: it stands right behind it, on a new line, or spread out. */
export function isJoined(reading: Reading, i: number, start: number): boolean {
  return !isApart(reading, i) || startsLine(reading, i) || isSpread(reading, i, start);
}

/** Whether a date begins at `i`, apart from what stands before it: four digits and 年, 2008-02-07. */
export function isDateApart(reading: Reading, i: number): boolean {
  return !touches(reading, i) && /^\d{4}(?:年|[-/]\d)/.test(textOf(reading, i, i + 6));
}

/** Whether the digit at `i` goes on a number that began at `start` and ends before it, no matter what its line ended in. */
function goesOn(reading: Reading, i: number, start: number): boolean {
  if (!isDigit(reading, i)) return false;
  return touches(reading, i) || (isJoined(reading, i, start) && !isDateApart(reading, i));
}

/** `,` followed by exactly three digits. */
function groupAt(reading: Reading, i: number, start: number): boolean {
  if (!isAt(reading, i, ",") || !goesOn(reading, i + 1, start)) return false;
  return /\d{3}/.test(textOf(reading, i + 1, i + 4)) && !(isDigit(reading, i + 4) && touches(reading, i + 4));
}

/** `.` followed by a digit, though blanks may have come between (`5.⏎8万`), except in a list's `1. 22`. */
function pointAt(reading: Reading, i: number, start: number): boolean {
  if (!isAt(reading, i, ".") || !isDigit(reading, i + 1)) return false;
  return touches(reading, i + 1) || startsLine(reading, i + 1) || !startsLine(reading, start);
}

/** The place of the last digit that is not zero. */
function placeOf(value: number): number {
  let place = 1;
  while (value && value % (place * 10) === 0) place *= 10;
  return place;
}

/** Reads an Arabic number at `i`; null when there is none. Takes as long as the number. */
export function readArabic(reading: Reading, i: number): Arabic | null {
  let end = i;
  let digits = "";
  let grouped = false;
  if (!isDigit(reading, i)) return null;
  do {
    digits += at(reading, end++);
    if ((grouped || digits.length < 4) && groupAt(reading, end, i)) {
      grouped = true;
      end++;
    }
  } while (goesOn(reading, end, i));
  const whole = end;
  let decimals = "";
  if (pointAt(reading, end, i)) {
    end++;
    do decimals += at(reading, end++);
    while (goesOn(reading, end, i));
  }
  // 2023.02.08, 10.1.2, 4.1994年: no decimal, and no number but what stands before the first point.
  const point = isAt(reading, end, ".") && isDigit(reading, end + 1);
  if (decimals && (point || (decimals.length === 4 && isAt(reading, end, "年"))))
    [decimals, end] = ["", whole];
  const value = Number(`${digits}.${decimals}`);
  return {
    end,
    value,
    place: decimals ? Number(`1e-${decimals.length}`) : placeOf(value),
    digits: digits.length,
    decimals: decimals.length,
  };
}
