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

/** Yields between slices of the text, so that a long page never holds its thread. */
export function* foldText(text: string): Generator<void, Folded> {
  const folds = foldTable();
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
  const folds = foldTable();
  const symbols = new Uint16Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const symbol = folds[text.charCodeAt(i)] as number;
    if (symbol !== SKIPPED) symbols[length++] = symbol;
  }
  return symbols.slice(0, length);
}

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
