/**
 * Lays a trie out as a double array with label checks: the child of base b by code c is cell b + c, and it is that
 * child if the cell's label is c; no two nodes share a base. A cell is [payload | label | terminal | leaf], its payload
 * the child's own base or the leaf's tail. Nodes with many children are placed first, only children fill the holes.
 */
import { LABEL_BITS } from "../coding.ts";
import { Room } from "./room.ts";
import type { Keys } from "./spellings.ts";
import { DEEPEST, descend, LEAF, type Trie, trieOf } from "./trie.ts";

export interface DoubleArray {
  readonly cells: Int32Array;
  readonly root: number;
}

/** Bits of a cell below its payload. */
export const PAYLOAD = LABEL_BITS + 2;
export const IS_TERMINAL = 2;
export const IS_LEAF = 1;
/** Cells, and units of tails, are numbered below this. */
const MOST = 2 ** (32 - PAYLOAD);

/** Placements between two pauses. */
const STEP = 1_000;

/** Throws where there are too many cells, or units of tails, for a payload. */
export function requirePayload(places: number): void {
  if (places >= MOST) throw new RangeError("too many names for one lexicon");
}

/** Leaves are still without their tails. */
export function* placeKeys(keys: Keys): Generator<void, DoubleArray> {
  const trie = yield* trieOf(keys);
  const bases = yield* findBases(trie);
  return { cells: yield* layCells(keys, trie, bases), root: bases[0] as number };
}

function* layCells(keys: Keys, trie: Trie, bases: Uint32Array): Generator<void, Int32Array> {
  const cells = new Int32Array(sizeOf(trie, bases));
  /** Of the node last come to at each depth. */
  const base = new Uint32Array(DEEPEST);
  const own = new Uint32Array(DEEPEST);
  base[0] = bases[0] as number;
  const child = (depth: number, code: number, node: number) => {
    const cell = (base[depth] as number) + code;
    if (node === LEAF) {
      cells[cell] = (code << 2) | IS_TERMINAL | IS_LEAF;
      return;
    }
    cells[cell] = ((bases[node] as number) << PAYLOAD) | (code << 2);
    base[depth + 1] = bases[node] as number;
    own[depth + 1] = cell;
  };
  const end = (depth: number) => {
    const cell = own[depth] as number;
    cells[cell] = (cells[cell] as number) | IS_TERMINAL;
  };
  yield* descend(keys, child, end);
  return cells;
}

/** Cells needed, with room for a look at any code behind the last base. */
function sizeOf({ nodes, first, codes }: Trie, bases: Uint32Array): number {
  let last = 0;
  for (let node = 0; node < nodes; node++) {
    const end = first[node + 1] as number;
    if (end > (first[node] as number))
      last = Math.max(last, (bases[node] as number) + (codes[end - 1] as number));
  }
  const size = last + 1 + 2 ** LABEL_BITS;
  requirePayload(size);
  return size;
}

/** A base for every node such that all its children's cells are free. */
function* findBases(trie: Trie): Generator<void, Uint32Array> {
  const bases = new Uint32Array(trie.nodes);
  const order = byWidth(trie);
  yield;
  const codes = 2 ** LABEL_BITS;
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
function byWidth({ nodes, first }: Trie): Uint32Array {
  const width = (node: number) => (first[node + 1] as number) - (first[node] as number);
  const places = new Uint32Array(2 ** LABEL_BITS);
  for (let node = 0; node < nodes; node++) places[width(node)] = (places[width(node)] as number) + 1;
  let at = 0;
  for (let wide = places.length - 1; wide >= 0; wide--) {
    const count = places[wide] as number;
    places[wide] = at;
    at += count;
  }
  const order = new Uint32Array(nodes);
  for (let node = 0; node < nodes; node++) {
    const place = places[width(node)] as number;
    order[place] = node;
    places[width(node)] = place + 1;
  }
  return order;
}
