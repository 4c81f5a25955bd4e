/** Which names stand: those that no negative name overlaps from behind. */
import { bitOf, pairHash } from "./bits.ts";
import { OPEN, SKIP } from "./compile/alphabet.ts";
import type { Lexicon } from "./load.ts";
import { symbolAfter } from "./peek.ts";
import { NOWHERE, straight } from "./straight.ts";
import { isNegative as isOnlyNegative } from "./values.ts";
import { type Found, walk } from "./walk.ts";

/** Where the longest name ends that begins at `start` and that no negative name overlaps from behind, or NOWHERE. */
export function freeEnd(lexicon: Lexicon, text: string, start: number): number {
  for (let longer = -1; ; ) {
    const found = walk(lexicon, text, start);
    const longest = longestBelow(found, longer);
    if (longest < 0) return NOWHERE;
    const cell = found.cells[longest] as number;
    const end = found.ends[longest] as number;
    if (isFree(lexicon, text, start, end, cell)) {
      straight.cell = cell;
      return end;
    }
    // Looking for what blocks has walked elsewhere: walk here again.
    longer = longest;
  }
}

/** Whether a name stands: no negative name blocks it, or it is one itself. */
export const isFree = (lexicon: Lexicon, text: string, start: number, end: number, cell: number): boolean =>
  lexicon.blocking === 0 || !isBlocked(lexicon, text, start, end) || isNegative(lexicon, cell);

/** Which of the names is longest, the later one of two; with `longer` not negative, the next after that one. −1: none. */
function longestBelow({ count, ends }: Found, longer: number): number {
  let longest = -1;
  for (let i = 0; i < count; i++) {
    const end = ends[i] as number;
    const isBelow = longer < 0 || end < (ends[longer] as number) || (end === ends[longer] && i < longer);
    if (isBelow && (longest < 0 || end >= (ends[longest] as number))) longest = i;
  }
  return longest;
}

/** Whether a negative name begins inside the stretch and goes on beyond it. */
function isBlocked(lexicon: Lexicon, text: string, start: number, end: number): boolean {
  const { map, negatives } = lexicon;
  let at = symbolAfter(lexicon, text, start);
  if (at < 0) return false;
  for (let one = map[text.charCodeAt(at)] as number; at < end; ) {
    let next = at + 1;
    if (next >= text.length) return false;
    // Every name is gone through here: mostly the next symbol stands right behind.
    if (map[text.charCodeAt(next)] === SKIP) {
      next = symbolAfter(lexicon, text, at);
      if (next < 0) return false;
    }
    const two = map[text.charCodeAt(next)] as number;
    if (two === OPEN || bitOf(negatives, pairHash(one, two)) === 1) {
      const { count, ends, cells } = walk(lexicon, text, at);
      for (let i = 0; i < count; i++) {
        if ((ends[i] as number) > end && isNegative(lexicon, cells[i] as number)) return true;
      }
    }
    at = next;
    one = two;
  }
  return false;
}

/** Whether the spelling that ends at a cell only blocks. */
const isNegative = (lexicon: Lexicon, cell: number): boolean =>
  isOnlyNegative(lexicon.values[cell] as number, lexicon.shared);
