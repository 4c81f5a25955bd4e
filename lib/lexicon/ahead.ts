/** Where a name that is being followed goes on in the text. */
import { afterGloss, isHanUnit, isInvisibleUnit, isWordUnit } from "./characters.ts";
import { OPEN, SKIP } from "./compile/alphabet.ts";
import type { Lexicon } from "./load.ts";
import { symbolAfter } from "./peek.ts";

/** There is no such place. */
export const NONE = -1;

/** Offset of the symbol behind the one at `at`, its complement (~) where white space parts two words, or NONE. */
export function ahead(lexicon: Lexicon, text: string, at: number): number {
  if (at + 1 === text.length) return NONE;
  if (lexicon.map[text.charCodeAt(at + 1)] !== SKIP) return at + 1;
  const to = symbolAfter(lexicon, text, at);
  if (to < 0) return NONE;
  const parted =
    isWordUnit(text.charCodeAt(at)) && isWordUnit(text.charCodeAt(to)) && hasWhite(text, at + 1, to);
  return parted ? ~to : to;
}

/** Offset of the symbol behind a gloss at `to` that belongs to the Chinese character at `at`, or NONE. */
export function behindGloss(lexicon: Lexicon, text: string, at: number, to: number): number {
  if (to < 0 || lexicon.map[text.charCodeAt(to)] !== OPEN || !isHanUnit(text.charCodeAt(at))) return NONE;
  const behind = afterGloss(text, to);
  return behind < 0 ? NONE : symbolAfter(lexicon, text, behind - 1);
}

function hasWhite(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isInvisibleUnit(text.charCodeAt(at))) return true;
  return false;
}
