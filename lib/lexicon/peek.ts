/** Looking at single places of a text with what is skipped left out: slower than the sieve, and seldom needed. */
import { pairHash, quadHash, shortHash, twoBitsOf } from "./bits.ts";
import { afterGloss, isGlossUnit, lineEnds } from "./characters.ts";
import { OPEN, OTHER, SKIP } from "./compile/alphabet.ts";
import type { Lexicon } from "./load.ts";

/** Offset of the first symbol behind a place, or −1 if the paragraph or the text ends there. */
export function symbolAfter({ map }: Lexicon, text: string, at: number): number {
  let breaks = 0;
  for (let after = at + 1; after < text.length; after++) {
    if (map[text.charCodeAt(after)] !== SKIP) return after;
    breaks += lineEnds(text, after);
    if (breaks > 1) return -1;
  }
  return -1;
}

/** Whether a name may begin at a symbol, by its first four symbols. */
export function mayBegin(lexicon: Lexicon, text: string, start: number): boolean {
  const { map, pairs, quads, shorts } = lexicon;
  const one = map[text.charCodeAt(start)] as number;
  if (one === OTHER) return false;
  const second = symbolAfter(lexicon, text, start);
  if (second < 0) return false;
  const two = map[text.charCodeAt(second)] as number;
  if (two === OPEN && isGlossUnit(text.charCodeAt(second + 1))) return true;
  const pair = pairHash(one, two);
  if (twoBitsOf(pairs, pair) === 0) return false;
  if (twoBitsOf(shorts, shortHash(pair, 0))) return true;
  const third = symbolAfter(lexicon, text, second);
  if (third < 0) return false;
  const three = map[text.charCodeAt(third)] as number;
  if (three === OPEN || twoBitsOf(shorts, shortHash(pair, three))) return true;
  const fourth = symbolAfter(lexicon, text, third);
  if (fourth < 0) return false;
  const four = map[text.charCodeAt(fourth)] as number;
  return four === OPEN || twoBitsOf(quads, quadHash(pair, pairHash(three, four))) === 1;
}

/** Offset of the bracket that opens the gloss which the bracket at `close` ends, or −1 if it ends none. */
export function glossBefore({ map }: Lexicon, text: string, close: number): number {
  for (let at = close - 1; at >= 0; at--) {
    if (map[text.charCodeAt(at)] === OPEN) return afterGloss(text, at) === close + 1 ? at : -1;
    if (!isGlossUnit(text.charCodeAt(at))) return -1;
  }
  return -1;
}
