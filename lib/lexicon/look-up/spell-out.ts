/** Writes the spellings of a lexicon out of its cells. */
import { idOf, LABEL_BITS } from "../coding.ts";
import { SPACE } from "../compile/alphabet.ts";
import { IS_TERMINAL } from "../compile/double-array.ts";
import { LONGEST_KEY } from "../key.ts";
import type { Lexicon } from "../load.ts";
import { onward } from "../tail.ts";

const SHIFT = LABEL_BITS + 2;
/** Cells between two pauses. */
const STEP = 2 ** 14;

export interface Written {
  /** Symbol ids of all spellings, each closed by a 0. */
  readonly ids: Uint16Array;
  /** Where each spelling starts; one more than there are spellings. */
  readonly starts: Uint32Array;
  /** The cell each ends at, by which its value is known. */
  readonly cells: Uint32Array;
}

/** Every spelling, in the order of the cells they end at. White space between words is left out. */
export function* spellOut(lexicon: Lexicon): Generator<void, Written> {
  const { cells, keys } = lexicon;
  const owners = ownersOf(cells);
  yield;
  const starts = new Uint32Array(keys + 1);
  let written: Written = { ids: new Uint16Array(keys * 14), starts, cells: new Uint32Array(keys) };
  let count = 0;
  for (let from = 0; from < cells.length; from += STEP) {
    const room = (starts[count] as number) + Math.min(STEP, keys - count) * (LONGEST_KEY + 1);
    if (room > written.ids.length) written = { ...written, ids: grown(written.ids, room) };
    count = writeSpellings(lexicon, owners, from, written, count);
    yield;
  }
  return { ...written, ids: written.ids.subarray(0, starts[keys]) };
}

function grown(ids: Uint16Array, length: number): Uint16Array<ArrayBuffer> {
  const more = new Uint16Array(Math.max(length, ids.length * 1.5));
  more.set(ids);
  return more;
}

/** Those that end at one of the next STEP cells; returns how many there are so far. */
function writeSpellings(
  lexicon: Lexicon,
  owners: Int32Array,
  from: number,
  { ids, starts, cells }: Written,
  before: number,
): number {
  const to = Math.min(lexicon.cells.length, from + STEP);
  let count = before;
  for (let cell = from; cell < to; cell++) {
    if (((lexicon.cells[cell] as number) & IS_TERMINAL) === 0) continue;
    const end = writeSpelling(lexicon, owners, cell, ids, starts[count] as number);
    cells[count] = cell;
    starts[++count] = end + 1;
  }
  return count;
}

/** Which cell each base belongs to, −1 for none. */
function ownersOf(cells: Int32Array): Int32Array {
  const owners = new Int32Array(cells.length).fill(-1);
  for (let cell = 0; cell < cells.length; cell++) {
    const value = cells[cell] as number;
    if (value !== 0 && (value & 1) === 0) owners[value >>> SHIFT] = cell;
  }
  return owners;
}

/** Codes on the way to a cell: a name has at most twice as many as symbols. */
const codes = new Uint16Array(2 * LONGEST_KEY);

/**
 * Writes the ids of the name that ends at a cell, and returns where they end. A cell knows its parent: the base it
 * hangs from is its place less its label, and no two nodes share a base.
 */
function writeSpelling(
  { cells, tails, singles, root }: Lexicon,
  owners: Int32Array,
  cell: number,
  ids: Uint16Array,
  from: number,
): number {
  let first = codes.length;
  for (let at = cell, base = -1; base !== root; at = owners[base] as number) {
    const label = ((cells[at] as number) >>> 2) & (2 ** LABEL_BITS - 1);
    codes[--first] = label;
    base = at - label;
  }
  const value = cells[cell] as number;
  let tail = value & 1 ? value >>> SHIFT : 0;
  let used = from;
  for (let i = first; i < codes.length; i++) {
    const code = codes[i] as number;
    if (code === SPACE) continue;
    if (code < singles) ids[used++] = code;
    // The trail of a lead at the very end is the first of the tail.
    else
      ids[used++] = idOf(
        singles,
        code,
        i + 1 < codes.length ? (codes[++i] as number) : (tails[tail++] as number),
      );
  }
  for (; tails[tail] !== 0; tail++) {
    tail = onward(tails, tail);
    if (tails[tail] !== SPACE) ids[used++] = tails[tail] as number;
  }
  return used;
}
