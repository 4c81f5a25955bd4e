/**
 * Turns most of a text away before the trie is touched. Of every three units the first two are looked up, as a pair,
 * among the neighbours in the first four symbols of names: no name of four symbols slips between two looks. Where a
 * pair is known, one that the unit before or behind makes must be, too; where it is, the four symbols from there, from one
 * or from two units before must begin some name, as far as the pairs in them are known. What short names begin or end with, brackets and what is skipped have a
 * flag in the map, at which every look stops. Candidates are written always and counted sometimes, so that chance does not
 * decide a branch.
 */
import type { AtOnce } from "./at-once.ts";
import { pairHash, quadHash, shortHash, twoBitsIn, twoBitsOf } from "./bits.ts";
import { FLAG } from "./compile/alphabet.ts";
import { held, hold } from "./held.ts";
import type { Lexicon } from "./load.ts";
import { isOdd, keepSlowly } from "./odd-places.ts";
import { STRETCH } from "./stretch.ts";

/** Where the pairs begin that are left by the first look. */
const places = new Int32Array(STRETCH / 3 + 1);

const begun = new Int32Array(2 * STRETCH);
/** Where names may begin, in order; one may be there twice. The next call overwrites it. */
export const starts = begun;

const { map, pairs } = held;

/** Fills `starts` for a stretch of a text, and returns how many there are. */
export const sieve = ((lexicon: Lexicon, text: string, from: number, to: number): number => {
  hold(lexicon);
  const mask = lexicon.pairs.length - 1;
  const found = findPairs(text, from, to, mask);
  return keepBeginnings(lexicon, text, keepNeighbours(text, found, mask));
}) satisfies AtOnce;

const findPairs = ((text: string, from: number, to: number, mask: number): number => {
  const last = Math.min(to, text.length - 1);
  let count = 0;
  let i = from;
  for (; i < last; i += 3) {
    const a = map[text.charCodeAt(i)] as number;
    const b = map[text.charCodeAt(i + 1)] as number;
    const hash = pairHash(a, b);
    places[count] = i;
    count += twoBitsIn(pairs, mask, hash) | ((a | b) >>> 15);
  }
  if (i < to) places[count++] = i;
  return count;
}) satisfies AtOnce;

/**
 * Of so many places of pairs, keeps those where the unit before or behind makes another pair with them, as [place | the one
 * behind does | the one before does]. A place has 30 bits: no browser has longer strings.
 */
const keepNeighbours = ((text: string, count: number, mask: number): number => {
  const last = text.length - 2;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const at = places[i] as number;
    if (at < 1 || at >= last) {
      places[kept++] = (at << 2) | 3;
      continue;
    }
    const z = map[text.charCodeAt(at - 1)] as number;
    const a = map[text.charCodeAt(at)] as number;
    const b = map[text.charCodeAt(at + 1)] as number;
    const c = map[text.charCodeAt(at + 2)] as number;
    const before = twoBitsIn(pairs, mask, pairHash(z, a));
    const behind = twoBitsIn(pairs, mask, pairHash(b, c));
    places[kept] = (at << 2) | (behind << 1) | before;
    kept += before | behind | ((z | a | b | c) >>> 15);
  }
  return kept;
}) satisfies AtOnce;

const keepBeginnings = ((lexicon: Lexicon, text: string, count: number): number => {
  const { shorts, quads } = lexicon;
  const last = text.length - 3;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const place = places[i] as number;
    const at = place >>> 2;
    if (at < 2 || at >= last) {
      kept = keepSlowly(lexicon, text, at, begun, kept);
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
      kept = keepSlowly(lexicon, text, at, begun, kept);
      continue;
    }
    const before = place & 1;
    const behind = (place >>> 1) & 1;
    const ab = pairHash(a, b);
    begun[kept] = at - 2;
    kept += before & twoBitsOf(quads, quadHash(pairHash(y, z), ab));
    begun[kept] = at - 1;
    kept +=
      (before & behind & twoBitsOf(quads, quadHash(pairHash(z, a), pairHash(b, c)))) |
      (flagged && isShort(shorts, z, a, b));
    begun[kept] = at;
    kept += (behind & twoBitsOf(quads, quadHash(ab, pairHash(c, d)))) | (flagged && isShort(shorts, a, b, c));
    begun[kept] = at + 1;
    kept += flagged && isShort(shorts, b, c, d);
  }
  return kept;
}) satisfies AtOnce;

/** 1 if the first two, or all three symbols may be a name. */
function isShort(shorts: Int32Array, one: number, two: number, three: number): number {
  const pair = pairHash(one, two);
  return twoBitsOf(shorts, shortHash(pair, 0)) | twoBitsOf(shorts, shortHash(pair, three));
}
