/** What differs between a quote and the words that stand in its place now. */
import { keepsNumbers } from "./alike.ts";
import type { Difference } from "./differences.ts";
import { figureText } from "./figure-text.ts";
import type { Place } from "./place.ts";
import { offsets, type View } from "./view.ts";
import type { Window } from "./window.ts";

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
  if (figures[0] && figures[1] && !keepsNumbers(window, page, { from, to, start, end }))
    return { was: figures[0], is: figures[1], isFigure: true };
  return { was: textAt(window, was), is: textAt(page, is), isFigure: false };
}

function textAt({ folded }: View, { start, end }: { start: number; end: number }): string {
  return folded.text.slice(start, end).replace(/\s+/g, "");
}
