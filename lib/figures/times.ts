/** Times of day, which are no figures: 9时30分, 三点半. */
import type { Amount } from "./amount.ts";
import { readNumeral } from "./numeral.ts";
import { at, type Reading } from "./reading.ts";
import { code, letters } from "./words.ts";

const [HOURS, HALVES] = [letters("时点"), letters("半刻整许钟")];

/** Where the time of day ends that begins with the numeral, 0 for none. */
export function timeOfDay(reading: Reading, hour: Amount): number {
  if (!HOURS.has(at(reading, hour.end)) || hour.fuzz || hour.low > 24 || hour.decimal) return 0;
  const end = hour.end + 1;
  if (HALVES.has(at(reading, end))) return end + 1;
  const minutes = readNumeral(reading, end);
  return minutes && at(reading, minutes.end) === code("分") ? minutes.end + 1 : end;
}
