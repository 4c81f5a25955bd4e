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
  /** The quote is a whole sentence or a whole block. */
  readonly statement: boolean;
}

export interface Agreement {
  /** Symbols next to the place that are the same, on both sides together. */
  readonly run: number;
  /** Everything kept of one side is there: the place has not moved away from its neighbours. */
  readonly stayed: boolean;
  /** Enough of the surroundings is there to say: these are the words the reader marked. */
  readonly sure: () => boolean;
  /** Something of the surroundings is there: not the same words amid another text. */
  readonly akin: () => boolean;
  /** Both sides are there, but for a few edits: the place is the same even if other words stand in it now. */
  readonly firm: () => boolean;
}

const codes = (marks: string) => new Set(Array.from(marks, (mark) => mark.charCodeAt(0)));
const SENTENCE_END = codes("。!?;…");
/** Stand between the end of one sentence and the beginning of the next; folded, opening and closing are one. */
const QUOTATION = codes("\"')");
/** So much of the quote's own sentence around it, word for word, says that this is the sentence. */
const ENOUGH = 8;
/** Share of one side that must be there, edits counted, when all of the other is. */
const NEARLY = 0.75;
/** Share of one side that says the text around is related at all. */
const AKIN = 0.5;
/** Share of each side that must be there to say that other words stand in this very place now. */
const FIRMLY = 0.85;

export function contextOf({ exact, prefix, suffix }: TextQuote): Context {
  const before = symbolsOf(prefix).reverse();
  const after = symbolsOf(suffix);
  const block = symbolsOf(prefix.slice(prefix.lastIndexOf("\n\n") + 1)).length;
  const nextBlock = suffix.search(/\n\s*\n/);
  const rest = symbolsOf(nextBlock < 0 ? suffix : suffix.slice(0, nextBlock)).length;
  const ended = endsSentence(symbolsOf(exact.slice(-4)));
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

/** Judges the place `from`–`to` of a folded text. What takes edit distances is worked out only when asked for. */
export function agreement(
  symbols: Uint16Array,
  length: number,
  from: number,
  to: number,
  { before, after }: Context,
): Agreement {
  const left = runOf(symbols, length, from - 1, before);
  const right = runOf(symbols, length, to, after);
  const whole = { left: isWhole(before, left), right: isWhole(after, right) };
  const none = before.symbols.length === 0 && after.symbols.length === 0;
  const fits = { left: left >= before.sentence, right: right >= after.sentence };
  const share = {
    left: once(() => (left === before.symbols.length ? 1 : shareOf(symbols, length, from - 1, before))),
    right: once(() => (right === after.symbols.length ? 1 : shareOf(symbols, length, to, after))),
  };
  const bounded = fits.left && fits.right && before.sentence + after.sentence >= ENOUGH;
  return {
    run: left + right,
    stayed: none || whole.left || whole.right,
    sure: () =>
      none ||
      bounded ||
      (whole.left && (fits.right || share.right() >= NEARLY)) ||
      (whole.right && (fits.left || share.left() >= NEARLY)),
    akin: () => none || left + right >= ENOUGH || share.left() >= AKIN || share.right() >= AKIN,
    firm: () => share.left() >= FIRMLY && share.right() >= FIRMLY,
  };
}

function once(work: () => number): () => number {
  let done: number | undefined;
  return () => {
    done ??= work();
    return done;
  };
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

/** How much of this side is there: one less the edits per symbol, the far end free. */
function shareOf(symbols: Uint16Array, length: number, at: number, { symbols: side, step }: Side): number {
  const reach = side.length + Math.ceil(side.length / 4);
  const row = Uint16Array.from({ length: reach + 1 }, (_, i) => i);
  for (let i = 1; i <= side.length; i++) {
    let diagonal = row[0] as number;
    row[0] = i;
    for (let j = 1; j <= reach; j++) {
      const there = at + (j - 1) * step;
      const same = there >= 0 && there < length && symbols[there] === side[i - 1];
      const above = row[j] as number;
      row[j] = Math.min(diagonal + (same ? 0 : 1), above + 1, (row[j - 1] as number) + 1);
      diagonal = above;
    }
  }
  return 1 - Math.min(...row) / side.length;
}
