/** A date by its fields, in falling order: 2022年12月 · 2月22日 · 2023-02-28 · 2021财年. */
import type { Amount } from "../amount.ts";
import { arabicDigit } from "../digits.ts";
import { readNumeral } from "../numeral.ts";
import { at, isAt, type Reading } from "../reading.ts";
import { wordSet } from "../words.ts";
import { yearOfRepublic } from "./republic.ts";

/** Year, month and day, undefined where not written, and the end of it all. */
export interface Parts {
  readonly fields: readonly (number | undefined)[];
  readonly end: number;
}

export const [YEAR, MONTH, DAY] = [0, 1, 2] as const;
/** The largest number each field takes. */
export const LARGEST = [2199, 12, 31] as const;

/** 年 and 日 that go on as something else: 3年级, 22日内, 3日均. */
const NOT_DAY = "内均间照常元";
/** Years that begin in the course of another. */
const KINDS_OF_YEAR = wordSet("财年 学年");
const ISO = "-/.";

export function inRange(numeral: Amount | null, low: number, high: number): numeral is Amount {
  if (!numeral || numeral.low !== numeral.high || numeral.fuzz) return false;
  return numeral.scale === 1 && !numeral.decimal && numeral.low >= low && numeral.low <= high;
}

/** A year in four digits; Han digits as digits (二〇二二). */
export function isYear(numeral: Amount): boolean {
  return numeral.digits === 4 && inRange(numeral, 1800, LARGEST[YEAR]);
}

function isMonth(reading: Reading, i: number): boolean {
  const numeral = readNumeral(reading, i);
  return inRange(numeral, 1, 12) && isAt(reading, numeral.end, "月");
}

/** The year a numeral before 年 is, in four digits or, at the beginning of a date, in fewer; null where it is a length of time. */
function yearOf(reading: Reading, numeral: Amount, end: number, isFirst: boolean): number | null {
  if (isYear(numeral)) return numeral.low;
  if (!isFirst || !inRange(numeral, 0, 150)) return null;
  const month = isMonth(reading, end);
  const republican = yearOfRepublic(reading, numeral, end, month);
  if (republican || numeral.digits !== 2 || !month) return republican;
  return numeral.low + (numeral.low > 50 ? 1900 : 2000);
}

/** Which field a number with what follows it gives, and where that ends. */
function field(
  reading: Reading,
  numeral: Amount,
  isFirst: boolean,
): { level: number; value: number; end: number } | null {
  const { end, low: value } = numeral;
  const next = at(reading, end);
  const then = at(reading, end + 1);
  if (isYear(numeral) && KINDS_OF_YEAR.find(reading, end)) return { level: YEAR, value, end: end + 2 };
  if (next === "年" && then !== "级") {
    const after = then === "度" ? end + 2 : end + 1;
    const year = yearOf(reading, numeral, after, isFirst);
    if (year) return { level: YEAR, value: year, end: after };
  }
  if (next === "月" && inRange(numeral, 1, 12))
    return { level: MONTH, value, end: then === "份" ? end + 2 : end + 1 };
  if ((next === "日" || next === "号") && inRange(numeral, 1, 31) && !NOT_DAY.includes(then))
    return { level: DAY, value, end: end + 1 };
  return null;
}

/** Reads year, month and day in falling order, as many as are there. A day alone is one only in Arabic digits before 日. */
export function readParts(reading: Reading, i: number): Parts | null {
  const fields: (number | undefined)[] = [];
  let end = i;
  while (fields.length <= DAY) {
    const numeral = readNumeral(reading, end);
    const found = numeral && field(reading, numeral, fields.length === 0);
    if (!found || found.level < fields.length) break;
    if (found.level === DAY && fields.length === 1) break;
    if (found.level === DAY && fields.length === 0)
      if (!numeral.digits || !numeral.arabic || isAt(reading, numeral.end, "号")) return null;
    fields[found.level] = found.value;
    end = found.end;
  }
  return fields.length ? { fields, end } : null;
}

/** One or two Arabic digits: a month or a day. */
function twoDigits(reading: Reading, i: number, most: number): { value: number; end: number } | null {
  const [tens, ones] = [arabicDigit(at(reading, i)), arabicDigit(at(reading, i + 1))];
  const value = ones < 0 ? tens : tens * 10 + ones;
  return tens < 0 || value < 1 || value > most ? null : { value, end: ones < 0 ? i + 1 : i + 2 };
}

/** 2023-02-28, 2023/2/28, 2023.2.28. */
export function readIso(reading: Reading, year: Amount): Parts | null {
  const sign = at(reading, year.end);
  if (!isYear(year) || !ISO.includes(sign)) return null;
  const month = twoDigits(reading, year.end + 1, 12);
  const day = month && at(reading, month.end) === sign ? twoDigits(reading, month.end + 1, 31) : null;
  return month && day && { fields: [year.low, month.value, day.value], end: day.end };
}
