/** Years of the Republic of China, as Taiwan writes them: 民國85年 · 110年3月 · 112年度; in Traditional characters 112年 alone. */
import type { Amount } from "../amount.ts";
import { at, isAt, type Reading } from "../reading.ts";
import { isTraditional } from "../script.ts";
import { CLAUSE, wordSet } from "../words.ts";

const NAME = wordSet("民国", true);
/** The year before its first. */
const BEFORE_FIRST = 1911;
/** The last one that is taken for a year with nothing else to tell: 2030. 100年 is a length of time as often as 2011. */
const LATEST = 119;
const CENTURY = 100;
/** What makes a length of time of 112年: words before it, and words after it. */
const LASTING = wordSet(
  "超 逾 近 约 过 满 达 历 经 了 成立 有 行 走 长 活到 共 去 未来 这 整 隔 越 每",
  true,
);
const LASTED = wordSet("来 前 后 间 历史 的历史 历程 的历程 以来 之久 以上 以下 左右 多 余");

/** What a year in the midst of a clause follows, where the clause ends in it: 截至112年。 A house has stood for 115年. */
const LEADING = "于在自至从到及和与、(（《「“-—~";

/** How long the name of the Republic before `i` is, 0 without it. */
export function nameBefore(reading: Reading, i: number, floor: number): number {
  return NAME.find(reading, i, floor)?.length ?? 0;
}

/** Whether the words around N年, which ends at `after`, make a length of time of it. */
export function lasts(reading: Reading, start: number, after: number): boolean {
  return LASTING.find(reading, start) !== null || LASTED.find(reading, after) !== null;
}

/** The year in common reckoning; null where it is none of the Republic. `after`: behind 年 or 年度; `month`: one follows. */
export function yearOfRepublic(
  reading: Reading,
  { start, end, low, digits }: Amount,
  after: number,
  month: boolean,
): number | null {
  const year = low > 0 ? low + BEFORE_FIRST : null;
  if (nameBefore(reading, start, 0)) return year;
  const ranged = isAt(reading, start - 1, "至到-—~") && isAt(reading, start - 2, "年");
  const dated = month || ranged || after > end + 1;
  if (digits === 0) return dated && isTraditional(reading) ? year : null;
  if (digits !== 3) return null;
  if (dated) return year;
  if (low > LATEST || low === CENTURY) return null;
  const before = at(reading, start - 1);
  if (isAt(reading, after, CLAUSE) && !CLAUSE.includes(before) && !LEADING.includes(before)) return null;
  if (lasts(reading, start, after)) return null;
  return isTraditional(reading) ? year : null;
}
