/** Short quotes by their surroundings: what stands now between the words that stood before and after the quote. */
import { changed, numbersDiffer, offsets, type View } from "./change.ts";
import { agreement } from "./context.ts";
import type { Place } from "./place.ts";
import type { Window } from "./window.ts";

/** Symbols of either side by which the surroundings are looked up; fewer only at the ends of a text. */
const GRIP = 8;
/** Longer passages are not one thing that changed. */
const LONGEST = 24;

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
  const { from, to, context } = window;
  const { folded, masked } = page;
  const grip = Math.min(GRIP, from);
  const before = from === 0 ? [0] : beforeHits;
  const after = to === window.masked.length ? [masked.length] : afterHits;
  const reach = 2 * (to - from) + GRIP;
  const found: { start: number; end: number }[] = [];
  let next = 0;
  for (const hit of before) {
    const start = hit + grip;
    while ((after[next] ?? Number.POSITIVE_INFINITY) < start) next++;
    const end = after[next];
    if (end === undefined || end - start > reach) continue;
    const place = [masked.starts[start] as number, masked.starts[end] as number] as const;
    if (agreement(folded.symbols, folded.length, ...place, context).firm()) found.push({ start, end });
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
  if (!same && end - start > to - from) {
    const own = quoteWithin(window, page, start, end);
    if (own !== undefined) return { state: "moved", ...offsets(page, own, own + to - from), score: 1 };
  }
  if (!same) return changed(window, page, { start, end }, [{ from, to, start, end }]);
  const differences = Array.from({ length: to - from }, (_, i) => i)
    .filter((i) => numbersDiffer(window, page, from + i, start + i))
    .map((i) => ({ from: from + i, to: from + i + 1, start: start + i, end: start + i + 1 }));
  return differences.length > 0
    ? changed(window, page, { start, end }, differences)
    : { state: "moved", ...offsets(page, start, end), score: 1 };
}

/** Where the quote itself stands among the words that are there now; undefined when it does not, or more than once. */
function quoteWithin(
  { from, to, masked }: Window,
  page: View,
  start: number,
  end: number,
): number | undefined {
  const quote = masked.symbols.subarray(from, to);
  const found: number[] = [];
  for (let at = start; at + quote.length <= end; at++)
    if (quote.every((symbol, i) => symbol === page.masked.symbols[at + i])) found.push(at);
  return found.length === 1 ? found[0] : undefined;
}
