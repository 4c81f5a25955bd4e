/**
 * Lays a trie out as a double array with label checks: the child of base b by code c is cell b + c, and it is that
 * child if the cell's label is c; no two nodes share a base. A cell is [payload | label | terminal | leaf], its payload
 * the child's own base or the leaf's tail. Nodes with many children are placed first, only children fill the holes.
 */
import type { Tails } from "./tails.ts";
import type { Trie } from "./trie.ts";

export interface DoubleArray {
  readonly cells: Int32Array;
  readonly root: number;
  /** Key that ends at each cell, or −1. */
  readonly keys: Int32Array;
}

/** The payload has no room for so many cells: try again with fewer bits a label. */
export class NoRoom extends Error {}

/** Placements between two pauses. */
const STEP = 4_000;

export function* placeTrie(trie: Trie, tails: Tails, labelBits: number): Generator<void, DoubleArray> {
  const bases = yield* findBases(trie, 2 ** labelBits);
  let last = 0;
  for (let child = 0, node = 0; child < trie.codes.length; child++) {
    while (child >= (trie.first[node + 1] as number)) node++;
    last = Math.max(last, (bases[node] as number) + (trie.codes[child] as number));
  }
  const size = last + 1 + 2 ** labelBits;
  if (size >= 2 ** (30 - labelBits) || tails.pool.length >= 2 ** (30 - labelBits)) throw new NoRoom();
  const cells = new Int32Array(size);
  const keys = new Int32Array(size).fill(-1);
  for (let node = 0; node < trie.nodes; node++) {
    for (let child = trie.first[node] as number; child < (trie.first[node + 1] as number); child++) {
      const code = trie.codes[child] as number;
      const cell = (bases[node] as number) + code;
      const target = trie.targets[child] as number;
      const key = target < 0 ? ~target : (trie.ends[target] as number);
      const payload = (target < 0 ? tails.at[child] : bases[target]) as number;
      cells[cell] = (payload << (labelBits + 2)) | (code << 2) | (key < 0 ? 0 : 2) | (target < 0 ? 1 : 0);
      keys[cell] = key;
    }
    if (node % STEP === 0) yield;
  }
  return { cells, root: bases[0] as number, keys };
}

/** A base for every node such that all its children's cells are free. */
function* findBases(trie: Trie, codes: number): Generator<void, Uint32Array> {
  const bases = new Uint32Array(trie.nodes);
  const room = new Room(trie.codes.length + codes);
  let width = -1;
  let placed = 0;
  for (const node of byWidth(trie)) {
    const from = trie.first[node] as number;
    const to = trie.first[node + 1] as number;
    if (to - from !== width) {
      width = to - from;
      room.rewind();
    }
    bases[node] = room.place(trie.codes, from, to);
    if (placed++ % STEP === 0 || width > 200) yield;
  }
  return bases;
}

/** Node numbers by falling number of children. */
function byWidth(trie: Trie): Uint32Array {
  const widths = Uint32Array.from(
    { length: trie.nodes },
    (_, v) => (trie.first[v + 1] as number) - (trie.first[v] as number),
  );
  const counts = new Uint32Array(0x10001);
  for (const width of widths) counts[width] = (counts[width] as number) + 1;
  let at = 0;
  for (let width = 0x10000; width >= 0; width--) {
    const count = counts[width] as number;
    counts[width] = at;
    at += count;
  }
  const order = new Uint32Array(trie.nodes);
  widths.forEach((width, node) => {
    const place = counts[width] as number;
    order[place] = node;
    counts[width] = place + 1;
  });
  return order;
}

/** Which cells and bases are still free, 32 to a word, so that 32 bases are tried at once. */
class Room {
  /** Bits: cells that are taken. */
  #cells: Int32Array;
  /** Bits: bases that are taken. */
  #bases: Int32Array;
  /** Words before this one have no free cell. */
  #open = 0;
  /** Where the last node of the same width was placed. */
  #word = 0;

  constructor(cells: number) {
    this.#cells = new Int32Array((cells >>> 5) + 8);
    this.#bases = new Int32Array((cells >>> 5) + 8);
  }

  rewind(): void {
    while (this.#open < this.#cells.length && this.#cells[this.#open] === -1) this.#open++;
    this.#word = -1;
  }

  place(codes: Uint16Array, from: number, to: number): number {
    const first = codes[from] ?? 0;
    if (this.#word < 0) this.#word = Math.max(0, this.#open - ((first >>> 5) + 1));
    for (let word = this.#word; ; word++) {
      const free = this.#freeBases(word, codes, from, to);
      if (free === 0) continue;
      this.#word = word;
      const base = word * 32 + (31 - Math.clz32(free & -free));
      this.#take(base, codes, from, to);
      return base;
    }
  }

  /** Bits: bases of this word at which every child finds a free cell. */
  #freeBases(word: number, codes: Uint16Array, from: number, to: number): number {
    const cells = this.#cells;
    let free = ~(this.#bases[word] ?? 0);
    for (let i = from; i < to && free !== 0; i++) {
      const code = codes[i] as number;
      const at = word + (code >>> 5);
      const shift = code & 31;
      const low = cells[at] ?? 0;
      free &= shift === 0 ? ~low : ~((low >>> shift) | ((cells[at + 1] ?? 0) << (32 - shift)));
    }
    return free;
  }

  #take(base: number, codes: Uint16Array, from: number, to: number): void {
    const last = (base + (codes[to - 1] ?? 0)) >>> 5;
    if (last >= this.#cells.length) this.#grow(last + 1);
    this.#bases[base >>> 5] = (this.#bases[base >>> 5] as number) | (1 << base);
    for (let i = from; i < to; i++) {
      const cell = base + (codes[i] as number);
      this.#cells[cell >>> 5] = (this.#cells[cell >>> 5] as number) | (1 << cell);
    }
  }

  #grow(words: number): void {
    const grown = new Int32Array(words + (words >>> 2));
    grown.set(this.#cells);
    this.#cells = grown;
    const bases = new Int32Array(grown.length);
    bases.set(this.#bases);
    this.#bases = bases;
  }
}
