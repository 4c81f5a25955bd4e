/**
 * Turns most of a text away before the trie is touched. Every other pair of neighbouring symbols is looked up among the
 * pairs that names of three and more symbols have in first or second place, so no name slips between two lookups; what
 * is left must begin with three symbols that some name begins with. Candidates are written always and counted
 * sometimes, so that chance does not decide a branch.
 */
import { hasBit, pairHash, tripleHash } from "./bits.ts";
import { BRACKET, FLAG, OTHER } from "./compile/alphabet.ts";
import type { Lexicon } from "./load.ts";

/** Text units in a stretch: what a pass writes stays in the processor's first cache. */
const STRETCH = 4096;

/** Symbols of the stretch, skipped ones left out; first the last symbol before it, last the first symbol behind it. */
const symbols = new Uint16Array(STRETCH + 8);
/** Where in `symbols` the pairs begin that some name has. */
const pairsAt = new Int32Array(STRETCH + 8);
/** Runs without anything skipped: where in `symbols` each begins, and how far the text is ahead of `symbols` there. */
const runAt = new Int32Array(2 * STRETCH + 8);
const runAhead = new Int32Array(2 * STRETCH + 8);
/** Text offsets at which a name may begin. */
const starts = new Int32Array(2 * STRETCH + 8);

/** Calls `visit` with every offset at which a name may begin, in order; one may come twice. */
export function sieve(lexicon: Lexicon, text: string, visit: (start: number) => void): void {
  symbols[0] = OTHER;
  // Before the text stands a symbol that is in no name, at no offset.
  let carried = -1;
  for (let from = 0; from < text.length; from += STRETCH) {
    const to = Math.min(text.length, from + STRETCH);
    runAt[0] = 0;
    runAhead[0] = carried;
    const pairs = findPairs(text, from, to, lexicon.map, lexicon.pairs);
    if (length === 1) continue;
    symbols[length] = symbolFrom(text, to, lexicon.map);
    const count = keepTriples(lexicon, pairs);
    for (let i = 0; i < count; i++) visit(starts[i] as number);
    symbols[0] = symbols[length - 1] as number;
    carried = length - 1 + (runAhead[lastRunBefore(length)] as number);
  }
}

/** Symbols that the last call of `findPairs` wrote, the one carried over included, and runs. */
let length = 0;
let runs = 0;

/** Folds text[from … to) into `symbols` and returns how many pairs are in `pairsAt`. */
function findPairs(text: string, from: number, to: number, map: Uint16Array, pairs: Int32Array): number {
  const mask = pairs.length - 1;
  const even = from + ((to - from) & ~1);
  let at = 1;
  let run = 1;
  let count = 0;
  runAt[1] = 1;
  runAhead[1] = from - 1;
  for (let i = from; i < even; i += 2) {
    const a = map[text.charCodeAt(i)] as number;
    const b = map[text.charCodeAt(i + 1)] as number;
    if (a !== 0 && b !== 0) {
      const hash = (Math.imul(a, 0x2c5) + b) | 0;
      symbols[at] = a;
      symbols[at + 1] = b;
      pairsAt[count] = at;
      count += (((pairs[(hash >>> 5) & mask] as number) >>> hash) | (b >>> 15)) & 1;
      at += 2;
      continue;
    }
    // Beside a skipped unit symbols go one by one, each looked up with the one before it.
    for (let k = 0; k < 2; k++) {
      const symbol = k === 0 ? a : b;
      if (symbol === 0) continue;
      const hash = (Math.imul(symbols[at - 1] as number, 0x2c5) + symbol) | 0;
      symbols[at] = symbol;
      pairsAt[count] = at - 1;
      count += (((pairs[(hash >>> 5) & mask] as number) >>> hash) | (symbol >>> 15)) & 1;
      runAt[++run] = at;
      runAhead[run] = i + k - at;
      at++;
    }
    runAt[++run] = at;
    runAhead[run] = i + 2 - at;
  }
  if (even < to) {
    const symbol = map[text.charCodeAt(even)] as number;
    if (symbol !== 0) {
      const hash = (Math.imul(symbols[at - 1] as number, 0x2c5) + symbol) | 0;
      symbols[at] = symbol;
      pairsAt[count] = at - 1;
      count += (((pairs[(hash >>> 5) & mask] as number) >>> hash) | (symbol >>> 15)) & 1;
      at++;
    }
  }
  length = at;
  runs = run + 1;
  return count;
}

/** Fills `starts` from the pairs found and returns how many there are. */
function keepTriples({ pairs: allPairs, triples, twos }: Lexicon, pairs: number): number {
  const mask = triples.length - 1;
  let kept = 0;
  for (let i = 0; i < pairs; i++) {
    const at = pairsAt[i] as number;
    const a = symbols[at] as number;
    const b = symbols[at + 1] as number;
    const before = at > 0 ? (symbols[at - 1] as number) : OTHER;
    const after = symbols[at + 2] as number;
    const pair = pairHash(a, b);
    const first = tripleHash(pairHash(before, a), b);
    const second = tripleHash(pair, after);
    // A gloss may begin at a bracket: the trie decides.
    const gloss =
      a === BRACKET || after === BRACKET || (b === BRACKET && hasBit(allPairs, pairHash(b, after))) ? 1 : 0;
    starts[kept] = Math.max(0, at - 1);
    kept += (((triples[(first >>> 5) & mask] as number) >>> first) | gloss) & 1;
    starts[kept] = at;
    kept +=
      (((triples[(second >>> 5) & mask] as number) >>> second) | gloss | (hasBit(twos, pair) ? 1 : 0)) & 1;
    starts[kept] = at + 1;
    if (b & FLAG && (after === BRACKET || hasBit(twos, pairHash(b, after)))) kept++;
  }
  return toOffsets(kept);
}

/** Turns places in `symbols` into offsets of the text; they nearly ascend. */
function toOffsets(count: number): number {
  let run = 0;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const at = starts[i] as number;
    while (run > 0 && (runAt[run] as number) > at) run--;
    while (run + 1 < runs && (runAt[run + 1] as number) <= at) run++;
    const start = at + (runAhead[run] as number);
    if (start >= 0) starts[kept++] = start;
  }
  return kept;
}

function lastRunBefore(at: number): number {
  let run = runs - 1;
  while (run > 0 && (runAt[run] as number) >= at) run--;
  return run;
}

/** The first symbol at or behind an offset; OTHER at the end. */
function symbolFrom(text: string, from: number, map: Uint16Array): number {
  for (let at = from; at < text.length; at++) {
    const symbol = map[text.charCodeAt(at)] as number;
    if (symbol !== 0) return symbol;
  }
  return OTHER;
}
