/** Ordinals: 第四年 · 第三批 · 首个 · 排名第三. */
import { readNumeral } from "./numeral.ts";
import { at, isAt, type Reading } from "./reading.ts";
import { findUnit } from "./unit.ts";
import { wordSet } from "./words.ts";

export interface Ordinal {
  readonly end: number;
  readonly value: number;
  readonly unit: string;
}

/** Measure words that 首 makes a first of. */
const FIRSTS = "个家批届次只位名所例单笔部支座条期场项款站年";
/** What is counted by number but ranks nothing: articles of law, pages, hospitals. */
const NOT_RANKED = "条款页行节段类项人口米分块";
const RANKED = "排名 位列 名列 位居 排在 居 列 排行 排".split(" ");
/** Among whom: 位居全国第二. */
const AMONG = ["", ..."全国 全省 全市 全县 全区 全球 世界 亚洲 同行业 行业".split(" ")];
const RANKS = wordSet(RANKED.flatMap((word) => AMONG.map((whom) => word + whom)).join(" "), true);
/** 第三次分配 is a term. */
const TERMS = wordSet("次分配 次产业 次世界大战 次浪潮");

/** What 大 begins that is no rank: 第二大队. */
const NOT_BIG = "队街学道桥厦楼门会";

/** Reads an ordinal at `i`; `floor` is where the figure before it ends. `goesOn`: 第 stands before another one (第一、二批). */
export function readOrdinal(reading: Reading, i: number, floor: number, goesOn: boolean): Ordinal | null {
  const first = at(reading, i);
  const measure = at(reading, i + 1);
  if (first === "首" && FIRSTS.includes(measure)) return { end: i + 2, value: 1, unit: `${measure}(序)` };
  const numeral = first === "第" || goesOn ? readNumeral(reading, first === "第" ? i + 1 : i) : null;
  if (!numeral || numeral.fuzz || numeral.low !== numeral.high || TERMS.find(reading, numeral.end))
    return null;
  const { end, low: value } = numeral;
  if (isAt(reading, end, "大") && !isAt(reading, end + 1, NOT_BIG))
    return { end: end + 1, value, unit: "大(序)" };
  const unit = findUnit(reading, end);
  const ranked = RANKS.find(reading, i, floor);
  const counts = unit && (unit.value.kind === "count" || unit.value.kind === "duration");
  if (counts && (ranked || !isAt(reading, end, NOT_RANKED)))
    return {
      end: end + unit.length,
      value,
      unit: `${unit.value.kind === "count" ? unit.value.word : unit.value.name}(序)`,
    };
  return ranked && { end, value, unit: "名(序)" };
}
