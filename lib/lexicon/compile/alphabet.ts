/** Symbol ids: the folded characters that occur in names, the frequent ones first. */
import { foldTable } from "../../text/fold.ts";
import { idsFor } from "../coding.ts";
import { WORD_SPACE } from "../key.ts";

/** Bit of a symbol that the sieve must not step over: what is skipped, brackets, and what short names begin or end with. */
export const FLAG = 0x8000;
/** Symbol of a text unit that is passed over. */
export const SKIP = 0 | FLAG;
/** Symbol of a text unit that is in no name. */
export const OTHER = 1;
/** Ids of brackets, known in every lexicon because a gloss may stand between them. */
export const OPEN_ID = 2;
const CLOSE_ID = 4;
/** Symbol of the white space between two words. */
export const SPACE = 3;
/** Symbols of an opening and a closing bracket. */
export const OPEN = OPEN_ID | FLAG;
export const CLOSE = CLOSE_ID | FLAG;

/** A lead and its trails stay below the flag. */
const MOST_SYMBOLS = 127 * 255;

export interface Alphabet {
  /** Folded code unit → symbol id. */
  readonly idOf: Uint16Array;
  /** Symbol id → folded code unit, 0 where there is no such id. */
  readonly units: Uint16Array;
  /** Ids below this are frequent: one code. */
  readonly singles: number;
}

/** Ids by falling frequency, then by code unit, so that equal names give equal buffers. */
export function alphabetOf(counts: Uint32Array): Alphabet {
  const fixed = [0x28, WORD_SPACE, 0x29];
  const used: number[] = [];
  for (let unit = 1; unit < counts.length; unit++) {
    if ((counts[unit] as number) > 0 && !fixed.includes(unit)) used.push(unit);
  }
  used.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  const ranked = [0, 0, ...fixed, ...used];
  if (ranked.length > MOST_SYMBOLS)
    throw new RangeError(`${used.length} different characters in names are too many`);
  const { ids, singles } = idsFor(ranked.length);
  const idOf = new Uint16Array(0x10000);
  const units = new Uint16Array((ids.at(-1) as number) + 1);
  for (let rank = OPEN_ID; rank < ranked.length; rank++) {
    const [unit, id] = [ranked[rank] as number, ids[rank] as number];
    idOf[unit] = id;
    units[id] = unit;
  }
  return { idOf, units, singles };
}

/** Symbols by id: the id itself, flagged for brackets and where `flagged` is 1. */
export const symbolsOf = (flagged: Uint8Array): Uint16Array =>
  Uint16Array.from(flagged, (flag, id) => (flag === 1 || id === OPEN_ID || id === CLOSE_ID ? id | FLAG : id));

/** What a scan looks every code unit of a text up in. */
export function mapOf({ idOf }: Alphabet, symbols: Uint16Array): Uint16Array {
  const folds = foldTable();
  const map = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) {
    const folded = folds[unit] as number;
    map[unit] = folded === 0 ? SKIP : (symbols[idOf[folded] || OTHER] as number);
  }
  return map;
}
