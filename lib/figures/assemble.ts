/** From a quantity to a figure: qualifiers, unit by noun, growth, per. */

import { impliedUnit, isMoneyClause, readContext } from "./context.ts";
import { tidy } from "./digits.ts";
import type { Figure, FigureKind } from "./figure.ts";
import { isGrowth } from "./multiples.ts";
import { NOUNS } from "./nouns.ts";
import { AFTER, BEFORE, type Bounding, type Bounds, bound, NOT_BEFORE, widest } from "./qualifiers.ts";
import type { Quantity } from "./quantity.ts";
import { findPerBefore, readPerAfter } from "./rates.ts";
import { at, type Reading } from "./reading.ts";
import { letters } from "./words.ts";

const code = (letter: string) => letter.charCodeAt(0);
const [SHANG, GUO, JIN, DE, GE] = [code("上"), code("过"), code("近"), code("的"), code("个")];
/** Characters after which 过 and 上 before a round number are no qualifier: 经过百年, 以上百. */
const NOT_OVER: Readonly<Record<string, string>> = { 过: "经通度超不胜好难错渡走跳", 上: "以网线早晚马加如" };
/** Nouns of quantity after which 过 qualifies any number: 金额过3000万. */
const AMOUNTS = letters("额数量款元已均总资值费者");
/** Words before 近三年 that make it an approximation: 历时近三年. */
const LASTING = letters("时达续经持跨已过花费有了");

interface Qualified {
  readonly start: number;
  readonly end: number;
  readonly bounds: Bounds;
  readonly words: readonly string[];
}

/** A quantity whose unit is a noun, or implied by the words around it; null when nothing says what is counted. */
export function nameUnit(reading: Reading, quantity: Quantity, floor: number): Quantity | null {
  const { numeral } = quantity;
  if (quantity.word === "分" && quantity.kind === "count" && isMoneyClause(reading, quantity.start))
    return cents(quantity);
  if (quantity.kind !== null) return quantity.word === "个" ? household(reading, quantity) : quantity;
  if (numeral.bare || (!numeral.arabic && !quantity.fuzz && numeral.high < 10)) return null;
  const noun =
    NOUNS.find(reading, quantity.end) ??
    (at(reading, quantity.end) === DE ? NOUNS.find(reading, quantity.end + 1) : null);
  if (noun) return { ...quantity, kind: noun.value.kind, unit: noun.value.name };
  if (numeral.scale < 1e4 || isWordy(reading, quantity.end)) return null;
  return { ...quantity, ...impliedUnit(reading, Math.max(floor, quantity.start)) };
}

/** Latin letters right after a number: part of a name. */
function isWordy(reading: Reading, end: number): boolean {
  const lower = at(reading, end) | 32;
  return lower >= 97 && lower <= 122;
}

function cents(quantity: Quantity): Quantity {
  const [low, high] = [tidy(quantity.low / 100), tidy(quantity.high / 100)];
  return {
    ...quantity,
    low,
    high,
    nominal: tidy(quantity.nominal / 100),
    place: tidy(quantity.place / 100),
    kind: "money",
    unit: "元",
  };
}

/** 5.8万个家庭 are 户. */
function household(reading: Reading, quantity: Quantity): Quantity {
  if (at(reading, quantity.end - 1) !== GE) return quantity;
  const noun = NOUNS.find(reading, quantity.end);
  return noun?.value.name === "户" ? { ...quantity, unit: "户" } : quantity;
}

/** Reads the qualifiers on both sides. */
function qualify(reading: Reading, quantity: Quantity, floor: number): Qualified {
  const base: Bounds = quantity;
  const nominal: Bounds = {
    low: quantity.low,
    high: quantity.high,
    lowExclusive: quantity.lowExclusive,
    highExclusive: quantity.highExclusive,
  };
  let { start, end } = quantity;
  let bounds: Bounds | null = quantity.fuzz === "多" || quantity.fuzz === "余" ? nominal : null;
  const said: string[] = quantity.fuzz ? [quantity.fuzz] : [];
  const add = (by: Bounding) => {
    const exact =
      quantity.fuzz === "多" || quantity.fuzz === "余"
        ? {
            ...base,
            low: quantity.nominal,
            high: quantity.nominal,
            lowExclusive: false,
            highExclusive: false,
          }
        : nominal;
    const next = bound(by, exact);
    bounds = bounds ? widest(bounds, next) : next;
  };
  for (;;) {
    const before = qualifierBefore(reading, quantity, start, floor);
    if (!before) break;
    said.unshift(before.word);
    if (before.by === "=") break;
    add(before.by);
    start -= before.word.length;
  }
  for (;;) {
    const after = AFTER.find(reading, end);
    if (!after) break;
    said.push(textOf(reading, end, end + after.length));
    add(after.value);
    end += after.length;
  }
  return { start, end, bounds: bounds ?? nominal, words: said };
}

