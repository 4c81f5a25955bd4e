/** Decades and centuries: 20世纪90年代 · 90年代 · 21世纪. */
import type { Amount } from "../amount.ts";
import { readNumeral } from "../numeral.ts";
import { type Reading, standsAt } from "../reading.ts";
import type { DateSpan } from "./date-span.ts";
import { inRange } from "./parts.ts";

function years(start: number, end: number, first: number, count: number): DateSpan {
  return { start, end, low: String(first), high: String(first + count - 1) };
}

/** The decade or century that begins with a numeral; null for none. */
export function readEra(reading: Reading, numeral: Amount): DateSpan | null {
  const { start, end, low } = numeral;
  if (standsAt(reading, end, "世纪") && inRange(numeral, 1, 21)) {
    const decade = readNumeral(reading, end + 2);
    const base = (low - 1) * 100;
    if (inRange(decade, 10, 90) && standsAt(reading, decade.end, "年代"))
      return years(start, decade.end + 2, base + decade.low, 10);
    return years(start, end + 2, base, 100);
  }
  if (!standsAt(reading, end, "年代") || !inRange(numeral, 10, 2190) || low % 10) return null;
  return years(start, end + 2, low < 100 ? 1900 + low : low, 10);
}
