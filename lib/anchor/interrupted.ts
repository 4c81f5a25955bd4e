/** A quote whose words are all there, with whole blocks put in between: adverts, pagers, teasers. */
import { saysSame } from "./alike.ts";
import { opensBlock, stringOf } from "./folded.ts";
import type { Place } from "./place.ts";
import { offsets, opensAt, type View } from "./view.ts";
import type { Window } from "./window.ts";

const INTERRUPTIONS = 6;
/** Symbols that may be stepped over at once, if the quote is not longer: more than that is the article's own text. */
const REACH = 40;
const BLOCKS = 6;
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

function holdsNeighbours({ context }: Window, { valued }: View, start: number, end: number): boolean {
  const text = stringOf(valued.symbols.subarray(valued.at[start], valued.at[end]));
  const before = stringOf(context.before.symbols.slice(0, NEIGHBOURS).reverse());
  const after = stringOf(context.after.symbols.slice(0, NEIGHBOURS));
  return [before, after].some((side) => side !== "" && text.includes(side));
}

function runThrough(window: Window, page: View, start: number): number | undefined {
  let at = start;
  let interruptions = 0;
  for (let from = window.from; from < window.to; ) {
    if (saysSame(window, page, from, at)) {
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

const reachOf = ({ from, to }: Window) => Math.max(REACH, to - from);

/** Whether a short quote, known to stand between `start` and `end`, does so with whole blocks put in at one point. */
export function isInterrupted(window: Window, page: View, start: number, end: number): boolean {
  const { from, to } = window;
  let at = 0;
  while (from + at < to && saysSame(window, page, from + at, start + at)) at++;
  const rest = to - from - at;
  if (rest === 0 || resume(window, page, from + at, start + at) !== end - rest) return false;
  for (let i = 0; i < rest; i++) if (!saysSame(window, page, from + at + i, end - rest + i)) return false;
  return true;
}

/** Where the quote goes on from `from` after whole blocks that begin at `at`. */
function resume(window: Window, page: View, from: number, at: number): number | undefined {
  if (!opensAt(page, at)) return undefined;
  const wanted = Math.min(RESUMING, window.to - from);
  const last = Math.min(page.masked.length - wanted, at + reachOf(window));
  for (let next = at + 1, blocks = 0; next <= last && blocks < BLOCKS; next++) {
    if (!opensAt(page, next)) continue;
    blocks++;
    let matched = 0;
    while (matched < wanted && saysSame(window, page, from + matched, next + matched)) matched++;
    if (matched === wanted) return next;
  }
  return undefined;
}
