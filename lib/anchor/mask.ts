/**
 * A folded text with every number, its qualifier included, as one and the same symbol: two sentences that differ only in
 * their figures look alike, and what was written where the figure stands can be compared afterwards.
 */

/** Stands for a number. A noncharacter: no text has it. */
export const NUMBER = 0xffff;

export interface Masked {
  readonly symbols: Uint16Array;
  /** The first folded symbol of each masked one; `starts[length]` is the folded length. */
  readonly starts: Uint32Array;
  readonly length: number;
}

const codes = (letters: string) => new Set(Array.from(letters, (letter) => letter.charCodeAt(0)));
const DIGITS = codes("0123456789零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟兆");
/** Go on with a number, never begin one. */
const WITHIN = codes("多余几%〇");
const JOINTS = codes(".,点");
/** 百分之, 千分之, 万分之 belong to the number that follows. */
const SHARED = codes("百千万");
const [PARTS, OF] = [..."分之"].map((letter) => letter.charCodeAt(0));
const QUALIFIERS = new Set(
  "超过 超 逾 突破 近 将近 接近 约 大约 达 达到 高达 多达 至少 不少于 不低于 不足 不到 仅".split(" "),
);
const LONGEST_QUALIFIER = 3;

/** Yields every 32,768 symbols. */
export function* maskNumbers(folded: Uint16Array, length: number): Generator<void, Masked> {
  const symbols = new Uint16Array(length);
  const starts = new Uint32Array(length + 1);
  let masked = 0;
  for (let at = 0; at < length; ) {
    const end = numberEnd(folded, length, at);
    const qualifier = end > at ? qualifierBefore(symbols, masked) : 0;
    masked -= qualifier;
    // A number begins where its qualifier does, and that start is already there.
    if (qualifier === 0) starts[masked] = at;
    symbols[masked++] = end > at ? NUMBER : (folded[at] as number);
    const next = Math.max(end, at + 1);
    if (at >> 15 !== next >> 15) yield;
    at = next;
  }
  starts[masked] = length;
  return { symbols, starts, length: masked };
}

/** Whether a number can begin with this folded symbol. */
export const isDigit = (symbol: number) => DIGITS.has(symbol);

/** Where the number that begins here ends; `at` itself when none does. */
function numberEnd(folded: Uint16Array, length: number, at: number): number {
  if (!isDigit(folded[at] as number)) return at;
  let end = at + (isShare(folded, at) ? 4 : 1);
  for (; end < length; end++) {
    const symbol = folded[end] as number;
    const joins = JOINTS.has(symbol) && DIGITS.has(folded[end + 1] as number);
    if (!DIGITS.has(symbol) && !WITHIN.has(symbol) && !joins) break;
  }
  return end;
}

function isShare(folded: Uint16Array, at: number): boolean {
  if (!SHARED.has(folded[at] as number) || folded[at + 1] !== PARTS || folded[at + 2] !== OF) return false;
  return isDigit(folded[at + 3] as number);
}

/** Symbols at the end of `symbols[0…end)` that qualify the number to follow. */
function qualifierBefore(symbols: Uint16Array, end: number): number {
  let word = "";
  let longest = 0;
  for (let size = 1; size <= Math.min(LONGEST_QUALIFIER, end); size++) {
    word = String.fromCharCode(symbols[end - size] as number) + word;
    if (QUALIFIERS.has(word)) longest = size;
  }
  return longest;
}

/** The masked symbol that holds this folded one. */
export function maskedIndex({ starts, length }: Masked, at: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
