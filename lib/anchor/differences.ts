/** What differs between a quote and the words it was aligned with, trifles left out. */
import type { Alignment } from "./align.ts";
import { isRewritten, numbersDiffer } from "./alike.ts";
import type { Masked } from "./mask.ts";
import { opensAt, type View } from "./view.ts";
import type { Window } from "./window.ts";

/** Masked symbols `from`–`to` of the note's window, `start`–`end` of the page. */
export interface Difference {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The edits that say something, and the numbers that are other numbers now, in the order of the text; and how many numbers
 * are only written otherwise.
 */
export function differencesIn(window: Window, page: View, { start, end, hunks }: Alignment) {
  const differences: Difference[] = [];
  let rewritten = 0;
  let from = window.from;
  let at = start;
  const last = { from: window.to - window.from, to: window.to - window.from, start: end, end };
  for (const hunk of [...hunks, last]) {
    for (; from < hunk.from + window.from; from++, at++) {
      if (numbersDiffer(window, page, from, at))
        differences.push({ from, to: from + 1, start: at, end: at + 1 });
      else if (isRewritten(window, page, from, at)) rewritten++;
    }
    const edit = { ...hunk, from: hunk.from + window.from, to: hunk.to + window.from };
    if (edit.to + edit.end > edit.from + edit.start && !isTrifle(window.masked, page, edit))
      differences.push(edit);
    from = edit.to;
    at = edit.end;
  }
  return { differences, rewritten };
}

/** Words and marks that may come and go without the sentence saying something else. */
const FILLERS = new Set(
  Array.from("的了着地得也就则而且并其该此这那个等，。、；：,.;:!?'\"·-()《》<>[]", (mark) =>
    mark.charCodeAt(0),
  ),
);

/** Whether an edit says nothing: only fillers put in or taken out, or whole blocks put in, an advert say. */
function isTrifle(window: Masked, page: View, { from, to, start, end }: Difference): boolean {
  if (from === to && opensAt(page, start) && opensAt(page, end)) return true;
  return onlyFillers(window.symbols, from, to) && onlyFillers(page.masked.symbols, start, end);
}

function onlyFillers(symbols: Uint16Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!FILLERS.has(symbols[i] as number)) return false;
  return true;
}
