/** Looking at single places of a text with what is skipped left out: slower than the sieve, and seldom needed. */
import { bitOf, pairHash, tripleHash, twoBitsOf } from "./bits.ts";
import { isGlossUnit } from "./characters.ts";
import { BRACKET } from "./compile/alphabet.ts";
import type { Lexicon } from "./load.ts";

/** Offset of the last symbol before a place, or −1. */
export function symbolBefore({ map }: Lexicon, text: string, at: number): number {
  let before = at - 1;
  while (before >= 0 && map[text.charCodeAt(before)] === 0) before--;
  return before;
}

/** Offset of the first symbol behind a place; the text's length if there is none. */
export function symbolAfter({ map }: Lexicon, text: string, at: number): number {
  let after = at + 1;
  while (after < text.length && map[text.charCodeAt(after)] === 0) after++;
  return after;
}

/** Whether a name may begin at a place, by its first three symbols. */
export function mayBegin(lexicon: Lexicon, text: string, start: number): boolean {
  const { map, triples, twos } = lexicon;
  if (start >= text.length) return false;
  const one = map[text.charCodeAt(start)] as number;
  if (one === 0) return false;
  const second = symbolAfter(lexicon, text, start);
  if (second === text.length) return false;
  const two = map[text.charCodeAt(second)] as number;
  const pair = pairHash(one, two);
  if (bitOf(twos, pair) === 1 || (two === BRACKET && isGlossUnit(text.charCodeAt(second + 1)))) return true;
  const third = symbolAfter(lexicon, text, second);
  if (third === text.length) return false;
  const three = map[text.charCodeAt(third)] as number;
  return three === BRACKET || twoBitsOf(triples, tripleHash(pair, three)) === 1;
}
