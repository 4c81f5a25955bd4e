/** Ordinals: 第四年 · 第三批 · 首个 · 排名第三. */
import { readNumeral } from "./numeral.ts";
import { at, type Reading } from "./reading.ts";
import { NO_UNIT, UNITS } from "./unit.ts";
import { letters, words } from "./words.ts";

export interface Ordinal {
  readonly end: number;
  readonly value: number;
  readonly unit: string;
}

const [DI, SHOU] = ["第".charCodeAt(0), "首".charCodeAt(0)];
/** Measure words that 首 makes a first of. */
const FIRSTS = letters("个家批届次只位名所例单笔部支座条期本场项款条站年");
/** Words that are no first: 首次 stays one, 首家 too, 首部曲 not. */
const NOT_FIRST = words<true>([["首位度 首期款 首单元", true]]);
/** What is counted by number but ranks nothing: articles of law, pages, hospitals. */
const NOT_RANKED = letters("条款页号行栏版节段类项人口米度分块");
const RANKS = words<true>([["排名 位列 名列 位居 排在 居 列 排行 排", true]], true);
/** 第三次分配 is a term; 第一人称, 第一位的 are not ranks. */
const TERMS = words<true>([["次分配 次产业 一次世界 次世界大战 次浪潮 产业", true]]);

/** Reads an ordinal at `i`; `floor` is where the figure before it ends. */
export function readOrdinal(reading: Reading, i: number, floor: number): Ordinal | null {
  const code = at(reading, i);
  if (code === SHOU) return first(reading, i);
  if (code !== DI) return null;
  const numeral = readNumeral(reading, i + 1);
  if (!numeral || numeral.fuzz || numeral.low !== numeral.high) return null;
  const unit = UNITS.find(reading, numeral.end);
  const known =
    unit && unit.value !== NO_UNIT && unit.value.kind !== "money" && unit.value.kind !== "measure"
      ? unit
      : null;
  const ranked = RANKS.find(reading, i, floor) !== null;
  if (TERMS.find(reading, numeral.end)) return null;
  if (known && (ranked || !NOT_RANKED.has(at(reading, numeral.end))))
    return { end: numeral.end + known.length, value: numeral.low, unit: `${known.value.word}(序)` };
  return ranked ? { end: numeral.end, value: numeral.low, unit: "名(序)" } : null;
}

function first(reading: Reading, i: number): Ordinal | null {
  const measure = at(reading, i + 1);
  if (!FIRSTS.has(measure) || NOT_FIRST.find(reading, i)) return null;
  return { end: i + 2, value: 1, unit: `${String.fromCharCode(measure)}(序)` };
}
