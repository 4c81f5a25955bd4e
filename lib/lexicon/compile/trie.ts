/** The trie over sorted keys: only prefixes that two keys share are nodes; what is left of a key is its leaf's tail. */
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
}

/** Nodes between two pauses. */
const STEP = 2_000;

/** `order` holds distinct keys, sorted. Nodes are numbered breadth first; the root is 0. */
export function* buildTrie(strings: Strings, order: Uint32Array): Generator<void, Trie> {
  const growing = new Growing(strings, order);
  let seen = 0;
  for (let node = 0; node < growing.low.length; node++) {
    seen += growing.expand(node);
    if (node % STEP === 0 || seen > 50_000) {
      seen = 0;
      yield;
    }
  }
  return growing.finish();
}

class Growing {
  readonly low: number[] = [0];
  readonly #high: number[];
  readonly #depth: number[] = [0];
  readonly #first: number[] = [];
  readonly #codes: number[] = [];
  readonly #targets: number[] = [];
  readonly #ends: number[] = [];
  readonly #strings: Strings;
  readonly #order: Uint32Array;

  constructor(strings: Strings, order: Uint32Array) {
    this.#strings = strings;
    this.#order = order;
    this.#high = [order.length];
  }

  /** Finds the children of a node among its keys; returns how many keys it looked at. */
  expand(node: number): number {
    const { codes, starts } = this.#strings;
    const depth = this.#depth[node] as number;
    const high = this.#high[node] as number;
    const low = this.low[node] as number;
    const codeOf = (i: number) => codes[(starts[this.#order[i] as number] as number) + depth] as number;
    let at = low;
    this.#first.push(this.#codes.length);
    this.#ends.push(at < high && codeOf(at) === 0 ? (this.#order[at++] as number) : -1);
    while (at < high) {
      const code = codeOf(at);
      const from = at++;
      while (at < high && codeOf(at) === code) at++;
      this.#codes.push(code);
      this.#targets.push(at - from === 1 ? ~(this.#order[from] as number) : this.low.length);
      if (at - from > 1) this.#open(from, at, depth + 1);
    }
    return high - low;
  }

  #open(low: number, high: number, depth: number): void {
    this.low.push(low);
    this.#high.push(high);
    this.#depth.push(depth);
  }

  finish(): Trie {
    return {
      nodes: this.low.length,
      first: Uint32Array.from([...this.#first, this.#codes.length]),
      codes: Uint16Array.from(this.#codes),
      targets: Int32Array.from(this.#targets),
      depths: Uint16Array.from(this.#depth),
      ends: Int32Array.from(this.#ends),
    };
  }
}
