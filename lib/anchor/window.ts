/** A note's quote amid its context, folded and masked as one text, so that a number cut by the quote's edge is whole. */
import type { TextQuote } from "../notes/note.ts";
import { type Context, contextOf } from "./context.ts";
import { type Folded, foldText, symbolsOf } from "./folded.ts";
import { type Masked, maskedIndex, maskNumbers } from "./mask.ts";

/** Symbols at the far ends left out of account: a qualifier may have been cut there. */
const RAGGED = 2;

export interface Window {
  /** Context, quote, context as one text. */
  readonly folded: Folded;
  readonly masked: Masked;
  /** The quote among the masked symbols; a number at its edge is taken in whole. */
  readonly from: number;
  readonly to: number;
  /** Its masked surroundings. */
  readonly context: Context;
}

export function windowOf({ prefix, exact, suffix }: TextQuote): Window {
  const folded = atOnce(foldText(prefix + exact + suffix));
  const before = symbolsOf(prefix).length;
  const quoted = symbolsOf(exact).length;
  const masked = atOnce(maskNumbers(folded.symbols, folded.length));
  const from = maskedIndex(masked, before);
  const to = maskedIndex(masked, before + quoted - 1) + 1;
  const context = contextOf({ prefix, suffix });
  const { symbols, length } = masked;
  return {
    folded,
    masked,
    from,
    to,
    context: {
      before: {
        ...context.before,
        symbols: symbols.slice(Math.min(RAGGED, from), from).reverse(),
        sentence: from - maskedIndex(masked, before - context.before.sentence),
      },
      after: {
        ...context.after,
        symbols: symbols.slice(to, Math.max(to, length - RAGGED)),
        sentence: Math.max(0, maskedIndex(masked, before + quoted + context.after.sentence) - to),
      },
    },
  };
}

/** Runs sliced work without a break; a note's window is short. */
function atOnce<T>(work: Generator<void, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
