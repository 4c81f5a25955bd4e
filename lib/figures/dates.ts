/** Dates, as precise as printed: 2022年12月 · 2月22日 · 2012—2022年 · 2023-02-28 · 20世纪90年代 · 去年12月. */

import type { Amount } from "./amount.ts";
import { arabicDigit, hanDigit } from "./digits.ts";
import { readNumeral } from "./numeral.ts";
import { at, type Reading } from "./reading.ts";
import { isTraditional } from "./script.ts";
import { code, letters, words } from "./words.ts";

export interface DateSpan {
  readonly start: number;
  readonly end: number;
  readonly low: string;
  readonly high: string;
}

interface Parts {
  year?: number;
  month?: number;
  day?: number;
  end: number;
}

type Field = "year" | "month" | "day";
const FIELDS: readonly Field[] = ["year", "month", "day"];
const [NIAN, YUE, RI, HAO, FEN, DU] = [
  code("年"),
  code("月"),
  code("日"),
  code("号"),
  code("份"),
  code("度"),
];

/** What joins the ends of a range. */
export const JOINS = words<true>([["- – — —— ~ 至 到 — 〜 --", true]]);

function joinAt(reading: Reading, i: number): { length: number } | null {
  return at(reading, i) === code("/") ? { length: 1 } : JOINS.find(reading, i);
}

/** 年 and 日 that go on as something else: 3年级, 22日内, 3日均. */
const NOT_YEAR = letters("级");
const NOT_DAY = letters("内均间照常元");

function inRange(numeral: Amount | null, low: number, high: number): numeral is Amount {
  return (
    numeral !== null &&
    numeral.low === numeral.high &&
    !numeral.fuzz &&
    numeral.scale === 1 &&
    !numeral.decimal &&
    numeral.low >= low &&
    numeral.low <= high
  );
}

/** A year in four digits; Han digits as digits (二〇二二). */
function isYear(numeral: Amount): boolean {
  return numeral.digits === 4 && inRange(numeral, 1800, 2199);
}

/** Which field a number with what follows it gives; the end after it. */
function field(
  reading: Reading,
  numeral: Amount,
  short: boolean,
): { name: Field; value: number; end: number } | null {
  const { end } = numeral;
  if (isYear(numeral) && starts(reading, end, "财年"))
    return { name: "year", value: numeral.low, end: end + 2 };
  const next = at(reading, end);
  if (next === NIAN && !NOT_YEAR.has(at(reading, end + 1))) {
    const after = at(reading, end + 1) === DU ? end + 2 : end + 1;
    if (isYear(numeral)) return { name: "year", value: numeral.low, end: after };
    if (short && isRepublican(reading, numeral, after))
      return { name: "year", value: numeral.low + 1911, end: after };
    if (short && numeral.digits === 2 && inRange(numeral, 0, 99) && month(reading, after))
      return { name: "year", value: numeral.low + (numeral.low > 50 ? 1900 : 2000), end: after };
  }
  if (next === YUE && inRange(numeral, 1, 12))
    return { name: "month", value: numeral.low, end: at(reading, end + 1) === FEN ? end + 2 : end + 1 };
  if ((next === RI || next === HAO) && inRange(numeral, 1, 31) && !NOT_DAY.has(at(reading, end + 1)))
    return { name: "day", value: numeral.low, end: end + 1 };
  return null;
}

const REPUBLIC = words<true>([["民国", true]], true);

/** What makes a length of time of 112年: words before it, and words after it. */
const LASTING = words<true>([["超 逾 近 约 过 满 达 历 经 了 成立 有 走 长 活到 共", true]], true);
const LASTED = words<true>([["来 前 后 间 历史 的历史 历程 的历程 以来 之久 以上 以下 左右 多 余", true]]);

/** A year of the Republic, as Taiwan writes it: 民國85年, 110年3月, 112年度; in Traditional characters 112年 alone. */
function isRepublican(reading: Reading, numeral: Amount, after: number): boolean {
  if (!inRange(numeral, 1, 150)) return false;
  if (REPUBLIC.find(reading, numeral.start)) return true;
  if (numeral.digits !== 3) return false;
  if (month(reading, after) || after > numeral.end + 1) return true;
  const lasts = LASTING.find(reading, numeral.start) !== null || LASTED.find(reading, after) !== null;
  return !lasts && isTraditional(reading);
}

function month(reading: Reading, i: number): boolean {
  const numeral = readNumeral(reading, i);
  return inRange(numeral, 1, 12) && at(reading, numeral.end) === YUE;
}

