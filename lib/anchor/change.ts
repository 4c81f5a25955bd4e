/** What differs between a quote and the words that stand in its place now. */
import { figureText } from "./figure-text.ts";
import { type Folded, span } from "./folded.ts";
import { type Masked, NUMBER } from "./mask.ts";
import type { Place } from "./place.ts";
import type { Window } from "./window.ts";

/** A text seen through its masked symbols. */
export interface View {
  readonly folded: Folded;
  readonly masked: Masked;
}

/** Masked symbols `from`–`to` of the note's window, `start`–`end` of the page. */
export interface Difference {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** Words and marks that may come and go without the sentence saying something else. */
const FILLERS = new Set(
  Array.from("的了着地得也就则而且并其该此这那个等，。、；：,.;:!?'\"·-()《》<>[]", (mark) =>
    mark.charCodeAt(0),
  ),
);

/** Whether every symbol put in or taken out is a filler. */
export function isTrifle(window: Masked, page: Masked, { from, to, start, end }: Difference): boolean {
  return onlyFillers(window.symbols, from, to) && onlyFillers(page.symbols, start, end);
}

function onlyFillers(symbols: Uint16Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!FILLERS.has(symbols[i] as number)) return false;
  return true;
}

/** Whether two masked symbols that both stand for a number stand for different ones. */
export function numbersDiffer(window: Window, page: View, from: number, start: number): boolean {
  if (window.masked.symbols[from] !== NUMBER) return false;
  return numberAt(window, from) !== numberAt(page, start);
}

function numberAt({ folded, masked: { starts } }: View, at: number): string {
  return String.fromCharCode(...folded.symbols.subarray(starts[at], starts[at + 1]));
}

/** The state that tells a change, standing at masked symbols `start`–`end` of the page. */
export function changed(
  window: Window,
  page: View,
  where: { start: number; end: number },
  differences: readonly Difference[],
): Place {
  const said = differences.map((difference) => say(window, page, difference));
  const figures = said.filter(({ isFigure }) => isFigure);
  const told = figures.length > 0 ? figures : said;
  return {
    state: "changed",
    what: figures.length > 0 ? "figure" : "wording",
    ...offsets(page, where.start, where.end),
    was: told.map(({ was }) => was).join("…"),
    is: told.map(({ is }) => is).join("…"),
  };
}

/** Both texts of a difference; figures whole, with their qualifier and unit. */
function say(window: Window, page: View, { from, to, start, end }: Difference) {
  const was = offsets(window, from, to);
  const is = offsets(page, start, end);
  const figures = [
    figureText(window.folded.text, was.start, was.end),
    figureText(page.folded.text, is.start, is.end),
  ];
  if (figures[0] && figures[1]) return { was: figures[0], is: figures[1], isFigure: true };
  return { was: textAt(window, was), is: textAt(page, is), isFigure: false };
}

function textAt({ folded }: View, { start, end }: { start: number; end: number }): string {
  return folded.text.slice(start, end).replace(/\s+/g, "");
}

/** UTF-16 offsets of masked symbols. */
export function offsets({ folded, masked }: View, start: number, end: number) {
  return span(folded, masked.starts[start] as number, masked.starts[end] as number);
}
