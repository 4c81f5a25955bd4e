/** Every name in a text, in one pass: leftmost, longest, never overlapping. */

import { abreastEnd, goAbreast } from "./abreast.ts";
import type { AtOnce } from "./at-once.ts";
import { bitOf, pairHash } from "./bits.ts";
import { OPEN, SKIP } from "./compile/alphabet.ts";
import type { Lexicon } from "./load.ts";
import type { Mention } from "./names.ts";
import { symbolAfter } from "./peek.ts";
import { sieve, starts } from "./sieve.ts";
import { NOWHERE, straight, UNSURE } from "./straight.ts";
import { STRETCH, stretchEnd } from "./stretch.ts";
import { isNegative as isOnlyNegative, namesOf } from "./values.ts";
import { type Found, walk } from "./walk.ts";

/** Of the names that a stretch has, begun at the first of `starts`: where each ends, the cell and the value it is known by. */
const ends = new Int32Array(STRETCH);
const cells = new Int32Array(STRETCH);
const values = new Int32Array(STRETCH);

/**
 * The names in a text. Spellings that are only negative names are mentions too (match `negative`): they block what
 * they overlap, unless a longer name contains them.
 */
export const scan = ((lexicon: Lexicon, text: string): Mention[] => {
  const mentions: Mention[] = [];
  let until = 0;
  for (let from = 0, to = 0; from < text.length; from = to) {
    to = stretchEnd(lexicon, text, from);
    const count = sieve(lexicon, text, from, to);
    goAbreast(lexicon, text, count);
    let found = 0;
    for (let number = 0; number < count; number++) {
      const start = starts[number] as number;
      if (start < until) continue;
      const end = nameEnd(lexicon, text, number, start);
      if (end === NOWHERE) continue;
      starts[found] = start;
      ends[found] = end;
      cells[found++] = straight.cell;
      until = end;
    }
    tell(lexicon, found, mentions);
  }
  return mentions;
}) satisfies AtOnce;

/** Puts so many names of the stretch among the mentions. */
const tell = ((lexicon: Lexicon, found: number, mentions: Mention[]): void => {
  // Memory is asked for all values before the first is needed.
  for (let i = 0; i < found; i++) values[i] = lexicon.values[cells[i] as number] as number;
  for (let i = 0; i < found; i++) {
    const names = namesOf(values[i] as number, lexicon.shared);
    mentions.push({ start: starts[i] as number, end: ends[i] as number, names });
  }
}) satisfies AtOnce;

/** Where the longest name ends that begins at a start and that no negative name overlaps from behind, or NOWHERE. */
const nameEnd = ((lexicon: Lexicon, text: string, number: number, start: number): number => {
  const end = abreastEnd(lexicon, text, number);
  if (end === NOWHERE) return NOWHERE;
  if (end !== UNSURE && isFree(lexicon, text, start, end, straight.cell)) return end;
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
}) satisfies AtOnce;

/** Whether a name stands: no negative name blocks it, or it is one itself. */
const isFree = (lexicon: Lexicon, text: string, start: number, end: number, cell: number): boolean =>
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
