/** What a figure is per: 每人每月 1500元 · 每10股派0.5元 · 3200元/年 · 人均 3200元 · 每单捐出2分钱. */
import { readNumeral } from "./numeral.ts";
import { isAt, type Reading, textOf } from "./reading.ts";
import { findUnit } from "./unit.ts";
import { CLAUSE, words } from "./words.ts";

/** How far back 每 and 均 are looked for, and how long a noun may stand between two 每 (每名学生每学期). */
const [REACH, MOST] = [12, 4];
/** What 每 counts besides the measure words. */
const EACH = words<string>({
  月: "月",
  天: "日",
  人: "生",
  所: "校",
});
const AVERAGES = words<string>(
  {
    人: "人均 生均",
    户: "户均",
    年: "年均 年平均",
    月: "月均",
    天: "日均",
    笔: "单均 笔均 单笔",
    "": "订单笔",
    亩: "亩均",
    村: "村均",
  },
  true,
);

export interface Per {
  /** What it is per, in written order: 人·月. */
  readonly per: string;
  /** The words directly before the figure, as a qualifier. */
  readonly words: string | null;
}

function counted(reading: Reading, i: number): { name: string; end: number } | null {
  const each = EACH.find(reading, i);
  const unit = each ?? findUnit(reading, i);
  return unit && { name: each?.value ?? findUnit(reading, i)?.value.name ?? "", end: i + unit.length };
}

/** What stands behind 每: 人, 一人, 10人. */
function several(reading: Reading, i: number): { name: string; end: number } | null {
  const numeral = readNumeral(reading, i);
  const one = counted(reading, numeral?.end ?? i);
  return one && numeral && numeral.nominal !== 1 ? { ...one, name: numeral.nominal + one.name } : one;
}

/** /年, /人/月 after the unit. */
export function readPerAfter(reading: Reading, end: number): { per: string; end: number } | null {
  const names: string[] = [];
  let last = end;
  while (isAt(reading, last, "/")) {
    const found = counted(reading, last + 1);
    if (!found) break;
    names.push(found.name);
    last = found.end;
  }
  return names.length ? { per: names.join("·"), end: last } : null;
}

/** 每人每月, 人均 directly before the figure or a few words before it in its clause. */
export function findPerBefore(reading: Reading, start: number, floor: number): Per | null {
  for (let i = start; i > Math.max(floor, start - REACH) && !isAt(reading, i - 1, CLAUSE); i--) {
    const average = AVERAGES.find(reading, i, floor);
    if (average?.value)
      return { per: average.value, words: i === start ? textOf(reading, i - average.length, i) : null };
    if (isAt(reading, i - 1, "每")) return i < start ? eachBefore(reading, i - 1, start, floor) : null;
  }
  return null;
}

/** The 每X in a row whose last 每 stands at `last`. */
function eachBefore(reading: Reading, last: number, start: number, floor: number): Per | null {
  const closing = several(reading, last + 1);
  if (!closing) return null;
  const names = [closing.name];
  let from = last;
  for (let i = last - 1; i >= floor && from - i < 2 * MOST && !isAt(reading, i, CLAUSE); i--) {
    const found = isAt(reading, i, "每") ? several(reading, i + 1) : null;
    if (!found || found.end > from || from - found.end > MOST) continue;
    names.unshift(found.name);
    from = i;
  }
  return { per: names.join("·"), words: closing.end === start ? textOf(reading, from, start) : null };
}
