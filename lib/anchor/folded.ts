/** A text as anchoring sees it: folded, white space gone, every symbol knowing where it came from. */
import { foldTable, SKIPPED } from "../text/fold.ts";

export interface Folded {
  readonly text: string;
  /** Folded code units; only the first `length` count. */
  readonly symbols: Uint16Array;
  /** UTF-16 offset in `text` of each symbol. */
  readonly origin: Uint32Array;
  readonly length: number;
}

const SLICE = 1 << 15;

/** Traditional characters that are one of two words in Simplified (瞭解 → 了解, 瞭望 stays): here they count as both. */
const ALSO = ["瞭了", "覆复", "藉借"];

let table: Uint16Array | undefined;

function folding(): Uint16Array {
  if (table) return table;
  table = foldTable().slice();
  for (const [from = "", to = ""] of ALSO) table[from.charCodeAt(0)] = to.charCodeAt(0);
  return table;
}

/** Yields between slices of the text, so that a long page never holds its thread. */
export function* foldText(text: string): Generator<void, Folded> {
  const folds = folding();
  const symbols = new Uint16Array(text.length);
  const origin = new Uint32Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const symbol = folds[text.charCodeAt(i)] as number;
    if (symbol !== SKIPPED) {
      symbols[length] = symbol;
      origin[length++] = i;
    }
    if (i % SLICE === SLICE - 1) yield;
  }
  return { text, symbols, origin, length };
}

/** The symbols of a short text. */
export function symbolsOf(text: string): Uint16Array {
  const folds = folding();
  const symbols = new Uint16Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const symbol = folds[text.charCodeAt(i)] as number;
    if (symbol !== SKIPPED) symbols[length++] = symbol;
  }
  return symbols.slice(0, length);
}

const decoder = new TextDecoder("utf-16le", { ignoreBOM: true });

/** Symbols as a string, for what strings do best. A surrogate cut from its other half becomes U+FFFD. */
export const stringOf = (symbols: Uint16Array): string => decoder.decode(symbols);

/** The UTF-16 offsets of the symbols `from`–`to` (`to` not included). */
export function span({ text, origin, length }: Folded, from: number, to: number) {
  const start = from < length ? (origin[from] as number) : text.length;
  return { start, end: to > from ? (origin[to - 1] as number) + 1 : start };
}

/** Whether a blank line, the border of two blocks, lies before this symbol. */
export function opensBlock({ text, origin }: Folded, at: number): boolean {
  if (at === 0) return true;
  const gap = text.slice((origin[at - 1] as number) + 1, origin[at]);
  return gap.length > 1 && /\n\s*\n/.test(gap);
}
