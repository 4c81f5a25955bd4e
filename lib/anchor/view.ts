/** A text as the second look sees it, and where in it things are. */
import { type Folded, opensBlock, span } from "./folded.ts";
import type { Masked } from "./mask.ts";
import type { Valued } from "./valued.ts";
import type { Window } from "./window.ts";

/** A text seen through its masked symbols; offsets are those of masked symbols unless said otherwise. */
export interface View {
  readonly folded: Folded;
  readonly masked: Masked;
  readonly valued: Valued;
}

/** Whether a block of the page begins at this masked symbol. */
export const opensAt = ({ folded, masked }: View, at: number) =>
  at < masked.length && opensBlock(folded, masked.starts[at] as number);

/** Where the quote stands, given that its masked symbols begin at `start`: without the qualifier it was marked without. */
export function quoteOffsets(window: Window, page: View, start: number, end: number) {
  const [from, at] = [window.masked.starts[window.from] as number, page.masked.starts[start] as number];
  for (let i = 0; i < window.taken; i++)
    if (window.folded.symbols[from + i] !== page.folded.symbols[at + i]) return offsets(page, start, end);
  return span(page.folded, at + window.taken, page.masked.starts[end] as number);
}

/** UTF-16 offsets of masked symbols. */
export function offsets({ folded, masked }: View, start: number, end: number) {
  return span(folded, masked.starts[start] as number, masked.starts[end] as number);
}
