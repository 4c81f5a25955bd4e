/** Longer quotes in a text where they stand with few edits, or with other figures. */
import { type Alignment, align } from "./align.ts";
import { agreementAt } from "./alike.ts";
import { changed } from "./change.ts";
import { type Difference, differencesIn } from "./differences.ts";
import { LONG } from "./exactly.ts";
import { NUMBER } from "./mask.ts";
import type { Place } from "./place.ts";
import { offsets, opensAt, quoteOffsets, type View } from "./view.ts";
import type { Window } from "./window.ts";

/** Share of a quote that must be there. */
export const SCORE = 0.9;

/** Keeps the work for one very long quote as small as for a page of short ones. */
const MOST_WORK = 100_000;

/** Edits a masked quote of this length may have. */
export const editsIn = (length: number) =>
  Math.min(Math.floor(length * (1 - SCORE) + 1e-9), Math.floor(MOST_WORK / length));

interface Likeness {
  readonly place: Place;
  /** Nothing but fillers differs. */
  readonly trifling: boolean;
  /** The words around do not speak against it. */
  readonly fits: boolean;
  /** The words around speak for this place. */
  readonly sure: boolean;
}

/**
 * Judges the likeliest beginnings of a quote. Text in which only fillers differ has moved; a figure or a word that
 * differs is told, and only where the words around agree that this is the place. Undefined: none of them is it.
 */
export function* chooseNearly(
  window: Window,
  page: View,
  begins: readonly number[],
): Generator<void, Place | undefined> {
  const quote = window.masked.symbols.subarray(window.from, window.to);
  const edits = editsIn(quote.length);
  const found = new Map<number, Likeness>();
  for (const at of begins) {
    const { symbols, length } = page.masked;
    const aligned = yield* align(quote, symbols, length, at, Math.max(2 * edits, 1));
    yield;
    if (!aligned || aligned.distance > edits) continue;
    const like = likeness(window, page, aligned);
    if (like.fits) found.set(aligned.start, like);
  }
  const all = [...found.values()];
  const moved = all.filter(({ trifling }) => trifling);
  const sure = (moved.length > 0 ? moved : all).filter(({ sure }) => sure);
  if (sure.length === 1) return sure[0]?.place;
  if (moved.length === 1) return moved[0]?.place;
  const several = Math.max(sure.length, moved.length);
  return several > 1 ? { state: "ambiguous", count: several } : undefined;
}

function likeness(window: Window, page: View, aligned: Alignment): Likeness {
  const { differences, rewritten } = differencesIn(window, page, aligned);
  const { start, end, distance } = aligned;
  const length = window.to - window.from;
  const trifling = differences.length === 0;
  const place: Place = trifling
    ? { state: "moved", ...trimmed(window, page, aligned), score: 1 - (distance + rewritten) / length }
    : changed(window, page, aligned, differences);
  const { sure, firm, akin, beside } = agreementAt(window, page, start, end);
  const same = beside && isStatement(window) && isOneNumber(page, differences);
  const fits = trifling ? length >= LONG || akin() : same || firm();
  return { place, trifling, fits, sure: trifling ? sure() : fits };
}

/** Whether the quote is whole sentences of one block. */
function isStatement(window: Window): boolean {
  for (let at = window.from + 1; at < window.to; at++) if (opensAt(window, at)) return false;
  return window.context.statement;
}

/** Whether all that differs is one number: entries of a list, alike but for their figures, differ in more or in a name. */
function isOneNumber({ masked }: View, [first, ...others]: readonly Difference[]): boolean {
  if (!first || others.length > 0 || first.to - first.from !== 1 || first.end - first.start !== 1)
    return false;
  return masked.symbols[first.start] === NUMBER;
}

/** Without marks at the edges that stand where others stood: they are the neighbours'. */
function trimmed(window: Window, page: View, { start, end, hunks }: Alignment) {
  const [first, last] = [hunks[0], hunks.at(-1)];
  const to = last?.to === window.to - window.from ? last.start : end;
  return first?.from === 0 ? offsets(page, first.end, to) : quoteOffsets(window, page, start, to);
}
