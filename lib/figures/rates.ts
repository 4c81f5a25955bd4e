/** What a figure is per: 每人每月 1500元 · 3200元/年 · 人均 3200元 · 每单捐出2分钱. */
import { at, type Reading } from "./reading.ts";
import { NO_UNIT, UNITS } from "./unit.ts";
import { letters, words } from "./words.ts";

const MEI = "每".charCodeAt(0);
const SLASH = "/".charCodeAt(0);
/** What 每 counts besides the measure words. */
const EACH = words<string>([
  ["月", "月"],
  ["日", "天"],
  ["季度", "季度"],
  ["亩", "亩"],
  ["生", "人"],
]);
const AVERAGES = words<string>(
  [
    ["人均 生均 平均每人 每人平均", "人"],
    ["户均", "户"],
    ["年均 平均每年 每年平均 年平均", "年"],
    ["月均", "月"],
    ["日均", "天"],
    ["单均 笔均 单笔", "笔"],
    ["亩均", "亩"],
    ["村均", "村"],
    ["校均", "所"],
    ["家均", "家"],
  ],
  true,
);
const STOPS = letters("，。；！？：,;!?\n、");

export interface Per {
  /** What it is per, in written order: 人·月. */
  readonly per: string;
  /** The words directly before the figure, as a qualifier. */
  readonly words: string | null;
}

function counted(reading: Reading, i: number): { name: string; length: number } | null {
  const each = EACH.find(reading, i);
  if (each) return { name: each.value, length: each.length };
  const unit = UNITS.find(reading, i);
  return unit && unit.value !== NO_UNIT ? { name: unit.value.name, length: unit.length } : null;
}

/** /年, /人/月 after the unit. */
export function readPerAfter(reading: Reading, end: number): { per: string; end: number } | null {
  const names: string[] = [];
  let i = end;
  while (names.length < 3 && at(reading, i) === SLASH) {
    const found = counted(reading, i + 1);
    if (!found) break;
    names.push(found.name);
    i += 1 + found.length;
  }
  return names.length ? { per: names.join("·"), end: i } : null;
}

/** 每人每月, 人均 directly before the figure or a few words before it in its clause. */
export function findPerBefore(reading: Reading, start: number, floor: number): Per | null {
  const least = Math.max(floor, start - 12);
  for (let i = start; i > least; i--) {
    const average = AVERAGES.find(reading, i, floor);
    if (average)
      return { per: average.value, words: i === start ? text(reading, i - average.length, i) : null };
    if (at(reading, i - 1) === MEI) return each(reading, i - 1, start, floor);
    if (STOPS.has(at(reading, i - 1))) return null;
  }
  return null;
}

/** The run of 每X that ends with the 每 at `last`. */
function each(reading: Reading, last: number, start: number, floor: number): Per | null {
  let from = last;
  const names: string[] = [];
  for (let i = last; i >= Math.max(floor, last - 4); i--) {
    if (at(reading, i) !== MEI) continue;
    const found = counted(reading, i + 1);
    if (!found || (i !== last && i + 1 + found.length !== from)) break;
    names.unshift(found.name);
    from = i;
  }
  const closing = counted(reading, last + 1);
  if (!closing) return null;
  return {
    per: names.join("·"),
    words: last + 1 + closing.length === start ? text(reading, from, start) : null,
  };
}

function text(reading: Reading, from: number, to: number): string {
  return String.fromCharCode(...reading.codes.subarray(from, to));
}
