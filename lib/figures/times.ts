/** Times of day, which are no figures: 9时30分, 三点半. */
import type { Amount } from "./amount.ts";
import { readNumeral } from "./numeral.ts";
import { isAt, type Reading } from "./reading.ts";

const [HOURS, HALVES] = ["时点", "半刻整许钟"];

/** Where the time of day ends that begins with the numeral, 0 for none. */
export function timeOfDay(reading: Reading, hour: Amount): number {
  if (!isAt(reading, hour.end, HOURS) || hour.fuzz || hour.low > 24 || hour.decimal) return 0;
  const end = hour.end + 1;
  if (isAt(reading, end, HALVES)) return end + 1;
  const minutes = readNumeral(reading, end);
  return minutes && isAt(reading, minutes.end, "分") ? minutes.end + 1 : end;
}