/** Reads year, month and day in falling order, as many as are there. */
function readParts(reading: Reading, i: number): Parts | null {
  const parts: Parts = { end: i };
  let level = 0;
  for (;;) {
    const numeral = readNumeral(reading, parts.end);
    const found = numeral && field(reading, numeral, level === 0);
    if (!found || FIELDS.indexOf(found.name) < level) break;
    if (found.name === "day" && level === 1) break;
    if (
      found.name === "day" &&
      level === 0 &&
      (numeral.digits === 0 || !numeral.arabic || at(reading, numeral.end) === HAO)
    )
      return null;
    parts[found.name] = found.value;
    parts.end = found.end;
    level = FIELDS.indexOf(found.name) + 1;
  }
  return level === 0 ? null : parts;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

function format({ year, month, day }: Omit<Parts, "end">): string {
  const rest = [month, day].filter((part) => part !== undefined).map(two);
  return [...(year === undefined ? [] : [String(year)]), ...rest].join("-");
}

/** One or two Arabic digits: a month or a day. */
function twoDigits(reading: Reading, i: number, most: number): { value: number; end: number } | null {
  const [tens, ones] = [arabicDigit(at(reading, i)), arabicDigit(at(reading, i + 1))];
  const value = ones < 0 ? tens : tens * 10 + ones;
  return tens < 0 || value < 1 || value > most ? null : { value, end: ones < 0 ? i + 1 : i + 2 };
}

/** 2023-02-28, 2023/2/28, 2023.2.28. */
function readIso(reading: Reading, year: Amount): Parts | null {
  const sign = at(reading, year.end);
  if (!isYear(year) || !"-/.".includes(String.fromCharCode(sign))) return null;
  const month = twoDigits(reading, year.end + 1, 12);
  const day = month && at(reading, month.end) === sign ? twoDigits(reading, month.end + 1, 31) : null;
  return month && day && { year: year.low, month: month.value, day: day.value, end: day.end };
}

/** 20世纪90年代, 90年代, 21世纪. */
function readEra(reading: Reading, numeral: Amount): DateSpan | null {
  const { start } = numeral;
  if (starts(reading, numeral.end, "世纪") && inRange(numeral, 1, 21)) {
    const decade = readNumeral(reading, numeral.end + 2);
    const base = (numeral.low - 1) * 100;
    if (inRange(decade, 10, 90) && starts(reading, decade.end, "年代"))
      return span(start, decade.end + 2, base + decade.low, base + decade.low + 9);
    return span(start, numeral.end + 2, base, base + 99);
  }
  if (!starts(reading, numeral.end, "年代") || !inRange(numeral, 10, 2190) || numeral.low % 10 !== 0)
    return null;
  const first = numeral.low < 100 ? 1900 + numeral.low : numeral.low;
  return span(start, numeral.end + 2, first, first + 9);
}

function span(start: number, end: number, low: number, high: number): DateSpan {
  return { start, end, low: String(low), high: String(high) };
}

function starts(reading: Reading, i: number, word: string): boolean {
  for (let k = 0; k < word.length; k++) if (at(reading, i + k) !== word.charCodeAt(k)) return false;
  return true;
}

/** Years counted from the publication's. */
const RELATIVE_YEARS = words<number>(
  [
    ["去年 上年", -1],
    ["前年", -2],
    ["今年 本年", 0],
    ["明年", 1],
    ["后年", 2],
  ],
  true,
);

/** The year or month named relative to the publication date right before `i`. */
function relative(
  reading: Reading,
  i: number,
  floor: number,
  published: string | undefined,
): { start: number; year?: number } | null {
  const found = RELATIVE_YEARS.find(reading, i, floor);
  if (!found) return null;
  const year = published ? Number(published.slice(0, 4)) + found.value : undefined;
  return year === undefined ? { start: i - found.length } : { start: i - found.length, year };
}

/** Fields the second end of a range takes from the first: 2月20日至22日. */
function inherit(first: Parts, second: Parts): Parts {
  const level = FIELDS.findIndex((name) => second[name] !== undefined);
  const taken: Parts = { ...second };
  for (const name of FIELDS.slice(0, level)) if (first[name] !== undefined) taken[name] = first[name];
  return taken;
}

/** The first end of a range whose word stands only at the second: 2012—2022年, 2月20—22日, 3至5月. */
function openStart(reading: Reading, i: number): Parts | null {
  let from = i;
  let head: Parts = { end: i };
  const parts = readParts(reading, i);
  if (parts) [head, from] = [parts, parts.end];
  const numeral = readNumeral(reading, from);
  const join = numeral && joinAt(reading, numeral.end);
  if (!numeral || !join) return null;
  const second = readParts(reading, numeral.end + join.length);
  const name = second && FIELDS.find((one) => second[one] !== undefined);
  if (
    !name ||
    (name === "year" && !isYear(numeral)) ||
    !inRange(numeral, 1, name === "year" ? 2199 : name === "month" ? 12 : 31)
  )
    return null;
  if (parts && parts[name] !== undefined) return null;
  return { ...head, [name]: numeral.low, end: numeral.end };
}

/** Reads a date or a range of dates at `i`; `floor` is where the figure before it ends. */
export function readDate(
  reading: Reading,
  numeral: Amount,
  floor: number,
  published?: string,
): DateSpan | null {
  const i = numeral.start;
  const era = readEra(reading, numeral);
  if (era) return era;
  const first = openStart(reading, i) ?? readIso(reading, numeral) ?? readParts(reading, i);
  if (!first) return null;
  const named =
    first.year === undefined && first.month !== undefined ? relative(reading, i, floor, published) : null;
  if (named?.year !== undefined) first.year = named.year;
  const start = named?.start ?? i - (first.year ? (REPUBLIC.find(reading, i, floor)?.length ?? 0) : 0);
  const join = joinAt(reading, first.end);
  const next = join && at(reading, first.end + join.length);
  const more =
    join && next && (hanDigit(next) >= 0 || next < 128 || next === code("十"))
      ? readParts(reading, first.end + join.length)
      : null;
  const second = more ? inherit(first, more) : null;
  const low = format(first);
  const high = second ? format(second) : low;
  if (second && high < low && low.length === high.length) return { start, end: first.end, low, high: low };
  return { start, end: second?.end ?? first.end, low, high };
}
