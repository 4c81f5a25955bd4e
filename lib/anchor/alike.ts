/** Whether a quote and the page say the same, numbers taken for what they say and not for how they are written. */
import { type Agreement, agreement } from "./agreement.ts";
import { stringOf } from "./folded.ts";
import { NUMBER } from "./mask.ts";
import { sameValue } from "./valued.ts";
import type { View } from "./view.ts";
import type { Window } from "./window.ts";

/** Whether two masked symbols that both stand for a number stand for different ones, however they are written. */
export function numbersDiffer(window: Window, page: View, from: number, start: number): boolean {
  return window.masked.symbols[from] === NUMBER && !sameValue(window.valued, from, page.valued, start);
}

/** Whether the quote's symbol and the page's say the same. */
export function saysSame(window: Window, page: View, from: number, at: number): boolean {
  if (at >= page.masked.length || page.masked.symbols[at] !== window.masked.symbols[from]) return false;
  return !numbersDiffer(window, page, from, at);
}

/** Whether two masked symbols are the same number in another writing: 800万, 八百万. */
export function isRewritten(window: Window, page: View, from: number, start: number): boolean {
  if (window.masked.symbols[from] !== NUMBER || numbersDiffer(window, page, from, start)) return false;
  return numberAt(window, from) !== numberAt(page, start);
}

function numberAt({ folded, masked: { starts } }: View, at: number): string {
  return stringOf(folded.symbols.subarray(starts[at], starts[at + 1]));
}

/** Whether every number that was there still is: then it is the words that are others. */
export function keepsNumbers(window: Window, page: View, { from, to, start, end }: Pairing): boolean {
  for (let i = from; i < to; i++) {
    if (window.masked.symbols[i] !== NUMBER) continue;
    let kept = false;
    for (let j = start; j < end && !kept; j++) kept = sameValue(window.valued, i, page.valued, j);
    if (!kept) return false;
  }
  return true;
}

/** Symbols `from`–`to` of the quote and `start`–`end` of the page. */
type Pairing = Record<"from" | "to" | "start" | "end", number>;

/** How well the words around `start`–`end` of the page agree with those around the quote. */
export function agreementAt(window: Window, { valued }: View, start: number, end: number): Agreement {
  const [from, to] = [valued.at[start] as number, valued.at[end] as number];
  return agreement(valued.symbols, valued.length, from, to, window.context);
}
