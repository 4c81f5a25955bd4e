/** Decades, centuries and years that reach into the next: 20世纪90年代 · 90年代 · 21世纪 · 2018/19年度. */
import type { Amount } from "../amount.ts";
import { readNumeral } from "../numeral.ts";
import { isAt, type Reading, textOf } from "../reading.ts";
import { wordSet } from "../words.ts";
import type { DateSpan } from "./date-span.ts";
import { inRange, isYear } from "./parts.ts";

function years(start: number, end: number, first: number, count: number): DateSpan {
  return { start, end, low: String(first), high: String(first + count - 1) };
}

const JOINTS = "/-—";
const YEARS = wordSet("年度 学年 财年 财政年度");

/** 2018/19年度, 2009-10学年: the last two digits of the second year. */
function readSeason(reading: Reading, { start, end, low }: Amount): DateSpan | null {
  const second = readNumeral(reading, end + 1);
  if (second?.digits !== 2 || second.low !== (low + 1) % 100) return null;
  const found = YEARS.find(reading, second.end);
  return found && years(start, second.end + found.length, low, 2);
}

/** The decade or century that begins with a numeral; null for none. */
export function readEra(reading: Reading, numeral: Amount): DateSpan | null {
  const { start, end, low } = numeral;
  if (isYear(numeral) && isAt(reading, end, JOINTS)) return readSeason(reading, numeral);
  if (textOf(reading, end, end + 2) === "世纪" && inRange(numeral, 1, 21)) {
    const decade = readNumeral(reading, end + 2);
    const base = (low - 1) * 100;
    if (inRange(decade, 10, 90) && textOf(reading, decade.end, decade.end + 2) === "年代")
      return years(start, decade.end + 2, base + decade.low, 10);
    return years(start, end + 2, base, 100);
  }
  if (textOf(reading, end, end + 2) !== "年代" || !inRange(numeral, 10, 2190) || low % 10) return null;
  return years(start, end + 2, low < 100 ? 1900 + low : low, 10);
}
