/** The key of a name: the symbols it is found by. */
import { foldTable, SKIPPED } from "../text/fold.ts";
import { isInvisibleUnit, isWordUnit } from "./characters.ts";

/** A name has at most this many symbols, so that hostile text costs at most a bounded factor. */
export const LONGEST_KEY = 64;

/** The one white space that is a symbol: between two letters or digits of a foreign word. */
export const WORD_SPACE = 0x20;

/** Why a name can't be in a lexicon. */
export type RefusalReason = "empty" | "one-character" | "too-long";

/**
 * Writes the key of a name into `key` from `at` on, where LONGEST_KEY symbols must have room, and returns how many
 * there are, or says why the name can't be used. White space is no symbol, but between two word characters it is one
 * (`Goods for Good` is not `Goodsforgood`).
 */
export function writeKey(text: string, key: Uint16Array, at: number): number | RefusalReason {
  const folds = foldTable();
  let length = 0;
  let characters = 0;
  let space = false;
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const symbol = folds[unit] as number;
    if (symbol === SKIPPED) {
      space ||= !isInvisibleUnit(unit);
      continue;
    }
    const parted = space && isWordUnit(last) && isWordUnit(unit);
    if (length + (parted ? 2 : 1) > LONGEST_KEY) return "too-long";
    if (parted) key[at + length++] = WORD_SPACE;
    key[at + length++] = symbol;
    if (!(unit >= 0xdc00 && unit <= 0xdfff && last >= 0xd800 && last <= 0xdbff)) characters++;
    last = unit;
    space = false;
  }
  if (characters < 2) return characters === 0 ? "empty" : "one-character";
  return length;
}
