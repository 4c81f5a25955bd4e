/** Short quotes by their surroundings: what stands now between the words that stood before and after the quote. */
import { changed, numbersDiffer, offsets, type View } from "./change.ts";
import { agreement } from "./context.ts";
import type { Place } from "./place.ts";
import type { Window } from "./window.ts";

/** Symbols of either side by which the surroundings are looked up, and the fewest that say anything. */
const GRIP = 8;
const LEAST_GRIP = 3;
/** Longer passages are not one thing that changed. */
const LONGEST = 24;

/** What to look up: the words right before and right after; none when there are too few of them. */
export function gripsOf({ masked, from, to, context }: Window): readonly Uint16Array[] {
  const before = Math.min(GRIP, context.before.symbols.length);
  const after = Math.min(GRIP, context.after.symbols.length);
  if (before < LEAST_GRIP || after < LEAST_GRIP || to - from > LONGEST) return [];
  return [masked.symbols.subarray(from - before, from), masked.symbols.subarray(to, to + after)];
}

/** The change between the two grips, when exactly one place has both and all else around agrees. */
export function chooseBetween(
  window: Window,
  page: View,
  [before = [], after = []]: readonly (readonly number[])[],
): Place | undefined {
  const { from, to, context } = window;
  const { symbols, length } = page.masked;
  const grip = Math.min(GRIP, context.before.symbols.length);
  const reach = 2 * (to - from) + GRIP;
  const found: { start: number; end: number }[] = [];
  let next = 0;
  for (const hit of before) {
    const start = hit + grip;
    while ((after[next] ?? Number.POSITIVE_INFINITY) < start) next++;
    const end = after[next];
    if (end === undefined || end - start > reach) continue;
    if (agreement(symbols, length, start, end, context).sure) found.push({ start, end });
  }
  const [only] = found;
  if (!only || found.length > 1) return undefined;
  return only.end === only.start ? undefined : tell(window, page, only);
}

function tell(window: Window, page: View, { start, end }: { start: number; end: number }): Place | undefined {
  const { from, to, masked } = window;
  const same =
    end - start === to - from &&
    masked.symbols.subarray(from, to).every((symbol, i) => symbol === page.masked.symbols[start + i]);
  if (!same) return changed(window, page, { start, end }, [{ from, to, start, end }]);
  const differences = Array.from({ length: to - from }, (_, i) => i)
    .filter((i) => numbersDiffer(window, page, from + i, start + i))
    .map((i) => ({ from: from + i, to: from + i + 1, start: start + i, end: start + i + 1 }));
  return differences.length > 0
    ? changed(window, page, { start, end }, differences)
    : { state: "moved", ...offsets(page, start, end), score: 1 };
}
