/** The selectors of a place in a text, as the W3C Web Annotation model has them. */
import type { Note } from "../notes/note.ts";

/** Characters kept before and after a quote. */
export const CONTEXT = 32;

/**
 * Describes `start`–`end` (UTF-16 offsets) so that `anchorAll` finds it again in a changed text.
 * Offsets outside the text are brought inside; none of the three strings begins or ends within a surrogate pair.
 */
export function describe(text: string, start: number, end: number): NonNullable<Note["target"]> {
  const from = outward(text, Math.max(0, Math.min(start, end)), -1);
  const to = outward(text, Math.min(text.length, Math.max(start, end)), 1);
  return {
    quote: {
      exact: text.slice(from, to),
      prefix: text.slice(outward(text, Math.max(0, from - CONTEXT), 1), from),
      suffix: text.slice(to, outward(text, Math.min(text.length, to + CONTEXT), -1)),
    },
    position: { start: from, end: to },
  };
}

/** The offset itself, or the next one in that direction when it stands between two halves of a character. */
function outward(text: string, offset: number, direction: 1 | -1): number {
  const inside = isLow(text.charCodeAt(offset)) && isHigh(text.charCodeAt(offset - 1));
  return inside ? offset + direction : offset;
}

const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000;
