/**
 * Lays a trie out as a double array with label checks: the child of base b by code c is cell b + c, and it is that
 * child if the cell's label is c; no two nodes share a base. A cell is [payload | label | terminal | leaf], its payload
 * the child's own base or the leaf's tail. Nodes with many children are placed first, only children fill the holes.
 */
import { LABEL_BITS } from "../coding.ts";
import { Room } from "./room.ts";
import type { Tails } from "./tails.ts";
import type { Trie } from "./trie.ts";

export interface DoubleArray {
  readonly cells: Int32Array;
  readonly root: number;
  /** Key that ends at each cell, or −1. */
  readonly keys: Int32Array;
}

/** Cells, and units of tails, are numbered below this. */
const MOST = 2 ** (30 - LABEL_BITS);

/** Placements between two pauses. */
const STEP = 1_000;

export function* placeTrie(trie: Trie, tails: Tails): Generator<void, DoubleArray> {
  const bases = yield* findBases(trie, 2 ** LABEL_BITS);
  let last = 0;
  for (let child = 0, node = 0; child < trie.codes.length; child++) {
    while (child >= (trie.first[node + 1] as number)) node++;
    last = Math.max(last, (bases[node] as number) + (trie.codes[child] as number));
  }
  const size = last + 1 + 2 ** LABEL_BITS;
  if (size >= MOST || tails.pool.length >= MOST) throw new RangeError("too many names for one lexicon");
  const cells = new Int32Array(size);
  const keys = new Int32Array(size).fill(-1);
  for (let node = 0; node < trie.nodes; node++) {
    for (let child = trie.first[node] as number; child < (trie.first[node + 1] as number); child++) {
      const code = trie.codes[child] as number;
      const cell = (bases[node] as number) + code;
      const target = trie.targets[child] as number;
      const key = target < 0 ? ~target : (trie.ends[target] as number);
      const payload = (target < 0 ? tails.at[child] : bases[target]) as number;
      cells[cell] = (payload << (LABEL_BITS + 2)) | (code << 2) | (key < 0 ? 0 : 2) | (target < 0 ? 1 : 0);
      keys[cell] = key;
    }
    if (node % STEP === 0) yield;
  }
  return { cells, root: bases[0] as number, keys };
}

/** A base for every node such that all its children's cells are free. */
function* findBases(trie: Trie, codes: number): Generator<void, Uint32Array> {
  const bases = new Uint32Array(trie.nodes);
  const order = byWidth(trie);
  yield;
  const room = new Room(trie.codes.length + codes);
  let width = Infinity;
  let placed = 0;
  yield;
  for (const node of order) {
    const from = trie.first[node] as number;
    const to = trie.first[node + 1] as number;
    if (to - from < width * 0.8) {
      width = to - from;
      room.rewind(codes);
    }
    bases[node] = room.place(trie.codes, from, to);
    if (placed++ % STEP === 0 || to - from > 200) yield;
  }
  return bases;
}

/** Node numbers by falling number of children. */
function byWidth(trie: Trie): Uint32Array {
  const widths = new Uint32Array(trie.nodes);
  for (let node = 0; node < trie.nodes; node++)
    widths[node] = (trie.first[node + 1] as number) - (trie.first[node] as number);
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
