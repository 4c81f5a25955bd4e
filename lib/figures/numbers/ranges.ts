/**
 * Ranges of bare numbers: 大于二十的同时小于等于三十五 · 20到30之间 · 比170低 · 五百或者以上. A condition is a number with a word
 * before or after it; two conditions that bound both sides are one range.
 */
import { at, type Reading, readText, spanOf } from "../reading.ts";
import { wordSet, words } from "../words.ts";
import { numbersOf } from "./index.ts";
import type { BareNumber } from "./read-number.ts";

export interface NumberRange {
  readonly start: number;
  readonly end: number;
  /** null: unbounded. */
  readonly low: number | null;
  readonly high: number | null;
}

type Side = "low" | "high" | "both";

const BEFORE = words<Side>(
  {
    low: "大于 大于等于 大于或者等于 大于或等于 超过 超过了 至少 至少是 至少有 最少 不小于 不少于 多于 高于 ≥ >= > 过",
    high: "小于 小于等于 小于或者等于 小于或等于 少于 低于 最多 最多为 不大于 不多于 不超过 ≤ <= <",
    both: "等于",
  },
  true,
);
const AFTER = words<Side>({
  low: "以上 或者以上 或以上 或者更多 多 余 几",
  high: "以下 之下 或者以下",
});
/** 比四分之一大, 比170低. */
const COMPARED = words<Side>({
  low: "大 高 多",
  high: "小 低 少",
});
const THAN = wordSet("比", true);
/** What opens, joins and closes a range of two numbers. */
const OPENING = wordSet("位于 在 在第", true);
const JOINING = wordSet("到 至 ~ - – — 和 与 和第");
const CLOSING = wordSet("之间 间");
/** What may stand between two conditions on one number. */
const AND = wordSet("的同时 并且 并 且 而且 ， ,");

/** A number with the word that makes a condition of it. */
function condition(reading: Reading, number: BareNumber): NumberRange | null {
  const before = BEFORE.find(reading, number.start);
  const after = AFTER.find(reading, number.end);
  const than = THAN.find(reading, number.start) && COMPARED.find(reading, number.end);
  const side = before?.value ?? after?.value ?? than?.value ?? (number.open ? "low" : null);
  if (!side) return null;
  return {
    start: number.start - (before?.length ?? (than ? 1 : 0)),
    end: number.end + (before ? 0 : (after?.length ?? than?.length ?? 0)),
    low: side === "high" ? null : number.value,
    high: side === "low" ? null : number.value,
  };
}

/** 20和30之间, 一千到一千五百. */
function between(reading: Reading, first: BareNumber, second: BareNumber): NumberRange | null {
  const join = JOINING.find(reading, first.end);
  if (!join || first.end + join.length !== second.start || first.value >= second.value) return null;
  const closing = CLOSING.find(reading, second.end);
  const weak = "和与".includes(at(reading, first.end));
  if (weak && !closing) return null;
  const opening = closing ? OPENING.find(reading, first.start) : null;
  const [start, end] = [first.start - (opening?.length ?? 0), second.end + (closing?.length ?? 0)];
  return { start, end, low: first.value, high: second.value };
}

/** Two conditions on one number as one range; null where they bound the same side, or nothing. */
function both(reading: Reading, first: NumberRange, second: NumberRange): NumberRange | null {
  const join = AND.find(reading, first.end)?.length ?? 0;
  const [low, high] = [first.low ?? second.low, first.high ?? second.high];
  if (first.end + join !== second.start || low === null || high === null || low >= high) return null;
  if ((first.low === null) === (second.low === null)) return null;
  return { start: first.start, end: second.end, low, high };
}

/** The ranges of bare numbers in a text, in the order they stand; offsets are UTF-16 code units of `text`. */
export function recogniseNumberRanges(text: string): NumberRange[] {
  const reading = readText(text);
  const numbers = numbersOf(reading);
  const found: NumberRange[] = [];
  for (let i = 0; i < numbers.length; i++) {
    const [number, next] = [numbers[i] as BareNumber, numbers[i + 1]];
    const pair = next && between(reading, number, next);
    const range = pair ?? condition(reading, number);
    if (pair) i++;
    if (!range) continue;
    const last = found.at(-1);
    const joined = last && !pair ? both(reading, last, range) : null;
    if (joined) found.pop();
    found.push(joined ?? range);
  }
  return found.map(({ start, end, low, high }) => ({ ...spanOf(reading, start, end), low, high }));
}
