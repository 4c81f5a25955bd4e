/** A note's quote amid its context, folded and masked as one text, so that a number cut by the quote's edge is whole. */
import type { TextQuote } from "../notes/note.ts";
import { type Context, contextOf, type Side } from "./context.ts";
import { type Folded, foldText, symbolsOf } from "./folded.ts";
import { type Masked, maskedIndex, maskNumbers } from "./mask.ts";

export interface Window {
  /** Context, quote, context as one text. */
  readonly folded: Folded;
  readonly masked: Masked;
  /** The quote among the masked symbols; a number at its edge is taken in whole. */
  readonly from: number;
  readonly to: number;
  /** Its surroundings, folded, without the numbers taken in. */
  readonly context: Context;
}

export function windowOf({ prefix, exact, suffix }: TextQuote): Window {
  const folded = atOnce(foldText(prefix + exact + suffix));
  const before = symbolsOf(prefix).length;
  const quoted = symbolsOf(exact).length;
  const masked = atOnce(maskNumbers(folded.symbols, folded.length));
  const from = maskedIndex(masked, before);
  const to = maskedIndex(masked, before + quoted - 1) + 1;
  const context = contextOf({ prefix, exact, suffix });
  const left = before - (masked.starts[from] as number);
  const right = (masked.starts[to] as number) - before - quoted;
  return {
    folded,
    masked,
    from,
    to,
    context: { ...context, before: shortened(context.before, left), after: shortened(context.after, right) },
  };
}

/** A side without its nearest symbols, which the quote has taken in. */
function shortened(side: Side, by: number): Side {
  return { ...side, symbols: side.symbols.subarray(by), sentence: Math.max(0, side.sentence - by) };
}

/** Runs sliced work without a break; a note's window is short. */
function atOnce<T>(work: Generator<void, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
