/** Chooses among the places where a quote stands word for word. */
import { type Agreement, agreement } from "./agreement.ts";
import { type Context, endsSentence } from "./context.ts";
import { type Folded, opensBlock, span } from "./folded.ts";
import { isDigit } from "./mask.ts";
import type { Place } from "./place.ts";

/** Quotes shorter than this say too little of themselves: their surroundings must agree. */
export const SHORT = 12;
/** Quotes of this length speak for themselves even where nothing around them is as it was. */
export const LONG = 24;
/** A whole sentence or heading of so many symbols, numbers not counted, says enough of itself. */
const STATEMENT = 5;
/** So does the sentence that a part was quoted of, when it is there word for word. */
const PART = 8;
/** By how many agreeing symbols one of several places must lead. */
const LEAD = 4;
/** Places judged in full; a quote that occurs more often is judged by those whose next symbols agree. */
const JUDGED = 128;

export interface Wanted {
  readonly quote: Uint16Array;
  readonly context: Context;
  /** Where it began when it was noted. */
  readonly start: number;
}

type Hit = Agreement & { readonly at: number };

/** The place the hits speak for; undefined when none of them can be told to be the one. */
export function chooseExact(
  folded: Folded,
  { quote, context, start }: Wanted,
  hits: readonly number[],
): Place | undefined {
  const places = likely(folded, hits, quote.length, context, start).map((at): Hit => {
    return { at, ...agreement(folded.symbols, folded.length, at, at + quote.length, context) };
  });
  const [only] = hits.length === 1 ? places : [];
  const best = only && speaksForItself(folded, quote, context, only) ? only : chosen(folded, places, start);
  if (!best) return undefined;
  const where = span(folded, best.at, best.at + quote.length);
  const stayed = best.stayed || where.start === start;
  return stayed ? { state: "exact", ...where } : { state: "moved", ...where, score: 1 };
}

/** Whether the only place a quote stands at is its own: it is long, or somewhat akin, or its whole sentence says enough. */
function speaksForItself(
  folded: Folded,
  quote: Uint16Array,
  context: Context,
  { at, akin, sentence }: Hit,
): boolean {
  const { statement, before, after } = context;
  if (quote.length >= LONG || (quote.length >= SHORT && (statement || akin()))) return true;
  const from = at - before.sentence;
  const to = at + quote.length + after.sentence;
  const words = folded.symbols.subarray(Math.max(0, from), to).filter((symbol) => !isDigit(symbol)).length;
  return (
    sentence && words >= (statement ? STATEMENT : PART) && isBorder(folded, from) && isBorder(folded, to)
  );
}

/** Whether a sentence or a block ends right before this symbol. */
const isBorder = (folded: Folded, at: number) =>
  at === 0 || at === folded.length || opensBlock(folded, at) || endsSentence(folded.symbols, at);

/** The one place the surroundings speak for: the words of no other agree nearly as far, or it is where it was. */
function chosen(folded: Folded, hits: readonly Hit[], start: number): Hit | undefined {
  const fitting: Hit[] = [];
  for (const hit of hits.toSorted((a, b) => b.run - a.run)) {
    const [first] = fitting;
    if (first && first.run >= hit.run + LEAD) break;
    if (hit.sure()) fitting.push(hit);
  }
  return fitting.length === 1 ? fitting[0] : fitting.find(({ at }) => folded.origin[at] === start);
}

/** The hits worth judging: of very many, those between the very symbols the quote stood between, and the one where it was. */
function likely(
  folded: Folded,
  hits: readonly number[],
  length: number,
  { before, after }: Context,
  start: number,
) {
  if (hits.length <= JUDGED) return hits;
  const { symbols, origin } = folded;
  const between = hits.filter(
    (at) =>
      origin[at] === start ||
      (symbols[at - 1] === before.symbols[0] && symbols[at + length] === after.symbols[0]),
  );
  if (between.length <= JUDGED) return between;
  return between.filter((at, i) => i < JUDGED || origin[at] === start);
}
