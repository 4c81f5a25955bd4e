/** Longer quotes in a text where they stand with few edits, or with other figures. */
import { type Alignment, align } from "./align.ts";
import { changed, type Difference, isTrifle, numbersDiffer, offsets, type View } from "./change.ts";
import { agreement } from "./context.ts";
import { LONG } from "./exactly.ts";
import type { Place } from "./place.ts";
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
  const differences = differencesIn(window, page, aligned);
  const { start, end, distance } = aligned;
  const { folded, masked } = page;
  const length = window.to - window.from;
  const trifling = differences.length === 0;
  const place: Place = trifling
    ? { state: "moved", ...trimmed(page, aligned, length), score: 1 - distance / length }
    : changed(window, page, aligned, differences);
  const [from, to] = [masked.starts[start] as number, masked.starts[end] as number];
  const { sure, firm, akin } = agreement(folded.symbols, folded.length, from, to, window.context);
  const fits = trifling ? length >= LONG || akin() : firm();
  return { place, trifling, fits, sure: trifling ? sure() : fits };
}

/** Without marks at the edges that stand where others stood: they are the neighbours'. */
function trimmed(page: View, { start, end, hunks }: Alignment, length: number) {
  const [first, last] = [hunks[0], hunks.at(-1)];
  return offsets(page, first?.from === 0 ? first.end : start, last?.to === length ? last.start : end);
}

/** The edits that say something, and the numbers that are other numbers now, in the order of the text. */
function differencesIn(window: Window, page: View, { start, end, hunks }: Alignment): Difference[] {
  const differences: Difference[] = [];
  let from = window.from;
  let at = start;
  for (const hunk of [
    ...hunks,
    { from: window.to - window.from, to: window.to - window.from, start: end, end },
  ]) {
    for (; from < hunk.from + window.from; from++, at++)
      if (numbersDiffer(window, page, from, at))
        differences.push({ from, to: from + 1, start: at, end: at + 1 });
    const edit = { ...hunk, from: hunk.from + window.from, to: hunk.to + window.from };
    if (edit.to + edit.end > edit.from + edit.start && !isTrifle(window.masked, page.masked, edit))
      differences.push(edit);
    from = edit.to;
    at = edit.end;
  }
  return differences;
}
