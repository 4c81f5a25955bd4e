/**
 * Turns most of a text away before the trie is touched. Every other pair of neighbouring units is looked up among the
 * pairs that names of three and more symbols have in first or second place, so no name slips between two look-ups; what
 * is left must begin with three, then four symbols that some name begins with. Candidates are written always and counted
 * sometimes, so that chance does not decide a branch.
 */
import { bitOf, pairHash, quadHash, tripleHash, twoBitsOf } from "./bits.ts";
import { BRACKET, FLAG } from "./compile/alphabet.ts";
import type { Lexicon } from "./load.ts";
import { mayBegin, symbolBefore } from "./peek.ts";

/** Text units a call takes, an even number: what it writes stays in the processor's first cache. */
export const STRETCH = 4096;

/** Where the pairs begin that are left by the first look. */
const places = new Int32Array(STRETCH);

/** Where names may begin, nearly in order; one may be there twice. The next call overwrites it. */
export const starts = new Int32Array(2 * STRETCH);

/** Fills `starts` for the stretch of a text that begins at `from`, and returns how many there are. */
export function sieve(lexicon: Lexicon, text: string, from: number): number {
  const to = Math.min(text.length, from + STRETCH);
  const pairs = findPairs(text, from, to, lexicon.map, lexicon.pairs);
  return keepQuads(lexicon, text, keepTriples(lexicon, text, pairs));
}

function findPairs(text: string, from: number, to: number, map: Uint16Array, pairs: Int32Array): number {
  const mask = pairs.length - 1;
  const last = to - 1;
  let count = 0;
  for (let i = from; i < last; i += 2) {
    const a = map[text.charCodeAt(i)] as number;
    const b = map[text.charCodeAt(i + 1)] as number;
    const hash = pairHash(a, b);
    places[count] = i;
    // What stands beside a skipped unit has no neighbour here: keep it.
    if (a === 0 || b === 0) count++;
    else count += (((pairs[(hash >>> 5) & mask] as number) >>> hash) | (b >>> 15)) & 1;
  }
  if ((to - from) % 2 === 1) places[count++] = last;
  return count;
}

function keepTriples(lexicon: Lexicon, text: string, count: number): number {
  const { map, triples } = lexicon;
  const last = text.length - 2;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const at = places[i] as number;
    if (at < 1 || at >= last) {
      kept = keepSlowly(lexicon, text, at, kept);
      continue;
    }
    const before = map[text.charCodeAt(at - 1)] as number;
    const a = map[text.charCodeAt(at)] as number;
    const b = map[text.charCodeAt(at + 1)] as number;
    const after = map[text.charCodeAt(at + 2)] as number;
    // The sign says that one of them is skipped, the flag that a bracket or a name of two symbols may begin.
    if ((((before - 1) | (a - 1) | (b - 1) | (after - 1)) & -0x8000_0000) | ((a | b | after) & FLAG)) {
      if ((a | b) !== 0) kept = keepSlowly(lexicon, text, at, kept);
      continue;
    }
    const first = tripleHash(pairHash(before, a), b);
    const second = tripleHash(pairHash(a, b), after);
    starts[kept] = at - 1;
    kept += twoBitsOf(triples, first);
    starts[kept] = at;
    kept += twoBitsOf(triples, second);
  }
  return kept;
}

/** The same where the text begins or ends, something is skipped, a gloss may begin or a name may have two symbols. */
function keepSlowly(lexicon: Lexicon, text: string, at: number, count: number): number {
  const { map } = lexicon;
  const first = map[text.charCodeAt(at)] === 0 ? at + 1 : at;
  let kept = count;
  starts[kept] = symbolBefore(lexicon, text, first);
  if (mayBegin(lexicon, text, starts[kept] as number)) kept++;
  starts[kept] = first;
  if (mayBegin(lexicon, text, first)) kept++;
  if (first > at || first + 1 >= text.length || ((map[text.charCodeAt(first + 1)] as number) & FLAG) === 0)
    return kept;
  starts[kept] = first + 1;
  if (mayBegin(lexicon, text, first + 1)) kept++;
  return kept;
}

/** A fourth symbol, where it stands right there; names of two or three symbols and what is skipped pass. */
function keepQuads({ map, twos, quads }: Lexicon, text: string, count: number): number {
  const last = text.length - 3;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const start = starts[i] as number;
    starts[kept] = start;
    if (start >= last) {
      kept++;
      continue;
    }
    const a = map[text.charCodeAt(start)] as number;
    const b = map[text.charCodeAt(start + 1)] as number;
    const c = map[text.charCodeAt(start + 2)] as number;
    const d = map[text.charCodeAt(start + 3)] as number;
    if (b === 0 || c === 0 || d === 0 || b === BRACKET || c === BRACKET || d === BRACKET) {
      kept++;
      continue;
    }
    const pair = pairHash(a, b);
    const triple = tripleHash(pair, c);
    kept += bitOf(quads, quadHash(triple, d)) | bitOf(quads, triple) | bitOf(twos, pair);
  }
  return kept;
}
