/** Symbol ids: the folded characters that occur in names, the frequent ones first. */
import { foldTable } from "../../text/fold.ts";
import { WORD_SPACE } from "../key.ts";

/** Symbol of a text unit that is passed over. */
export const SKIP = 0;
/** Symbol of a text unit that is in no name. */
export const OTHER = 1;
/** Id of an opening bracket, known in every lexicon because a gloss may begin there. */
const BRACKET_ID = 2;
/** Symbol of the white space between two words. */
export const SPACE = 3;
/** Bit of a symbol: it is an opening bracket or begins a name of two symbols, so the sieve must not step over it. */
export const FLAG = 0x8000;
/** Symbol of an opening bracket. */
export const BRACKET = BRACKET_ID | FLAG;
/** Symbol ids are below this, to leave room for the flag. */
export const MOST_SYMBOLS = FLAG;

export interface Alphabet {
  /** Folded code unit → symbol id. */
  readonly idOf: Uint16Array;
  /** Symbol id → folded code unit. */
  readonly units: Uint16Array;
}

/** Ids by falling frequency, then by code unit, so that equal names give equal buffers. */
export function alphabetOf(counts: Uint32Array): Alphabet {
  const fixed = [0x28, WORD_SPACE];
  const used: number[] = [];
  for (let unit = 1; unit < counts.length; unit++) {
    if ((counts[unit] as number) > 0 && !fixed.includes(unit)) used.push(unit);
  }
  used.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  if (used.length > MOST_SYMBOLS - 8)
    throw new RangeError(`${used.length} different characters in names are too many`);
  const idOf = new Uint16Array(0x10000);
  const units = Uint16Array.from([0, 0, ...fixed, ...used]);
  for (let id = BRACKET_ID; id < units.length; id++) idOf[units[id] as number] = id;
  return { idOf, units };
}

/** A symbol as it stands in the map: its id and the flag. `flagged` are the ids that begin names of two symbols. */
export const withFlag = (id: number, flagged: ReadonlySet<number>): number =>
  id === BRACKET_ID || flagged.has(id) ? id | FLAG : id;

/** What a scan looks every code unit of a text up in. `flagged` are the ids that begin names of two symbols. */
export function mapOf({ idOf }: Alphabet, flagged: ReadonlySet<number>): Uint16Array {
  const folds = foldTable();
  const map = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) {
    const folded = folds[unit] as number;
    const id = folded === 0 ? SKIP : idOf[folded] || OTHER;
    map[unit] = withFlag(id, flagged);
  }
  return map;
}

/**
 * Cells have few bits for a label, so symbols beyond the `singles` most frequent are written as two codes, a lead and
 * a trail, as UTF-16 does with its surrogates. Codes are 1 … 2^labelBits − 1; 0 closes a string.
 */
export interface Coding {
  readonly labelBits: number;
  readonly singles: number;
}

export function codingOf(symbols: number, labelBits: number): Coding {
  const codes = 2 ** labelBits;
  if (symbols <= codes) return { labelBits, singles: symbols };
  let leads = 1;
  while (codes - leads + leads * (codes - 1) < symbols) leads++;
  return { labelBits, singles: codes - leads };
}

/** Lead of a symbol of two codes. */
export const leadOf = ({ labelBits, singles }: Coding, id: number): number =>
  singles + Math.floor((id - singles) / (2 ** labelBits - 1));

/** Trail of a symbol of two codes. */
export const trailOf = ({ labelBits, singles }: Coding, id: number): number =>
  1 + ((id - singles) % (2 ** labelBits - 1));
