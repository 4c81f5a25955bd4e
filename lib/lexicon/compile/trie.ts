/** The trie over sorted keys: only prefixes that two keys share are nodes; what is left of a key is its leaf's tail. */
import { grown } from "./grown.ts";
import type { Strings } from "./sort.ts";

/** Children of node v lie at `first[v]` … `first[v + 1]`, ordered by code. */
export interface Trie {
  readonly nodes: number;
  readonly first: Uint32Array;
  /** Code by which a child is reached. */
  readonly codes: Uint16Array;
  /** A child that is a node, or ~key for a leaf. */
  readonly targets: Int32Array;
  /** Length in codes of the way to the node, so a leaf's tail starts one further. */
  readonly depths: Uint16Array;
  /** Key that ends at the node, or −1. */
  readonly ends: Int32Array;
  /** 1 where the way to the node ends with a lead, so that a trail comes next. */
  readonly halves: Uint8Array;
}

/** Nodes, or keys looked at, between two pauses. */
const STEP = 30_000;

/** `order` holds distinct keys, sorted. Nodes are numbered breadth first; the root is 0. */
export function* buildTrie(strings: Strings, order: Uint32Array, singles: number): Generator<void, Trie> {
  const growing = new Growing(strings, order, singles);
  let looked = 0;
  for (let node = 0; node < growing.nodes; node++) {
    looked += growing.expand(node);
    if (looked < STEP) continue;
    looked = 0;
    yield;
  }
  return growing.finish();
}

class Growing {
  /** A node stands for two keys or more; where keys share much, there are more nodes than keys. */
  nodes = 1;
  #children = 0;
  #low: Uint32Array<ArrayBuffer>;
  #high: Uint32Array<ArrayBuffer>;
  #depths: Uint16Array<ArrayBuffer>;
  #first: Uint32Array<ArrayBuffer>;
  #ends: Int32Array<ArrayBuffer>;
  #halves: Uint8Array<ArrayBuffer>;
  #codes: Uint16Array<ArrayBuffer>;
  #targets: Int32Array<ArrayBuffer>;
  readonly #strings: Strings;
  readonly #order: Uint32Array;

  readonly #singles: number;

  constructor(strings: Strings, order: Uint32Array, singles: number) {
    this.#strings = strings;
    this.#order = order;
    this.#singles = singles;
    const room = order.length + 16;
    this.#low = new Uint32Array(room);
    this.#high = new Uint32Array(room);
    this.#depths = new Uint16Array(room);
    this.#first = new Uint32Array(room + 1);
    this.#ends = new Int32Array(room);
    this.#halves = new Uint8Array(room);
    this.#codes = new Uint16Array(room * 2);
    this.#targets = new Int32Array(room * 2);
    this.#high[0] = order.length;
  }

  /** Finds the children of a node among its keys; returns how many keys it looked at. */
  expand(node: number): number {
    const { codes, starts } = this.#strings;
    const order = this.#order;
    const depth = this.#depths[node] as number;
    const high = this.#high[node] as number;
    let at = this.#low[node] as number;
    const keys = high - at;
    this.#first[node] = this.#children;
    this.#ends[node] = -1;
    if (at < high && codes[(starts[order[at] as number] as number) + depth] === 0) {
      this.#ends[node] = order[at++] as number;
    }
    while (at < high) {
      const from = at;
      const code = codes[(starts[order[at++] as number] as number) + depth] as number;
      while (at < high && codes[(starts[order[at] as number] as number) + depth] === code) at++;
      const half = this.#halves[node] === 0 && code >= this.#singles ? 1 : 0;
      this.#add(code, at - from === 1 ? ~(order[from] as number) : this.#open(from, at, depth + 1, half));
    }
    return keys;
  }

  #add(code: number, target: number): void {
    if (this.#children === this.#codes.length) {
      this.#codes = grown(this.#codes, this.#children * 2);
      this.#targets = grown(this.#targets, this.#children * 2);
    }
    this.#codes[this.#children] = code;
    this.#targets[this.#children++] = target;
  }

  #open(low: number, high: number, depth: number, half: number): number {
    const node = this.nodes++;
    if (node === this.#low.length) {
      this.#low = grown(this.#low, node * 2);
      this.#high = grown(this.#high, node * 2);
      this.#depths = grown(this.#depths, node * 2);
      this.#first = grown(this.#first, node * 2 + 1);
      this.#ends = grown(this.#ends, node * 2);
      this.#halves = grown(this.#halves, node * 2);
    }
    this.#low[node] = low;
    this.#high[node] = high;
    this.#depths[node] = depth;
    this.#halves[node] = half;
    return node;
  }

  finish(): Trie {
    this.#first[this.nodes] = this.#children;
    return {
      nodes: this.nodes,
      first: this.#first.slice(0, this.nodes + 1),
      codes: this.#codes.slice(0, this.#children),
      targets: this.#targets.slice(0, this.#children),
      depths: this.#depths.slice(0, this.nodes),
      ends: this.#ends.slice(0, this.nodes),
      halves: this.#halves.slice(0, this.nodes),
    };
  }
}
