/** Every spelling of a lexicon, written out of its cells once: what look-up reads from end to end at each key stroke. */
import { idOf, LABEL_BITS } from "../coding.ts";
import { SPACE } from "../compile/alphabet.ts";
import { LONGEST_KEY } from "../key.ts";
import type { Lexicon } from "../load.ts";
import { onward } from "../tail.ts";

export interface Spelled {
  /** Symbol ids of all spellings, end to end, by rank. */
  readonly ids: Uint16Array;
  /** Where each spelling starts; one more than there are spellings. */
  readonly starts: Uint32Array;
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
    if (used + LONGEST_KEY > ids.length) {
      const grown = new Uint16Array(ids.length * 2);
      grown.set(ids);
      ids = grown;
    }
    used = writeSpelling(lexicon, owners, cell, ids, used);
    starts[++rank] = used;
  }
  return { ids: ids.slice(0, used), starts };
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
