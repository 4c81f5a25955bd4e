/** Looking at single places of a text with what is skipped left out: slower than the sieve, and seldom needed. */
import { bitOf, pairHash, tripleHash, twoBitsOf } from "./bits.ts";
import { isGlossUnit, lineEnds } from "./characters.ts";
import { BRACKET } from "./compile/alphabet.ts";
import type { Lexicon } from "./load.ts";

/** Offset of the last symbol before a place, or −1 if the paragraph or the text begins there. */
export function symbolBefore({ map }: Lexicon, text: string, at: number): number {
  let breaks = 0;
  for (let before = at - 1; before >= 0; before--) {
    if (map[text.charCodeAt(before)] !== 0) return before;
    breaks += lineEnds(text, before);
    if (breaks > 1) return -1;
  }
  return -1;
}

/** Offset of the first symbol behind a place, or −1 if the paragraph or the text ends there. */
export function symbolAfter({ map }: Lexicon, text: string, at: number): number {
  let breaks = 0;
  for (let after = at + 1; after < text.length; after++) {
    if (map[text.charCodeAt(after)] !== 0) return after;
    breaks += lineEnds(text, after);
    if (breaks > 1) return -1;
  }
  return -1;
}

/** Whether a name may begin at a place, by its first three symbols. */
export function mayBegin(lexicon: Lexicon, text: string, start: number): boolean {
  const { map, pairs, triples, twos } = lexicon;
  if (start < 0 || start >= text.length) return false;
  const one = map[text.charCodeAt(start)] as number;
  if (one === 0) return false;
  const second = symbolAfter(lexicon, text, start);
  if (second < 0) return false;
  const two = map[text.charCodeAt(second)] as number;
  const pair = pairHash(one, two);
  // Every pair that begins a name is among the pairs, two symbols that are a name too.
  if (two !== BRACKET && bitOf(pairs, pair) === 0) return false;
  if (bitOf(twos, pair) === 1 || (two === BRACKET && isGlossUnit(text.charCodeAt(second + 1)))) return true;
  const third = symbolAfter(lexicon, text, second);
  if (third < 0) return false;
  const three = map[text.charCodeAt(third)] as number;
  return three === BRACKET || twoBitsOf(triples, tripleHash(pair, three)) === 1;
}
