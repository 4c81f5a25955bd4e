import { around, boxesOf } from "./boxes.ts";
import { type Mark, spansOf } from "./paint/mark.ts";
import type { Marks } from "./paint/marks.ts";
import type { PageText } from "./read/page-text.ts";

/**
 * The mark after (1) or before (-1) `from` in the order of the page, round at the ends; without `from`, the first in view. Marks
 * that have no place on the page now are passed over; undefined where none has.
 */
export function stepMark(
  page: PageText,
  marks: Marks,
  from: Mark | undefined,
  direction: 1 | -1,
): Mark | undefined {
  const all = page.blocks.flatMap((block) => marks.of(block));
  const at = from ? all.findIndex((mark) => same(mark, from)) : -1;
  if (at !== -1) return firstWithPlace(all, at + direction, direction);
  return (
    firstInView(all.filter((mark) => marks.near(mark.block))) ??
    firstWithPlace(all, direction === 1 ? 0 : -1, direction)
  );
}

/** Whether a mark stands anywhere on the page, in sight or out of it: the page may have folded it away since it was read. */
export function hasPlace(mark: Mark): boolean {
  return boxesOf(spansOf(mark)).length > 0;
}

/** From an index on, which may lie one outside, once round. */
function firstWithPlace(marks: readonly Mark[], from: number, direction: 1 | -1): Mark | undefined {
  const { length } = marks;
  for (let passed = 0; passed < length; passed++) {
    const mark = marks[(from + passed * direction + 2 * length) % length];
    if (mark && hasPlace(mark)) return mark;
  }
  return undefined;
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
