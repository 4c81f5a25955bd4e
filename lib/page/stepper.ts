import { around, boxesOf } from "./boxes.ts";
import { type Mark, spansOf } from "./paint/mark.ts";
import type { Marks } from "./paint/marks.ts";
import type { PageText } from "./read/page-text.ts";

/** The mark after (1) or before (-1) `from` in the order of the page, round at the ends; without `from`, the first in view. */
export function stepMark(
  page: PageText,
  marks: Marks,
  from: Mark | undefined,
  direction: 1 | -1,
): Mark | undefined {
  const all = page.blocks.flatMap((block) => marks.of(block));
  if (all.length === 0) return undefined;
  const at = from ? all.findIndex((mark) => same(mark, from)) : -1;
  if (at === -1)
    return (
      firstInView(all.filter((mark) => marks.near(mark.block))) ?? all[direction === 1 ? 0 : all.length - 1]
    );
  return all[(at + direction + all.length) % all.length];
}

/** The same place, though its block may have been read anew since. */
function same(a: Mark, b: Mark): boolean {
  return a === b || (a.block === b.block && a.annotation.start === b.annotation.start);
}

function firstInView(marks: readonly Mark[]): Mark | undefined {
  return marks.find((mark) => {
    const box = around(boxesOf(spansOf(mark)));
    return box && box.top >= 0 && box.bottom <= innerHeight;
  });
}
