/** Short quotes by their surroundings: what stands now between the words that stood before and after the quote. */

import { AKIN, shareOf } from "./agreement.ts";
import { agreementAt, isRewritten, keepsNumbers, numbersDiffer } from "./alike.ts";
import { changed } from "./change.ts";
import { isInterrupted } from "./interrupted.ts";
import type { Place } from "./place.ts";
import { quoteOffsets, type View } from "./view.ts";
import type { Window } from "./window.ts";

/** Symbols of either side by which the surroundings are looked up; fewer only at the ends of a text. */
const GRIP = 8;
/** Longer passages are not one thing that changed. */
const LONGEST = 24;

/** Masked symbols of the page. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What to look up: the words right before and right after. */
export function gripsOf({ masked, from, to }: Window): readonly Uint16Array[] {
  const before = Math.min(GRIP, from);
  const after = Math.min(GRIP, masked.length - to);
  if (before + after < GRIP || to - from > LONGEST) return [];
  return [masked.symbols.subarray(from - before, from), masked.symbols.subarray(to, to + after)];
}

/** The change between the two grips, when exactly one place has both and all else around agrees. */
export function chooseBetween(
  window: Window,
  page: View,
  [beforeHits = [], afterHits = []]: readonly (readonly number[])[],
): Place | undefined {
  const { from, to } = window;
  const { masked } = page;
  const grip = Math.min(GRIP, from);
  const before = from === 0 ? [0] : beforeHits;
  const after = to === window.masked.length ? [masked.length] : afterHits;
  const reach = 2 * (to - from) + GRIP;
  const found: Stretch[] = [];
  let next = 0;
  for (const hit of before) {
    const start = hit + grip;
    while ((after[next] ?? Number.POSITIVE_INFINITY) < start) next++;
    const end = after[next];
    if (end === undefined || end - start > reach) continue;
    if (agreementAt(window, page, start, end).firm()) found.push({ start, end });
  }
  const [only] = found;
  if (!only || found.length > 1) return undefined;
  return only.end === only.start ? undefined : tell(window, page, only);
}

function tell(window: Window, page: View, place: Stretch): Place | undefined {
  const { from, to } = window;
  const own = quoteWithin(window, page, place);
  if (own !== undefined) return tellQuote(window, page, place, own);
  if (isInterrupted(window, page, place.start, place.end))
    return { state: "moved", ...quoteOffsets(window, page, place.start, place.end), score: 1 };
  if (window.context.statement && !isAkin(window, page, place)) return undefined;
  return changed(window, page, place, [{ from, to, ...place }]);
}

/** The quote stands at `own`; its numbers may be others. */
function tellQuote(window: Window, page: View, place: Stretch, own: number): Place | undefined {
  const { from, to } = window;
  const length = to - from;
  const pairs = Array.from({ length }, (_, i) => [from + i, own + i] as const);
  const differences = pairs
    .filter(([i, at]) => numbersDiffer(window, page, i, at))
    .map(([i, at]) => ({ from: i, to: i + 1, start: at, end: at + 1 }));
  if (differences.length > 0) {
    const kept = keepsNumbers(window, page, { from, to, ...place });
    return kept ? undefined : changed(window, page, { start: own, end: own + length }, differences);
  }
  const rewritten = pairs.filter(([i, at]) => isRewritten(window, page, i, at)).length;
  return { state: "moved", ...quoteOffsets(window, page, own, own + length), score: 1 - rewritten / length };
}

/** Whether the words that are there now are the quote's, edited: other words in the place of a whole statement are no change of it. */
function isAkin({ masked, from, to }: Window, page: View, { start, end }: Stretch): boolean {
  const quote = { symbols: masked.symbols.subarray(from, to), step: 1 as const };
  return shareOf(page.masked.symbols, end, start, quote) >= AKIN;
}

/**
 * Where the quote itself stands among the words that are there now, its numbers other ones perhaps: the one place where
 * they are the same, or else the one place there is. Undefined when there is none, or several.
 */
function quoteWithin(window: Window, page: View, { start, end }: Stretch): number | undefined {
  const quote = window.masked.symbols.subarray(window.from, window.to);
  const found: number[] = [];
  for (let at = start; at + quote.length <= end; at++)
    if (quote.every((symbol, i) => symbol === page.masked.symbols[at + i])) found.push(at);
  const same = found.filter((at) =>
    quote.every((_, i) => !numbersDiffer(window, page, window.from + i, at + i)),
  );
  const [only, ...others] = same.length > 0 ? same : found;
  return others.length === 0 ? only : undefined;
}