function qualifierBefore(
  reading: Reading,
  quantity: Quantity,
  start: number,
  floor: number,
): { by: Bounding; word: string } | null {
  const last = at(reading, start - 1);
  if (start <= floor) return null;
  if (last === SHANG || last === GUO) {
    const word = String.fromCharCode(last);
    const round = !quantity.numeral.arabic && quantity.nominal >= 0 && isRound(quantity);
    const stopped = (NOT_OVER[word] ?? "").includes(String.fromCharCode(at(reading, start - 2)));
    const amount = last === GUO && AMOUNTS.has(at(reading, start - 2));
    if ((round && !stopped) || amount) return { by: last === GUO ? ">" : ">=", word };
  }
  const found = BEFORE.find(reading, start, floor);
  if (!found) return null;
  const word = textOf(reading, start - found.length, start);
  const outer =
    start - found.length > floor ? String.fromCharCode(at(reading, start - found.length - 1)) : "-";
  if ((NOT_BEFORE[word] ?? "").includes(outer)) return null;
  return { by: found.value, word };
}

/** 百, 千, 万, 半: what 上 and 过 go with. */
function isRound(quantity: Quantity): boolean {
  return (
    quantity.numeral.bare ||
    quantity.nominal === 0.5 ||
    (!quantity.numeral.arabic && quantity.nominal >= 1e5 && /^1e?0*$/.test(String(quantity.nominal)))
  );
}

function textOf(reading: Reading, from: number, to: number): string {
  return String.fromCharCode(...reading.codes.subarray(from, to));
}

/** Whether 近 before a length of time means the last ones: 近五年, 近三年来. */
function isRecent(reading: Reading, quantity: Quantity, floor: number): boolean {
  const { start, kind } = quantity;
  if (kind !== "duration" || quantity.unit === "小时" || quantity.unit === "分钟" || start <= floor)
    return false;
  if (at(reading, start - 1) !== JIN) return false;
  return (
    !(NOT_BEFORE.近 ?? "").includes(String.fromCharCode(at(reading, start - 2))) &&
    !LASTING.has(at(reading, start - 2))
  );
}

/** The figure a quantity is, with everything its surroundings say of it. */
export function assemble(reading: Reading, quantity: Quantity, floor: number, asOf: string | null): Figure {
  const recent = isRecent(reading, quantity, floor);
  const said = recent
    ? {
        start: quantity.start - 1,
        end: quantity.end,
        bounds: quantity,
        words: quantity.fuzz ? [quantity.fuzz] : [],
      }
    : qualify(reading, quantity, floor);
  const kind = quantity.kind as FigureKind;
  const after = readPerAfter(reading, said.end);
  const before =
    kind === "money" || kind === "measure" || kind === "count" || kind === "percent"
      ? findPerBefore(reading, said.start, floor)
      : null;
  const per = [before?.per, after?.per].filter((one) => one !== undefined).join("·") || null;
  const qualifier = [...(before?.words ? [before.words] : []), ...said.words].join("…") || null;
  const growth = kind === "multiple" && isGrowth(reading, said.start, floor);
  const context = readContext(reading, said.start);
  const several = quantity.fuzz === "几" || quantity.fuzz === "数";
  return {
    start: reading.offsets[said.start] as number,
    end: (reading.offsets[(after?.end ?? said.end) - 1] as number) + 1,
    kind: after && kind === "measure" ? "rate" : kind,
    unit: growth ? "倍(增幅)" : quantity.unit || null,
    low: said.bounds.low,
    high: said.bounds.high,
    lowExclusive: said.bounds.lowExclusive,
    highExclusive: said.bounds.highExclusive,
    nominal: quantity.nominal,
    step: step(quantity, said.words.length > 0),
    qualifier,
    aggregate: context.aggregate === "average" && per?.includes("年") ? "annualAverage" : context.aggregate,
    per,
    asOf: kind === "duration" ? null : asOf,
    stance: context.stance,
    vague: several && quantity.numeral.scale === 1 && quantity.nominal < 10 && quantity.low === 2,
  };
}

/** A plain Arabic integer is written to its last digit; anything rounder to its last digit that is not zero. */
function step(quantity: Quantity, qualified: boolean): number {
  const { numeral } = quantity;
  const plain =
    numeral.arabic && numeral.scale === 1 && numeral.decimals === 0 && !qualified && quantity.place >= 1;
  return plain ? quantity.factor : quantity.place;
}
