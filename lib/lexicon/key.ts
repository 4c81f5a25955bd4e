/** The key of a name: the symbols it is found by. */
import { foldTable, SKIPPED } from "../text/fold.ts";
import { isInvisibleUnit, isWordUnit } from "./characters.ts";

/** A name has at most this many symbols, so that hostile text costs at most a bounded factor. */
export const LONGEST_KEY = 64;

/** The one white space that is a symbol: between two letters or digits of a foreign word. */
export const WORD_SPACE = 0x20;

/** Why a name can't be in a lexicon. */
export type RefusalReason = "empty" | "one-character" | "too-long";

const key = new Uint16Array(LONGEST_KEY);

/**
 * Folds a name into `key` and returns it as a view that the next call overwrites, or says why it can't be used.
 * White space is no symbol, but between two word characters it is one (`Goods for Good` is not `Goodsforgood`).
 */
export function keyOf(text: string): Uint16Array | RefusalReason {
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
    if (space && isWordUnit(last) && isWordUnit(unit)) {
      if (length === LONGEST_KEY) return "too-long";
      key[length++] = WORD_SPACE;
    }
    if (length === LONGEST_KEY) return "too-long";
    key[length++] = symbol;
    if (!(unit >= 0xdc00 && unit <= 0xdfff && last >= 0xd800 && last <= 0xdbff)) characters++;
    last = unit;
    space = false;
  }
  if (characters < 2) return characters === 0 ? "empty" : "one-character";
  return key.subarray(0, length);
}
