/** Every name in a text, in one pass: leftmost, longest, never overlapping. */
import { bitOf, pairHash } from "./bits.ts";
import { BRACKET } from "./compile/alphabet.ts";
import { type Lexicon, namesAt, rankOf } from "./load.ts";
import type { Mention } from "./names.ts";
import { symbolAfter } from "./peek.ts";
import { STRETCH, sieve, starts } from "./sieve.ts";
import { isNegative as isOnlyNegative } from "./values.ts";
import { walk } from "./walk.ts";

/**
 * The names in a text. Spellings that are only negative names are mentions too (match `negative`): they block what
 * they overlap, unless a longer name contains them.
 */
export function scan(lexicon: Lexicon, text: string): Mention[] {
  const mentions: Mention[] = [];
  let until = 0;
  for (let from = 0; from < text.length; from += STRETCH) {
    const count = sieve(lexicon, text, from);
    for (let i = 0; i < count; i++) {
      const start = starts[i] as number;
      if (start < until) continue;
      const mention = longestAt(lexicon, text, start);
      if (mention === undefined) continue;
      mentions.push(mention);
      until = mention.end;
    }
  }
  return mentions;
}

/** The longest name at a place that no negative name overlaps from behind. */
function longestAt(lexicon: Lexicon, text: string, start: number): Mention | undefined {
  const { count, ends, cells } = walk(lexicon, text, start);
  if (count === 0) return undefined;
  if (lexicon.blocking === 0) {
    let longest = 0;
    for (let i = 1; i < count; i++) if ((ends[i] as number) >= (ends[longest] as number)) longest = i;
    return mentionOf(lexicon, start, ends[longest] as number, cells[longest] as number);
  }
  const candidates = Array.from({ length: count }, (_, i) => ({
    end: ends[i] as number,
    cell: cells[i] as number,
  }));
  const best = candidates
    .reverse()
    .sort((a, b) => b.end - a.end)
    .find(({ end, cell }) => isNegative(lexicon, cell) || !isBlocked(lexicon, text, start, end));
  return best && mentionOf(lexicon, start, best.end, best.cell);
}

const mentionOf = (lexicon: Lexicon, start: number, end: number, cell: number): Mention => ({
  start,
  end,
  names: namesAt(lexicon, cell),
});

/** Whether a negative name begins inside the stretch and goes on beyond it. */
function isBlocked(lexicon: Lexicon, text: string, start: number, end: number): boolean {
  const { map, negatives } = lexicon;
  for (let at = symbolAfter(lexicon, text, start); at >= 0 && at < end; ) {
    const next = symbolAfter(lexicon, text, at);
    if (next < 0) return false;
    const symbol = map[text.charCodeAt(next)] as number;
    if (symbol === BRACKET || bitOf(negatives, pairHash(map[text.charCodeAt(at)] as number, symbol)) === 1) {
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
