/** The sieve's places where what stands next may not be what comes next: something is skipped, a gloss may be, the text ends. */
import type { AtOnce } from "./at-once.ts";
import { pairHash, twoBitsOf } from "./bits.ts";
import { CLOSE, OTHER, SKIP } from "./compile/alphabet.ts";
import type { Lexicon } from "./load.ts";
import { glossBefore, mayBegin } from "./peek.ts";

/** Whether a symbol is skipped or a bracket, so that what stands beside it may not be what comes next in a name. */
export const isOdd = (symbol: number): boolean => symbol >= SKIP && symbol <= CLOSE;

/**
 * Of the places around a pair at `at`, puts those where a name may begin among `count` starts, in order and each once;
 * returns how many there are then.
 */
export const keepSlowly = ((
  lexicon: Lexicon,
  text: string,
  at: number,
  starts: Int32Array,
  count: number,
): number => {
  const { map, pairs } = lexicon;
  const last = Math.min(at + 1, text.length - 1);
  let kept = count;
  for (let start = Math.max(0, at - 2); start <= last; start++) {
    const symbol = map[text.charCodeAt(start)] as number;
    if (symbol === SKIP || symbol === OTHER) continue;
    if (symbol === CLOSE) kept = keepBeforeGloss(lexicon, text, start, starts, kept);
    // Mostly the next symbol stands right behind and says no: a page is full of places where a line ends.
    const next = start < text.length - 1 ? (map[text.charCodeAt(start + 1)] as number) : SKIP;
    if (!isOdd(next) && twoBitsOf(pairs, pairHash(symbol, next)) === 0) continue;
    if (mayBegin(lexicon, text, start)) kept = insert(start, starts, kept);
  }
  return kept;
}) satisfies AtOnce;

/** The places where a name may begin that has the gloss in it which the bracket at `close` ends. */
function keepBeforeGloss(
  lexicon: Lexicon,
  text: string,
  close: number,
  starts: Int32Array,
  count: number,
): number {
  const open = glossBefore(lexicon, text, close);
  let kept = count;
  for (let before = Math.max(0, open - 2); before < open; before++) {
    if (lexicon.map[text.charCodeAt(before)] !== SKIP) kept = insert(before, starts, kept);
  }
  return kept;
}

/** Puts a start where it belongs among `count` others, and returns how many there are then. */
function insert(start: number, starts: Int32Array, count: number): number {
  let at = count;
  while (at > 0 && (starts[at - 1] as number) > start) at--;
  if (at > 0 && starts[at - 1] === start) return count;
  if (at < count) starts.copyWithin(at + 1, at, count);
  starts[at] = start;
  return count + 1;
}
