/**
 * Turns most of a text away before the trie is touched. Of every three units the first two are looked up, as a pair,
 * among the neighbours in the first four symbols of names: no name of four symbols slips between two looks. Where a
 * pair is known, one that the unit before or behind makes must be, too; where it is, the four symbols from there, from one
 * or from two units before must begin some name. What short names begin or end with, brackets and what is skipped have a
 * flag in the map, at which every look stops. Candidates are written always and counted sometimes, so that chance does not
 * decide a branch.
 */
import type { AtOnce } from "./at-once.ts";
import { pairHash, quadHash, shortHash, twoBitsOf } from "./bits.ts";
import { FLAG } from "./compile/alphabet.ts";
import type { Lexicon } from "./load.ts";
import { isOdd, keepSlowly } from "./odd-places.ts";
import { STRETCH } from "./stretch.ts";

/** Where the pairs begin that are left by the first look. */
const places = new Int32Array(STRETCH / 3 + 1);

/** Where names may begin, in order; one may be there twice. The next call overwrites it. */
export const starts = new Int32Array(2 * STRETCH);

/** Fills `starts` for a stretch of a text, and returns how many there are. */
export const sieve = ((lexicon: Lexicon, text: string, from: number, to: number): number => {
  const { map, pairs } = lexicon;
  const found = findPairs(text, from, to, map, pairs);
  return keepBeginnings(lexicon, text, keepNeighbours(text, found, map, pairs));
}) satisfies AtOnce;

const findPairs = ((text: string, from: number, to: number, map: Uint16Array, pairs: Int32Array): number => {
  const mask = pairs.length - 1;
  const last = Math.min(to, text.length - 1);
  let count = 0;
  let i = from;
  for (; i < last; i += 3) {
    const a = map[text.charCodeAt(i)] as number;
    const b = map[text.charCodeAt(i + 1)] as number;
    const hash = pairHash(a, b);
    places[count] = i;
    const word = pairs[(hash >>> 10) & mask] as number;
    count += (((word >>> hash) & (word >>> (hash >>> 5))) | ((a | b) >>> 15)) & 1;
  }
  if (i < to) places[count++] = i;
  return count;
}) satisfies AtOnce;

/** Of so many places of pairs, keeps those where the unit before or behind makes another pair with them. */
const keepNeighbours = ((text: string, count: number, map: Uint16Array, pairs: Int32Array): number => {
  const mask = pairs.length - 1;
  const last = text.length - 2;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const at = places[i] as number;
    places[kept] = at;
    if (at < 1 || at >= last) {
      kept++;
      continue;
    }
    const z = map[text.charCodeAt(at - 1)] as number;
    const a = map[text.charCodeAt(at)] as number;
    const b = map[text.charCodeAt(at + 1)] as number;
    const c = map[text.charCodeAt(at + 2)] as number;
    const za = pairHash(z, a);
    const bc = pairHash(b, c);
    const one = pairs[(za >>> 10) & mask] as number;
    const two = pairs[(bc >>> 10) & mask] as number;
    kept +=
      (((one >>> za) & (one >>> (za >>> 5))) |
        ((two >>> bc) & (two >>> (bc >>> 5))) |
        ((z | a | b | c) >>> 15)) &
      1;
  }
  return kept;
}) satisfies AtOnce;

const keepBeginnings = ((lexicon: Lexicon, text: string, count: number): number => {
  const { map, quads, shorts } = lexicon;
  const last = text.length - 3;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const at = places[i] as number;
    if (at < 2 || at >= last) {
      kept = keepSlowly(lexicon, text, at, starts, kept);
      continue;
    }
    const y = map[text.charCodeAt(at - 2)] as number;
    const z = map[text.charCodeAt(at - 1)] as number;
    const a = map[text.charCodeAt(at)] as number;
    const b = map[text.charCodeAt(at + 1)] as number;
    const c = map[text.charCodeAt(at + 2)] as number;
    const d = map[text.charCodeAt(at + 3)] as number;
    const flagged = (y | z | a | b | c | d) & FLAG;
    if (flagged && (isOdd(y) || isOdd(z) || isOdd(a) || isOdd(b) || isOdd(c) || isOdd(d))) {
      kept = keepSlowly(lexicon, text, at, starts, kept);
      continue;
    }
    const ab = pairHash(a, b);
    starts[kept] = at - 2;
    kept += twoBitsOf(quads, quadHash(pairHash(y, z), ab));
    starts[kept] = at - 1;
    kept +=
      twoBitsOf(quads, quadHash(pairHash(z, a), pairHash(b, c))) | (flagged && isShort(shorts, z, a, b));
    starts[kept] = at;
    kept += twoBitsOf(quads, quadHash(ab, pairHash(c, d))) | (flagged && isShort(shorts, a, b, c));
    starts[kept] = at + 1;
    kept += flagged && isShort(shorts, b, c, d);
  }
  return kept;
}) satisfies AtOnce;

/** 1 if the first two, or all three symbols may be a name. */
function isShort(shorts: Int32Array, one: number, two: number, three: number): number {
  const pair = pairHash(one, two);
  return twoBitsOf(shorts, shortHash(pair, 0)) | twoBitsOf(shorts, shortHash(pair, three));
}
