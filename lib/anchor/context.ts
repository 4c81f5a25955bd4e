/** The words that stood around a quote. */
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
  /** The quote is a whole sentence or a whole block. */
  readonly statement: boolean;
}

const codes = (marks: string) => new Set(Array.from(marks, (mark) => mark.charCodeAt(0)));
const SENTENCE_END = codes("。!?;…");
/** Stand between the end of one sentence and the beginning of the next; folded, opening and closing are one. */
const QUOTATION = codes("\"')");

/** The context of a quote as it was kept, numbers as they are written. */
export function contextOf({ exact, prefix, suffix }: TextQuote): Context {
  const nextBlock = suffix.search(/\n\s*\n/);
  return contextFrom({
    before: symbolsOf(prefix).reverse(),
    after: symbolsOf(suffix),
    block: symbolsOf(prefix.slice(prefix.lastIndexOf("\n\n") + 1)).length,
    rest: symbolsOf(nextBlock < 0 ? suffix : suffix.slice(0, nextBlock)).length,
    ended: endsSentence(symbolsOf(exact.slice(-4))),
  });
}

interface Surroundings {
  /** Nearest first. */
  readonly before: Uint16Array;
  readonly after: Uint16Array;
  /** Symbols of either side that are of the quote's own block. */
  readonly block: number;
  readonly rest: number;
  /** The quote ends a sentence. */
  readonly ended: boolean;
}

/** Finds the ends of the quote's own sentence in its surroundings. */
export function contextFrom({ before, after, block, rest, ended }: Surroundings): Context {
  const sentence = {
    before: Math.min(block, lastEnd(before)),
    after: ended ? 0 : Math.min(rest, firstEnd(after)),
  };
  return {
    before: { symbols: before, sentence: sentence.before, step: -1 },
    after: { symbols: after, sentence: sentence.after, step: 1 },
    statement: sentence.before === 0 && sentence.after === 0,
  };
}

/** Symbols back to the end of the sentence before, given nearest first; a quotation mark there belongs to that end. */
function lastEnd(before: Uint16Array): number {
  let end = before.findIndex((symbol) => SENTENCE_END.has(symbol));
  if (end < 0) return before.length;
  while (end > 0 && QUOTATION.has(before[end - 1] as number)) end--;
  return end;
}

/** Symbols up to and with the end of the sentence. */
function firstEnd(after: Uint16Array): number {
  const end = after.findIndex((symbol) => SENTENCE_END.has(symbol));
  return end < 0 ? after.length : end + 1;
}

/** Whether a sentence ends with these symbols, marks of quotation after it set aside. */
export function endsSentence(symbols: Uint16Array, end = symbols.length): boolean {
  let last = end - 1;
  while (last > 0 && QUOTATION.has(symbols[last] as number)) last--;
  return last >= 0 && SENTENCE_END.has(symbols[last] as number);
}
