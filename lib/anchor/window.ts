/** A note's quote amid its context, folded and masked as one text, so that a number cut by the quote's edge is whole. */
import type { TextQuote } from "../notes/note.ts";
import { type Context, contextFrom, endsSentence } from "./context.ts";
import { foldText, opensBlock, symbolsOf } from "./folded.ts";
import { maskedIndex, maskNumbers, NUMBER } from "./mask.ts";
import { type Spellings, spellNumbers } from "./valued.ts";
import type { View } from "./view.ts";

/** Context, quote, context as one text. */
export interface Window extends View {
  /** The quote among the masked symbols; a number at its edge is taken in whole. */
  readonly from: number;
  readonly to: number;
  /** Folded symbols of what was taken in before the quote: a qualifier, or the digits before the first one quoted. */
  readonly taken: number;
  /** Its surroundings, numbers spelled, without those taken in and those that the end of the context may have cut. */
  readonly context: Context;
}

/** `known` is shared with the page and all its notes: see `Spellings`. */
export function windowOf({ prefix, exact, suffix }: TextQuote, known: Spellings): Window {
  const folded = atOnce(foldText(prefix + exact + suffix));
  const before = symbolsOf(prefix).length;
  const quoted = symbolsOf(exact).length;
  const masked = atOnce(maskNumbers(folded.symbols, folded.length));
  const valued = atOnce(spellNumbers(folded, masked, known));
  const from = maskedIndex(masked, before);
  const to = maskedIndex(masked, before + quoted - 1) + 1;
  const view = { folded, masked, valued };
  const ended = endsSentence(symbolsOf(exact.slice(-4)));
  const taken = before - (masked.starts[from] as number);
  return { ...view, from, to, taken, context: surroundings(view, from, to, ended) };
}

function surroundings({ folded, masked, valued }: View, from: number, to: number, ended: boolean): Context {
  const at = (index: number) => valued.at[index] as number;
  const first = masked.symbols[0] === NUMBER && from > 0 ? 1 : 0;
  const last = masked.length - (masked.symbols[masked.length - 1] === NUMBER && to < masked.length ? 1 : 0);
  let block = from;
  while (block > first && !opensBlock(folded, masked.starts[block] as number)) block--;
  let rest = to;
  while (rest < last && !opensBlock(folded, masked.starts[rest] as number)) rest++;
  return contextFrom({
    before: valued.symbols.slice(at(first), at(from)).reverse(),
    after: valued.symbols.slice(at(to), at(last)),
    block: at(from) - at(block),
    rest: at(rest) - at(to),
    ended,
  });
}

/** Runs sliced work without a break; a note's window is short. */
function atOnce<T>(work: Generator<void, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
