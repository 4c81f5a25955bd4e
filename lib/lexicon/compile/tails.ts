/** One pool of what follows the leaves: sorted from behind, a tail that ends another one lies inside it. */
import { type Strings, sortStrings } from "./sort.ts";
import type { Trie } from "./trie.ts";

export interface Tails {
  /** Codes, each tail closed by a 0; a lone 0 comes first, for leaves with nothing left. */
  readonly pool: Uint16Array;
  /** Where a child's tail starts, by number of the child; 0 for children that are nodes. */
  readonly at: Uint32Array;
}

/** Tails between two pauses. */
const STEP = 8_000;

export function* poolTails(strings: Strings, trie: Trie): Generator<void, Tails> {
  const { reversed, children } = collect(strings, trie);
  const order = Uint32Array.from(children, (_, tail) => tail);
  yield* sortStrings(reversed, order);
  const pool = new Uint16Array(reversed.codes.length + 1);
  const at = new Uint32Array(trie.codes.length);
  let used = 1;
  let next = -1;
  // From the last to the first: a reversed tail that begins the next one is the end of that one.
  for (let i = order.length - 1; i >= 0; i--) {
    const tail = order[i] as number;
    const length = lengthOf(reversed, tail);
    if (next >= 0 && begins(reversed, tail, next)) {
      at[children[tail] as number] = used - 1 - length;
    } else {
      at[children[tail] as number] = used;
      const start = reversed.starts[tail] as number;
      for (let k = length - 1; k >= 0; k--) pool[used++] = reversed.codes[start + k] as number;
      used++;
      next = tail;
    }
    if (i % STEP === 0) yield;
  }
  return { pool: pool.subarray(0, used), at };
}

const lengthOf = ({ starts }: Strings, string: number) =>
  (starts[string + 1] as number) - (starts[string] as number) - 1;

function begins({ codes, starts }: Strings, short: number, long: number): boolean {
  let a = starts[short] as number;
  let b = starts[long] as number;
  while (codes[a] !== 0 && codes[a] === codes[b]) {
    a++;
    b++;
  }
  return codes[a] === 0;
}

/** The tails that are not empty, written backwards, and the child each belongs to. */
function collect(strings: Strings, trie: Trie): { reversed: Strings; children: Uint32Array } {
  const { codes, starts } = strings;
  const backwards = new Uint16Array(codes.length);
  const begin = new Uint32Array(trie.codes.length + 1);
  const children = new Uint32Array(trie.codes.length);
  let count = 0;
  let used = 0;
  for (let node = 0; node < trie.nodes; node++) {
    const depth = (trie.depths[node] as number) + 1;
    const last = trie.first[node + 1] as number;
    for (let child = trie.first[node] as number; child < last; child++) {
      const key = ~(trie.targets[child] as number);
      if (key < 0) continue;
      const from = (starts[key] as number) + depth;
      const to = (starts[key + 1] as number) - 1;
      if (from === to) continue;
      begin[count] = used;
      children[count++] = child;
      for (let i = to - 1; i >= from; i--) backwards[used++] = codes[i] as number;
      used++;
    }
  }
  begin[count] = used;
  return {
    reversed: { codes: backwards.subarray(0, used), starts: begin.subarray(0, count + 1) },
    children: children.subarray(0, count),
  };
}
