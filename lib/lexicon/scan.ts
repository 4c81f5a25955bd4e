/** Every name in a text, in one pass: leftmost, longest, never overlapping. */
import { hasBit, pairHash } from "./bits.ts";
import { BRACKET } from "./compile/alphabet.ts";
import { type Lexicon, namesAt } from "./load.ts";
import type { Mention } from "./names.ts";
import { sieve } from "./sieve.ts";
import { isNegative } from "./values.ts";
import { walk } from "./walk.ts";

/**
 * The names in a text. Spellings that are only negative names are mentions too (match `negative`): they block what
 * they overlap, unless a longer name contains them.
 */
export function scan(lexicon: Lexicon, text: string): Mention[] {
  const mentions: Mention[] = [];
  let until = 0;
  sieve(lexicon, text, (start) => {
    if (start < until) return;
    const mention = longestAt(lexicon, text, start);
    if (mention === undefined) return;
    mentions.push(mention);
    until = mention.end;
  });
  return mentions;
}

/** The longest name at a position that no negative name overlaps from behind. */
function longestAt(lexicon: Lexicon, text: string, start: number): Mention | undefined {
  const { count, ends, ranks } = walk(lexicon, text, start);
  if (count === 0) return undefined;
  if (lexicon.blocking === 0) {
    let longest = 0;
    for (let i = 1; i < count; i++) if ((ends[i] as number) >= (ends[longest] as number)) longest = i;
    return { start, end: ends[longest] as number, names: namesAt(lexicon, ranks[longest] as number) };
  }
  const candidates = Array.from({ length: count }, (_, i) => ({
    end: ends[i] as number,
    rank: ranks[i] as number,
  })).sort((a, b) => b.end - a.end);
  for (const { end, rank } of candidates) {
    const negative = isNegative(lexicon.values[rank] as number, lexicon.shared);
    if (negative || !isBlocked(lexicon, text, start, end))
      return { start, end, names: namesAt(lexicon, rank) };
  }
  return undefined;
}

/** Whether a negative name begins inside the stretch and goes on beyond it. */
function isBlocked(lexicon: Lexicon, text: string, start: number, end: number): boolean {
  const { map, negatives, values, shared } = lexicon;
  let begin = -1;
  for (let at = start + 1; at < text.length && begin < end; at++) {
    const symbol = map[text.charCodeAt(at)] as number;
    if (symbol === 0) continue;
    if (begin >= 0) {
      const pair = pairHash(map[text.charCodeAt(begin)] as number, symbol);
      if (symbol === BRACKET || hasBit(negatives, pair)) {
        const { count, ends, ranks } = walk(lexicon, text, begin);
        for (let i = 0; i < count; i++) {
          if ((ends[i] as number) > end && isNegative(values[ranks[i] as number] as number, shared))
            return true;
        }
      }
    }
    begin = at;
  }
  return false;
}
