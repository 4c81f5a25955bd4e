/** Every name in a text, in one pass: leftmost, longest, never overlapping. */
import { hasBit, pairHash, tripleHash } from "./bits.ts";
import { BRACKET } from "./compile/alphabet.ts";
import { type Lexicon, namesAt } from "./load.ts";
import type { Mention } from "./names.ts";
import { isNegative } from "./values.ts";
import { walk } from "./walk.ts";

/** Units a turn of the filter takes: its lists stay in the processor's first cache. */
const CHUNK = 8192;
const seconds = new Int32Array(CHUNK);

/**
 * The names in a text. Spellings that are only negative names are mentions too (match `negative`): they block what
 * they overlap, unless a longer name contains them.
 */
export function scan(lexicon: Lexicon, text: string): Mention[] {
  const mentions: Mention[] = [];
  let until = 0;
  let previous = 0;
  for (let from = 0; from < text.length; from += CHUNK) {
    const to = Math.min(text.length, from + CHUNK);
    const count = findPairs(text, from, to, lexicon.map, lexicon.pairs, previous);
    previous = lastSymbol(text, from, to, lexicon.map) || previous;
    for (let i = 0; i < count; i++) {
      const start = startOf(lexicon, text, seconds[i] as number);
      if (start < until) continue;
      const mention = longestAt(lexicon, text, start);
      if (mention === undefined) continue;
      mentions.push(mention);
      until = mention.end;
    }
  }
  return mentions;
}

/** Lists, without a branch, the positions whose symbol and the one before begin some name. */
function findPairs(
  text: string,
  from: number,
  to: number,
  map: Uint16Array,
  pairs: Int32Array,
  before: number,
): number {
  const mask = pairs.length - 1;
  let previous = before;
  let count = 0;
  for (let i = from; i < to; i++) {
    const symbol = map[text.charCodeAt(i)] as number;
    const hash = Math.imul(previous, 0x2c5) + symbol;
    seconds[count] = i;
    count += ((pairs[(hash >>> 5) & mask] as number) >>> hash) & 1;
    // A skipped unit (0) leaves the symbol before it in place.
    previous = (previous & ((symbol - 1) >> 31)) | symbol;
  }
  return count;
}

/** The last symbol that is not skipped in a stretch; 0 if there is none. */
function lastSymbol(text: string, from: number, to: number, map: Uint16Array): number {
  let at = to - 1;
  while (at > from && map[text.charCodeAt(at)] === 0) at--;
  return map[text.charCodeAt(at)] as number;
}

/** Start of the candidate whose second symbol is at `second`, or −1 if its third symbol rules it out. */
function startOf({ map, triples, twos }: Lexicon, text: string, second: number): number {
  const two = map[text.charCodeAt(second)] as number;
  if (two === 0) return -1;
  let start = second - 1;
  while (start >= 0 && map[text.charCodeAt(start)] === 0) start--;
  if (start < 0) return -1;
  if (two === BRACKET) return start;
  const pair = pairHash(map[text.charCodeAt(start)] as number, two);
  if (hasBit(twos, pair)) return start;
  let at = second + 1;
  while (at < text.length && map[text.charCodeAt(at)] === 0) at++;
  if (at === text.length) return -1;
  const three = map[text.charCodeAt(at)] as number;
  return three === BRACKET || hasBit(triples, tripleHash(pair, three)) ? start : -1;
}

/** The longest name at a position that no negative name overlaps from behind. */
function longestAt(lexicon: Lexicon, text: string, start: number): Mention | undefined {
  const { count, ends, ranks } = walk(lexicon, text, start);
  if (count === 0) return undefined;
  const candidates = Array.from({ length: count }, (_, i) => ({
    end: ends[i] as number,
    rank: ranks[i] as number,
  })).sort((a, b) => b.end - a.end);
  for (const { end, rank } of candidates) {
    const negative = isNegative(lexicon.values[rank] as number, lexicon.shared);
    if (negative || !isBlocked(lexicon, text, start, end)) {
      return { start, end, names: namesAt(lexicon, rank).map(({ hidden: _, ...name }) => name) };
    }
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
