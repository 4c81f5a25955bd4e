/** Finds the qualifiers on both sides of a number and makes the interval of them. */
import type { Amount } from "./amount.ts";
import {
  AFTER,
  BEFORE,
  type Bounding,
  type Bounds,
  bound,
  NEGATED,
  NEGATIONS,
  NOT_BEFORE,
  widest,
} from "./qualifiers.ts";
import { isAt, type Reading, textOf } from "./reading.ts";

export interface Qualified {
  readonly start: number;
  readonly end: number;
  readonly bounds: Bounds;
  readonly words: readonly string[];
}

/** 百, 千万, 半: what 上 and 过 qualify. */
function isRound({ bare, nominal, arabic }: Amount): boolean {
  return bare || nominal === 0.5 || (!arabic && nominal >= 1e5 && Number.isInteger(Math.log10(nominal)));
}

/** The qualifier that ends before `start`, unless it is part of another word. */
function before(
  reading: Reading,
  amount: Amount,
  start: number,
  floor: number,
): { word: string; by: Bounding } | null {
  const found = BEFORE.find(reading, start, floor);
  if (!found) return null;
  const word = textOf(reading, start - found.length, start);
  const outer =
    start - found.length > floor ? textOf(reading, start - found.length - 1, start - found.length) : " ";
  if (NOT_BEFORE[word]?.includes(outer)) return null;
  if (
    (word === "上" || word === "过") &&
    !isRound(amount) &&
    (word === "上" || !"额数量款元均值费".includes(outer))
  )
    return null;
  const not = NEGATIONS.find(reading, start - found.length, floor);
  const by = not && NEGATED[found.value];
  return by
    ? { word: textOf(reading, start - found.length - not.length, start), by }
    : { word, by: found.value };
}

/** Words before 近 that make it a part of them (附近), or an approximation (历时近两年). */
const NOT_RECENT = `${NOT_BEFORE.近}时达续经持跨已过花费有`;

/** Where 近 before a length of time means the last ones (近五年, 近三年来), the span with it; null elsewhere. */
function recent(reading: Reading, amount: Amount, floor: number): Qualified | null {
  const { start, end, kind, unit, fuzz } = amount;
  if (kind !== "duration" || start <= floor || !isAt(reading, start - 1, "近")) return null;
  if (unit === "小时" || unit === "分钟" || isAt(reading, start - 2, NOT_RECENT)) return null;
  return { start: start - 1, end, bounds: amount, words: fuzz ? [fuzz] : [] };
}

/** Reads the qualifiers of an amount; they go back to `floor` at most. */
export function qualify(reading: Reading, amount: Amount, floor: number): Qualified {
  const last = recent(reading, amount, floor);
  if (last) return last;
  const { nominal, fuzz } = amount;
  const more = "多余来".includes(fuzz || "-");
  const exact = more ? { low: nominal, high: nominal, lowExclusive: false, highExclusive: false } : amount;
  let [start, end] = [amount.start, amount.end];
  let bounds: Bounds | null = more ? amount : null;
  const words = fuzz ? [fuzz] : [];
  if (fuzz === "+" || fuzz === "上") bounds = bound(">=", exact);
  const add = (by: Bounding) => {
    const next = bound(by, exact);
    bounds = bounds ? widest(bounds, next) : next;
  };
  for (
    let found = before(reading, amount, start, floor);
    found;
    found = before(reading, amount, start, floor)
  ) {
    words.unshift(found.word);
    if (found.by === "=") break;
    add(found.by);
    start -= found.word.length;
  }
  for (let found = AFTER.find(reading, end); found; found = AFTER.find(reading, end)) {
    words.push(textOf(reading, end, end + found.length));
    add(found.value);
    end += found.length;
  }
  return { start, end, bounds: bounds ?? exact, words };
}
