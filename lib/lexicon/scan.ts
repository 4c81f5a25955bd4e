/** Every name in a text, in one pass: leftmost, longest, never overlapping. */
import { bitOf, pairHash } from "./bits.ts";
import { OPEN } from "./compile/alphabet.ts";
import { type Lexicon, namesAt, rankOf } from "./load.ts";
import type { Mention } from "./names.ts";
import { mayGoOn, symbolAfter } from "./peek.ts";
import { sieve, starts, stretchEnd } from "./sieve.ts";
import { NOWHERE, straight, straightEnd, UNSURE } from "./straight.ts";
import { isNegative as isOnlyNegative } from "./values.ts";
import { type Found, walk } from "./walk.ts";

/**
 * The names in a text. Spellings that are only negative names are mentions too (match `negative`): they block what
 * they overlap, unless a longer name contains them.
 */
export function scan(lexicon: Lexicon, text: string): Mention[] {
  const mentions: Mention[] = [];
  let until = 0;
  for (let from = 0, to = 0; from < text.length; from = to) {
    to = stretchEnd(lexicon, text, from);
    const count = sieve(lexicon, text, from, to);
    for (let i = 0; i < count; i++) {
      const start = starts[i] as number;
      if (start < until || !mayGoOn(lexicon, text, start)) continue;
      const mention = mentionAt(lexicon, text, start);
      if (mention === undefined) continue;
      mentions.push(mention);
      until = mention.end;
    }
  }
  return mentions;
}

/** The longest name at a place that no negative name overlaps from behind. */
function mentionAt(lexicon: Lexicon, text: string, start: number): Mention | undefined {
  const end = straightEnd(lexicon, text, start);
  if (end === NOWHERE) return undefined;
  const { cell } = straight;
  if (
    end === UNSURE ||
    (lexicon.blocking > 0 && !isNegative(lexicon, cell) && isBlocked(lexicon, text, start, end))
  )
    return longestAt(lexicon, text, start);
  return { start, end, names: namesAt(lexicon, cell) };
}

/** The same by walking, however the name is written. */
function longestAt(lexicon: Lexicon, text: string, start: number): Mention | undefined {
  for (let longer = -1; ; ) {
    const found = walk(lexicon, text, start);
    const longest = longestBelow(found, longer);
    if (longest < 0) return undefined;
    const end = found.ends[longest] as number;
    const cell = found.cells[longest] as number;
    if (lexicon.blocking === 0 || isNegative(lexicon, cell) || !isBlocked(lexicon, text, start, end)) {
      return { start, end, names: namesAt(lexicon, cell) };
    }
    // Looking for what blocks has walked elsewhere: walk here again.
    longer = longest;
  }
}

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
  for (let at = symbolAfter(lexicon, text, start); at >= 0 && at < end; ) {
    const next = symbolAfter(lexicon, text, at);
    if (next < 0) return false;
    const symbol = map[text.charCodeAt(next)] as number;
    if (symbol === OPEN || bitOf(negatives, pairHash(map[text.charCodeAt(at)] as number, symbol)) === 1) {
      const { count, ends, cells } = walk(lexicon, text, at);
      for (let i = 0; i < count; i++) {
        if ((ends[i] as number) > end && isNegative(lexicon, cells[i] as number)) return true;
      }
    }
    at = next;
  }
  return false;
}

/** Whether the spelling that ends at a cell only blocks. */
const isNegative = (lexicon: Lexicon, cell: number): boolean =>
  isOnlyNegative(lexicon.values[rankOf(lexicon, cell)] as number, lexicon.shared);
