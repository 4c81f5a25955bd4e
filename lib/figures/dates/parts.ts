/** A date by its fields, in falling order: 2022年12月 · 2月22日 · 2023-02-28 · 2021财年. */
import type { Amount } from "../amount.ts";
import { readNumeral } from "../numeral.ts";
import { isAt, type Reading, textOf } from "../reading.ts";
import { words } from "../words.ts";
import { LASTING } from "./lasting.ts";
import { lasts, yearOfRepublic } from "./republic.ts";
import { UNTIL } from "./until.ts";

/** Year, month and day, undefined where not written, and the end of it all. */
export interface Parts {
  readonly fields: readonly (number | undefined)[];
  readonly end: number;
}

/** The largest number each field takes: year, month, day. */
export const LARGEST = [2199, 12, 31] as const;

/** What names each field behind its number, and what only begins like it: 3年级, 22日内, 3日均. */
const NAMES = words({
  0: "年 年度 财年 学年 学年度 财政年度 会计年度",
  1: "月 月份",
  2: "日 号",
  none: "年级 日内 日以内 日以上 日以下 日均 日间 日照 日常 日元",
});

export function inRange(numeral: Amount | null, low: number, high: number): numeral is Amount {
  if (!numeral || numeral.low !== numeral.high || numeral.fuzz) return false;
  return numeral.scale === 1 && !numeral.decimal && numeral.low >= low && numeral.low <= high;
}

/** A year in four digits; Han digits as digits (二〇二二). */
export function isYear(numeral: Amount): boolean {
  return numeral.digits === 4 && inRange(numeral, 1000, LARGEST[0]);
}

/** Whether that many years, a round number, have passed: 1200年历史; but 1644年 was one. */
function isLasting(reading: Reading, { start, low }: Amount, end: number): boolean {
  return low < 1800 && low % 10 === 0 && lasts(reading, start, end);
}

/** The year a numeral before 年 is, in four digits or, at the beginning of a date, in fewer (22年12月, 07年); null where it is a length of time. */
function yearOf(reading: Reading, numeral: Amount, end: number, isFirst: boolean): number | null {
  if (isYear(numeral)) return isLasting(reading, numeral, end) ? null : numeral.low;
  if (!isFirst || !inRange(numeral, 0, 150)) return null;
  const next = readNumeral(reading, end);
  const month = inRange(next, 1, 12) && isAt(reading, next.end, "月");
  const republican = yearOfRepublic(reading, numeral, end, month);
  if (
    republican ||
    numeral.digits !== 2 ||
    !(month || (numeral.low < 10 && !isAt(reading, numeral.start - 1, "/")))
  )
    return republican;
  return numeral.low + (numeral.low > 50 ? 1900 : 2000);
}

/** Which field a number with what follows it gives, and where that ends. */
function field(
  reading: Reading,
  numeral: Amount,
  isFirst: boolean,
): { level: number; value: number; end: number } | null {
  const found = NAMES.find(reading, numeral.end);
  const level = Number(found?.value);
  if (!found || !(level in LARGEST)) return null;
  const end = numeral.end + found.length;
  if (level > 0)
    return inRange(numeral, 1, LARGEST[level] as number) ? { level, value: numeral.low, end } : null;
  const year = yearOf(reading, numeral, end, isFirst);
  return year ? { level, value: year, end } : null;
}

/** What makes a date of 9号 and 十五日: a time of day, the news of that day. */
const AT_TIME =
  /^(?:晚|凌晨|[上下中]午|早上|傍晚|当[天晚日]|电(?!话)|讯|起|开始|[\d一二三四五六七八九十]{1,3}[时点])/;

/** Whether a number before 日 or 号 alone is none of a day of the month: 拘留10日, 十五日内, 9号线. */
function isNoDay(reading: Reading, { start, end, arabic }: Amount): boolean {
  if (arabic && isAt(reading, end, "日")) return LASTING.find(reading, start) !== null;
  return !AT_TIME.test(textOf(reading, end + 1, end + 5)) && !UNTIL.find(reading, start);
}

/**
 * Reads year, month and day in falling order, as many as are there, or none. A day alone is one in Arabic digits before 日,
 * else only with words that make it one.
 */
export function readParts(reading: Reading, i: number): Parts {
  const fields: (number | undefined)[] = [];
  let end = i;
  while (fields.length < 3) {
    const numeral = readNumeral(reading, end);
    const found = numeral && field(reading, numeral, end === i);
    if (!found || found.level < fields.length) break;
    if (found.level === 2 && fields.length < 2) if (fields.length || isNoDay(reading, numeral)) break;
    fields[found.level] = found.value;
    end = found.end;
  }
  return { fields, end };
}

const ISO = /^([-/.])(1[0-2]|0?[1-9])\1(3[01]|[12]\d|0?[1-9])/;

/** 2023-02-28, 2023/2/28, 2023.2.28. */
export function readIso(reading: Reading, year: Amount): Parts | null {
  const found = isYear(year) && ISO.exec(textOf(reading, year.end, year.end + 7));
  return found
    ? { fields: [year.low, Number(found[2]), Number(found[3])], end: year.end + found[0].length }
    : null;
}
