/** A quote whose words are all there, with whole blocks put in between: adverts, pagers, teasers. */
import { numbersDiffer, offsets, type View } from "./change.ts";
import { opensBlock, stringOf } from "./folded.ts";
import { NUMBER } from "./mask.ts";
import type { Place } from "./place.ts";
import type { Window } from "./window.ts";

const INTERRUPTIONS = 6;
/** How far, in symbols, and over how many blocks the rest of the quote is looked for. */
const REACH = 1000;
const BLOCKS = 8;
const NEIGHBOURS = 8;
const LEAST_HEAD = 3;
/** Symbols of the rest that must follow an interruption. */
const RESUMING = 6;

/** A head that occurs more often says nothing of where the quote begins. */
const COMMON = 64;

/** The symbols a quote begins with, up to where its first block ends; none for a quote too short to be interrupted. */
export function headOf({ folded, masked, from, to }: Window): Uint16Array {
  if (to - from < 2 * RESUMING) return new Uint16Array(0);
  let end = from + 1;
  while (end < from + RESUMING && !opensBlock(folded, masked.starts[end] as number)) end++;
  return end - from >= LEAST_HEAD ? masked.symbols.subarray(from, end) : new Uint16Array(0);
}

/**
 * The first of these beginnings from which the quote runs to its end, stepping over whole blocks only. What was stepped
 * over must not hold the words that stood right before or after: then a part of the quote was moved, and what lies between
 * is the article's own text.
 */
export function chooseInterrupted(window: Window, page: View, begins: readonly number[]): Place | undefined {
  for (const start of begins.length > COMMON ? [] : begins) {
    const end = runThrough(window, page, start);
    if (end !== undefined && !holdsNeighbours(window, page, start, end))
      return { state: "moved", ...offsets(page, start, end), score: 1 };
  }
  return undefined;
}

function holdsNeighbours({ context }: Window, { folded, masked }: View, start: number, end: number): boolean {
  const within = folded.symbols.subarray(masked.starts[start], masked.starts[end]);
  const text = stringOf(within);
  const before = stringOf(context.before.symbols.slice(0, NEIGHBOURS).reverse());
  const after = stringOf(context.after.symbols.slice(0, NEIGHBOURS));
  return [before, after].some((side) => side !== "" && text.includes(side));
}

function runThrough(window: Window, page: View, start: number): number | undefined {
  let at = start;
  let interruptions = 0;
  for (let from = window.from; from < window.to; ) {
    if (same(window, page, from, at)) {
      from++;
      at++;
      continue;
    }
    const next = interruptions++ < INTERRUPTIONS ? resume(window, page, from, at) : undefined;
    if (next === undefined) return undefined;
    at = next;
  }
  return at;
}

/** Where the quote goes on from `from` after whole blocks that begin at `at`. */
function resume(window: Window, page: View, from: number, at: number): number | undefined {
  if (!opensAt(page, at)) return undefined;
  const wanted = Math.min(RESUMING, window.to - from);
  const last = Math.min(page.masked.length - wanted, at + REACH);
  for (let next = at + 1, blocks = 0; next <= last && blocks < BLOCKS; next++) {
    if (!opensAt(page, next)) continue;
    blocks++;
    let matched = 0;
    while (matched < wanted && same(window, page, from + matched, next + matched)) matched++;
    if (matched === wanted) return next;
  }
  return undefined;
}

const opensAt = ({ folded, masked }: View, at: number) =>
  at < masked.length && opensBlock(folded, masked.starts[at] as number);

function same(window: Window, page: View, from: number, at: number): boolean {
  const symbol = page.masked.symbols[at];
  if (at >= page.masked.length || symbol !== window.masked.symbols[from]) return false;
  return symbol !== NUMBER || !numbersDiffer(window, page, from, at);
}
