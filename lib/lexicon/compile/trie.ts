/**
 * The trie over sorted keys: only beginnings that two keys share are nodes; what is left of a key is its leaf's tail. It is
 * never built: how much each key has in common with the one before says all there is to know, and going through the keys
 * in order is going through the trie, a node before its children.
 */
import { LONGEST_KEY } from "../key.ts";
import { endOf, SLOT } from "./slot.ts";
import type { Keys } from "./spellings.ts";

/** The children of node v are reached by `codes[first[v]]` … `codes[first[v + 1] - 1]`, ascending; the root is 0. */
export interface Trie {
  readonly nodes: number;
  readonly first: Uint32Array;
  readonly codes: Uint8Array;
}

/** In place of a node's number. */
export const LEAF = -1;
/** A way in the trie has fewer nodes than this. */
export const DEEPEST = 2 * LONGEST_KEY + 1;

/** Keys between two pauses. */
const STEP = 2_000;

/**
 * Goes through the trie. `child`: the node last come to at `depth` has a child by `code`, a LEAF or a node of that number;
 * `end`: a key ends at the node last come to at `depth`.
 */
export function* descend(
  { codes, common }: Keys,
  child: (depth: number, code: number, node: number) => void,
  end: (depth: number) => void,
): Generator<void> {
  let nodes = 1;
  for (let key = 0, start = 0; start < codes.length; key++) {
    if (key % STEP === 0) yield;
    const shared = common[key + 1] as number;
    let depth = common[key] as number;
    for (; depth < shared; depth++) child(depth, codes[start + depth] as number, nodes++);
    const code = codes[start + depth] as number;
    if (code === 0) end(depth);
    else child(depth, code, LEAF);
    start = endOf(codes, start + depth) + 1 + SLOT;
  }
}

/** The codes of each node's children, side by side. */
export function* trieOf(keys: Keys): Generator<void, Trie> {
  const nodes = countNodes(keys);
  const first = new Uint32Array(nodes + 1);
  const way = new Uint32Array(DEEPEST);
  const count = (depth: number, _code: number, node: number) => {
    const parent = way[depth] as number;
    first[parent + 1] = (first[parent + 1] as number) + 1;
    if (node !== LEAF) way[depth + 1] = node;
  };
  yield* descend(keys, count, () => {});
  for (let node = 0; node < nodes; node++)
    first[node + 1] = (first[node + 1] as number) + (first[node] as number);
  const codes = new Uint8Array(first[nodes] as number);
  const next = new Uint32Array(DEEPEST);
  const write = (depth: number, code: number, node: number) => {
    const at = next[depth] as number;
    codes[at] = code;
    next[depth] = at + 1;
    if (node !== LEAF) next[depth + 1] = first[node] as number;
  };
  yield* descend(keys, write, () => {});
  return { nodes, first, codes };
}

function countNodes({ common }: Keys): number {
  let nodes = 1;
  for (let key = 0; key + 1 < common.length; key++)
    nodes += Math.max(0, (common[key + 1] as number) - (common[key] as number));
  return nodes;
}
