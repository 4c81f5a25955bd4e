/** Every spelling of a lexicon, written out of its cells once, and where in them each symbol occurs. */
import { idOf, LABEL_BITS } from "../coding.ts";
import { SPACE } from "../compile/alphabet.ts";
import { LONGEST_KEY } from "../key.ts";
import type { Lexicon } from "../load.ts";
import { onward } from "../tail.ts";

export interface Spelled {
  /** Symbol ids of all spellings by rank, each closed by a 0. */
  readonly ids: Uint16Array;
  /** Where each spelling starts; one more than there are spellings. */
  readonly starts: Uint32Array;
  /** Places in `ids`, those of symbol id s from index `from[s]` up to `from[s + 1]`. */
  readonly places: Uint32Array;
  readonly from: Uint32Array;
  /** The spelling that the first of each 16 places belongs to. */
  readonly spellingOf: Uint32Array;
}

/** The spelling a place belongs to. */
export function spellingAt({ ids, spellingOf }: Spelled, place: number): number {
  let spelling = spellingOf[place >>> 4] as number;
  for (let i = place & ~15; i < place; i++) if (ids[i] === 0) spelling++;
  return spelling;
}

const SHIFT = LABEL_BITS + 2;
const cache = new WeakMap<ArrayBuffer, Spelled>();

export function spelledOf(lexicon: Lexicon): Spelled {
  let spelled = cache.get(lexicon.buffer);
  if (spelled === undefined) {
    spelled = spellOut(lexicon);
    cache.set(lexicon.buffer, spelled);
  }
  return spelled;
}

function spellOut(lexicon: Lexicon): Spelled {
  const { cells, terminals, keys } = lexicon;
  const owners = ownersOf(cells);
  let ids = new Uint16Array(keys * 12 + LONGEST_KEY);
  const starts = new Uint32Array(keys + 1);
  let used = 0;
  let rank = 0;
  for (let cell = 0; cell < cells.length; cell++) {
    if ((((terminals[cell >>> 5] as number) >>> cell) & 1) === 0) continue;
    if (used + LONGEST_KEY + 1 > ids.length) {
      const grown = new Uint16Array(ids.length * 2);
      grown.set(ids);
      ids = grown;
    }
    used = writeSpelling(lexicon, owners, cell, ids, used) + 1;
    starts[++rank] = used;
  }
  ids = ids.slice(0, used);
  return { ids, starts, ...occurrences(ids, lexicon.alphabet.length), spellingOf: everySixteenth(ids) };
}

/** Counting sort of places by the symbol that stands there. */
function occurrences(ids: Uint16Array, symbols: number): { places: Uint32Array; from: Uint32Array } {
  const from = new Uint32Array(symbols + 2);
  for (let i = 0; i < ids.length; i++)
    from[(ids[i] as number) + 2] = (from[(ids[i] as number) + 2] as number) + 1;
  for (let id = 2; id < from.length; id++) from[id] = (from[id] as number) + (from[id - 1] as number);
  const places = new Uint32Array(ids.length);
  for (let i = 0; i < ids.length; i++) {
    const next = (ids[i] as number) + 1;
    const at = from[next] as number;
    places[at] = i;
    from[next] = at + 1;
  }
  return { places, from };
}

function everySixteenth(ids: Uint16Array): Uint32Array {
  const spellingOf = new Uint32Array((ids.length >>> 4) + 1);
  for (let i = 0, spelling = 0; i < ids.length; i++) {
    if (i % 16 === 0) spellingOf[i >>> 4] = spelling;
    if (ids[i] === 0) spelling++;
  }
  return spellingOf;
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
