/** Decades, centuries and years that reach into the next: 20世纪90年代 · 90年代 · 21世纪 · 2018/19年度. */
import type { Amount } from "../amount.ts";
import { readNumeral } from "../numeral.ts";
import { type Reading, textOf } from "../reading.ts";
import type { DateSpan } from "./date-span.ts";
import { inRange, isYear } from "./parts.ts";

/** The last two digits of the second year: 2018/19年度, 2009-10学年. */
const SEASON = /^[/—-](\d\d)(?:财政年度|年度|学年|财年)/;

function years(start: number, end: number, first: number, count: number): DateSpan {
  return { start, end, low: String(first), high: String(first + count - 1) };
}

/** Whether a numeral counts one decade or two that follow one another: 90年代, 八九十年代. */
function isDecade(reading: Reading, { low, high, end, fuzz }: Amount): boolean {
  return (
    textOf(reading, end, end + 2) === "年代" &&
    low > 9 &&
    high < 2191 &&
    low % 10 === 0 &&
    high % 10 === 0 &&
    !fuzz
  );
}

function decades(start: number, { low, high, end }: Amount, base: number): DateSpan {
  return years(start, end + 2, base + low, high - low + 10);
}

/** The decade or century that begins with a numeral; null for none. */
export function readEra(reading: Reading, numeral: Amount): DateSpan | null {
  const { start, end, low } = numeral;
  const season = isYear(numeral) && SEASON.exec(textOf(reading, end, end + 7));
  if (season && Number(season[1]) === (low + 1) % 100) return years(start, end + season[0].length, low, 2);
  const word = textOf(reading, end, end + 2);
  if (word === "世纪" && inRange(numeral, 1, 21)) {
    const decade = readNumeral(reading, end + 2);
    const base = (low - 1) * 100;
    return decade && isDecade(reading, decade)
      ? decades(start, decade, base)
      : years(start, end + 2, base, 100);
  }
  return isDecade(reading, numeral) ? decades(start, numeral, low < 100 ? 1900 : 0) : null;
}
