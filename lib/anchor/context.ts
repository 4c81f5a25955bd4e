/** How well the words around a place agree with the words that stood around a quote. */
import type { TextQuote } from "../notes/note.ts";
import { symbolsOf } from "./folded.ts";

/** The words on one side of a quote, nearest first. */
export interface Side {
  readonly symbols: Uint16Array;
  /** Symbols up to the end of the quote's own sentence; 0: the quote ends (begins) it. */
  readonly sentence: number;
  readonly step: 1 | -1;
}

export interface Context {
  readonly before: Side;
  readonly after: Side;
}

export interface Agreement {
  /** Symbols next to the place that are the same, on both sides together. */
  readonly run: number;
  /** Enough of the surroundings is there to say: these are the words the reader marked. */
  readonly sure: boolean;
  /** Everything kept of one side is there: the place has not moved away from its neighbours. */
  readonly stayed: boolean;
}

const SENTENCE_END = new Set(Array.from("。!?;…", (mark) => mark.charCodeAt(0)));
/** Exact neighbours that are enough when they reach to both ends of the sentence. */
const ENOUGH = 8;
/** Share of a side that must be there, edits counted, when it is not there word for word. */
const NEARLY = 0.75;

export function contextOf({ prefix, suffix }: Pick<TextQuote, "prefix" | "suffix">): Context {
  const ownSentence = prefix.slice(prefix.lastIndexOf("\n\n") + 1);
  const block = suffix.search(/\n\s*\n/);
  const before = symbolsOf(prefix).reverse();
  const after = symbolsOf(suffix);
  return {
    before: { symbols: before, sentence: until(before, symbolsOf(ownSentence).length, 0), step: -1 },
    after: {
      symbols: after,
      sentence: until(after, symbolsOf(block < 0 ? suffix : suffix.slice(0, block)).length, 1),
      step: 1,
    },
  };
}

function until(symbols: Uint16Array, block: number, including: 0 | 1): number {
  const end = symbols.findIndex((symbol) => SENTENCE_END.has(symbol));
  return end < 0 ? block : Math.min(block, end + including);
}

/** Judges the place `from`–`to` of a folded text. */
export function agreement(
  symbols: Uint16Array,
  length: number,
  from: number,
  to: number,
  { before, after }: Context,
): Agreement {
  const left = runOf(symbols, length, from - 1, before);
  const right = runOf(symbols, length, to, after);
  const run = left + right;
  const whole = isWhole(before, left) || isWhole(after, right);
  const none = before.symbols.length === 0 && after.symbols.length === 0;
  const leftFits = left >= before.sentence;
  const rightFits = right >= after.sentence;
  const sure =
    none ||
    (leftFits && rightFits && (whole || run >= ENOUGH)) ||
    (isWhole(before, left) && (rightFits || nearly(symbols, length, to, after))) ||
    (isWhole(after, right) && (leftFits || nearly(symbols, length, from - 1, before)));
  return { run, sure, stayed: none || whole };
}

const isWhole = (side: Side, run: number) => side.symbols.length > 0 && run === side.symbols.length;

function runOf(symbols: Uint16Array, length: number, at: number, side: Side): number {
  let run = 0;
  while (run < side.symbols.length) {
    const there = at + run * side.step;
    if (there < 0 || there >= length || symbols[there] !== side.symbols[run]) break;
    run++;
  }
  return run;
}

/** Whether this side is there but for a few edits: edit distance, the far end free. */
function nearly(symbols: Uint16Array, length: number, at: number, side: Side): boolean {
  const wanted = side.symbols.length;
  const reach = wanted + Math.ceil(wanted / 4);
  let row = Array.from({ length: reach + 1 }, (_, i) => i);
  for (let i = 1; i <= wanted; i++) {
    const next = [i];
    for (let j = 1; j <= reach; j++) {
      const there = at + (j - 1) * side.step;
      const same = there >= 0 && there < length && symbols[there] === side.symbols[i - 1];
      const swap = (row[j - 1] as number) + (same ? 0 : 1);
      next.push(Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return Math.min(...row) <= wanted * (1 - NEARLY);
}
