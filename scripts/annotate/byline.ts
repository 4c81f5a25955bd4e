/** When a plain text was published, by the line near its top that says so: 2024-05-12 10:33 来源：新华社. */
import { firstDate } from "../../lib/page/published.ts";

/** How many lines a byline stands among: title, subtitle, byline, lead. */
const FIRST_LINES = 10;
const LONGEST = 80;
/** What prose has and a byline hasn't. */
const PROSE = /[。，；！？]/;
/** Whoever wrote, checked or put it out, or the time of day. */
const CREDIT = /来源|來源|作者|编辑|編輯|记者|記者|发布|發布|发表|發表|刊发|时间|時間|日期|\d{1,2}:\d\d/;
/** A day and at most a name beside it: 2018-09-04 公益时报. */
const ALONE = /^\D{0,12}(?:19|20)\d\d\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}(?!\d)日?\D{0,16}$/;

/** The publication date of a text's byline (YYYY-MM-DD or YYYY-MM); undefined where it has none. */
export function bylineDate(text: string): string | undefined {
  const lines = text
    .split("\n", 4 * FIRST_LINES)
    .map((line) => line.trim())
    .filter(Boolean);
  for (const line of lines.slice(0, FIRST_LINES)) {
    if (line.length > LONGEST || PROSE.test(line)) continue;
    const date = CREDIT.test(line) || ALONE.test(line) ? firstDate(line) : undefined;
    if (date) return date;
  }
  return undefined;
}
