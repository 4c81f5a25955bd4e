/** Every spelling of a lexicon, written out of its cells once: what look-up reads from end to end at each key stroke. */
import { idOf, LABEL_BITS } from "../coding.ts";
import { SPACE } from "../compile/alphabet.ts";
import type { Lexicon } from "../load.ts";
import { onward } from "../tail.ts";

export interface Spelled {
  /** Symbol ids of all spellings, end to end, by rank. */
  readonly ids: Uint16Array;
  /** Where each spelling starts; one more than there are spellings. */
  readonly starts: Uint32Array;
}

const cache = new WeakMap<ArrayBuffer, Spelled>();

export function spelledOf(lexicon: Lexicon): Spelled {
  let spelled = cache.get(lexicon.buffer);
  if (spelled === undefined) {
    spelled = spellOut(lexicon);
    cache.set(lexicon.buffer, spelled);
  }
  return spelled;
}

/** A cell knows its parent: the base it hangs from is its place less its label, and no two nodes share a base. */
function spellOut({ cells, tails, terminals, singles, root, keys }: Lexicon): Spelled {
  const owners = new Int32Array(cells.length).fill(-1);
  for (let cell = 0; cell < cells.length; cell++) {
    const value = cells[cell] as number;
    if (value !== 0 && (value & 1) === 0) owners[value >>> (LABEL_BITS + 2)] = cell;
  }
  let ids = new Uint16Array(keys * 12 + 256);
  const starts = new Uint32Array(keys + 1);
  const way: number[] = [];
  let used = 0;
  let rank = 0;
  for (let cell = 0; cell < cells.length; cell++) {
    if ((((terminals[cell >>> 5] as number) >>> cell) & 1) === 0) continue;
    way.length = 0;
    for (let at = cell; at >= 0; ) {
      const label = ((cells[at] as number) >>> 2) & (2 ** LABEL_BITS - 1);
      way.push(label);
      const base = at - label;
      at = base === root ? -1 : (owners[base] as number);
    }
    way.reverse();
    const value = cells[cell] as number;
    if (value & 1) {
      for (let t = value >>> (LABEL_BITS + 2); tails[t] !== 0; t++) {
        t = onward(tails, t);
        way.push(tails[t] as number);
      }
    }
    if (used + way.length > ids.length) {
      const grown = new Uint16Array(ids.length * 2);
      grown.set(ids);
      ids = grown;
    }
    for (let i = 0; i < way.length; i++) {
      const code = way[i] as number;
      const id = code < singles ? code : idOf(singles, code, way[++i] as number);
      if (id !== SPACE) ids[used++] = id;
    }
    starts[++rank] = used;
  }
  return { ids: ids.slice(0, used), starts };
}
