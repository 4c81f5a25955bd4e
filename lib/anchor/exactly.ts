/** Chooses among the places where a quote stands word for word. */
import { type Agreement, agreement, type Context, endsSentence } from "./context.ts";
import { type Folded, opensBlock, span } from "./folded.ts";
import { isDigit } from "./mask.ts";
import type { Place } from "./place.ts";

/** Quotes shorter than this say too little of themselves: their surroundings must agree. */
export const SHORT = 12;
/** Quotes of this length speak for themselves even where nothing around them is as it was. */
export const LONG = 24;
/** A whole sentence or heading of so many symbols, numbers not counted, says enough of itself. */
const STATEMENT = 5;
/** By how many agreeing symbols one of several places must lead. */
const LEAD = 4;
/** Places judged in full; a quote that occurs more often is judged by those whose next symbols agree. */
const JUDGED = 64;

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
  const judged = likely(folded, hits, quote.length, context).map((at): Hit => {
    return { at, ...agreement(folded.symbols, folded.length, at, at + quote.length, context) };
  });
  const [only] = hits.length === 1 ? judged : [];
  const fitting =
    only && speaksForItself(folded, quote, context, only) ? judged : judged.filter(({ sure }) => sure);
  const best = leader(fitting) ?? fitting.find(({ at }) => folded.origin[at] === start);
  if (!best) return undefined;
  const where = span(folded, best.at, best.at + quote.length);
  const stayed = best.stayed || where.start === start;
  return stayed ? { state: "exact", ...where } : { state: "moved", ...where, score: 1 };
}

/** Whether the only place a quote stands at is its own: it is long, or a whole sentence or heading, or somewhat akin. */
function speaksForItself(
  folded: Folded,
  quote: Uint16Array,
  { statement }: Context,
  { at, akin }: Hit,
): boolean {
  if (quote.length >= LONG || (quote.length >= SHORT && (akin || statement))) return true;
  if (!statement || quote.filter((symbol) => !isDigit(symbol)).length < STATEMENT) return false;
  const end = at + quote.length;
  const begins = opensBlock(folded, at) || endsSentence(folded.symbols, at);
  return begins && (endsSentence(folded.symbols, end) || end === folded.length || opensBlock(folded, end));
}

function leader(hits: readonly Hit[]): Hit | undefined {
  const [first, second] = hits.toSorted((a, b) => b.run - a.run);
  return first && (!second || first.run >= second.run + LEAD) ? first : undefined;
}

function likely(folded: Folded, hits: readonly number[], length: number, { before, after }: Context) {
  if (hits.length <= JUDGED) return hits;
  const { symbols } = folded;
  return hits
    .filter((at) => symbols[at - 1] === before.symbols[0] || symbols[at + length] === after.symbols[0])
    .slice(0, JUDGED * JUDGED);
}
