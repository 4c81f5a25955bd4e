/**
 * One pool of what follows the leaves. Many names end alike, so a tail may go on in another one: sorted from behind,
 * each is compared with the one before, and what both end in is stored once.
 */
import { idOf } from "../coding.ts";
import { LONGEST_KEY } from "../key.ts";
import { JUMP } from "../tail.ts";
import { upTo } from "./grown.ts";
import { type Strings, sortStrings } from "./sort.ts";
import type { Trie } from "./trie.ts";

export interface Tails {
  /** Ids (a lone trail where the leaf is a lead), each tail closed by a 0 or a jump; a lone 0 comes first, for leaves with nothing left. */
  readonly pool: Uint16Array;
  /** Where a child's tail starts, by number of the child; 0 for children that are nodes. */
  readonly at: Uint32Array;
}

/** Tails between two pauses. */
const STEP = 8_000;
/** A jump takes two units, so it saves something from three on. */
const SHORTEST_SHARED = 3;

export function* poolTails(strings: Strings, trie: Trie, singles: number): Generator<void, Tails> {
  const { reversed, children } = yield* collect(strings, trie, singles);
  const order = upTo(children.length);
  yield* sortStrings(reversed, order);
  const pool = new Uint16Array(reversed.codes.length + 1);
  const at = new Uint32Array(trie.codes.length);
  /** Of the tail written last: where in the pool the id stands that is so far from its end. */
  const places = new Uint32Array(2 * LONGEST_KEY + 1);
  let used = 1;
  // From the last to the first, so that a tail which ends another one comes after it.
  for (let i = order.length - 1; i >= 0; i--) {
    const tail = order[i] as number;
    const { codes, starts } = reversed;
    const start = starts[tail] as number;
    const length = (starts[tail + 1] as number) - start - 1;
    let shared = i + 1 < order.length ? commonStart(reversed, tail, order[i + 1] as number) : 0;
    if (shared < length) {
      if (shared < SHORTEST_SHARED) shared = 0;
      for (let k = length; k > shared; k--) {
        places[k] = used;
        pool[used++] = codes[start + k - 1] as number;
      }
      if (shared > 0) {
        const to = places[shared] as number;
        pool[used++] = JUMP | (to >>> 16);
        pool[used++] = to & 0xffff;
      } else used++;
    }
    at[children[tail] as number] = places[length] as number;
    if (i % STEP === 0) yield;
  }
  return { pool: pool.slice(0, used), at };
}

function commonStart({ codes, starts }: Strings, one: number, other: number): number {
  const a = starts[one] as number;
  const b = starts[other] as number;
  let same = 0;
  while (codes[a + same] !== 0 && codes[a + same] === codes[b + same]) same++;
  return same;
}

/** The tails that are not empty, as ids again, written backwards, and the child each belongs to. */
function* collect(
  { codes, starts }: Strings,
  trie: Trie,
  singles: number,
): Generator<void, { reversed: Strings; children: Uint32Array }> {
  const room = roomFor({ codes, starts }, trie);
  const backwards = new Uint16Array(room.codes + room.tails);
  const begin = new Uint32Array(room.tails + 1);
  const children = new Uint32Array(room.tails);
  let count = 0;
  let used = 0;
  for (let node = 0; node < trie.nodes; node++) {
    if (node % STEP === 0) yield;
    const last = trie.first[node + 1] as number;
    for (let child = trie.first[node] as number; child < last; child++) {
      const key = ~(trie.targets[child] as number);
      if (key < 0) continue;
      const from = (starts[key] as number) + (trie.depths[node] as number) + 1;
      const to = (starts[key + 1] as number) - 1;
      if (from === to) continue;
      begin[count] = used;
      children[count++] = child;
      const half = trie.halves[node] === 0 && (trie.codes[child] as number) >= singles;
      used = writeIds(codes, from, to, half, singles, backwards, used) + 1;
    }
  }
  begin[count] = used;
  return { reversed: { codes: backwards.subarray(0, used), starts: begin }, children };
}

/** How many tails are not empty, and how many codes they have together. */
function roomFor({ starts }: Strings, trie: Trie): { tails: number; codes: number } {
  let tails = 0;
  let codes = 0;
  for (let node = 0; node < trie.nodes; node++) {
    const last = trie.first[node + 1] as number;
    for (let child = trie.first[node] as number; child < last; child++) {
      const key = ~(trie.targets[child] as number);
      if (key < 0) continue;
      const length =
        (starts[key + 1] as number) - (starts[key] as number) - (trie.depths[node] as number) - 2;
      codes += length;
      if (length > 0) tails++;
    }
  }
  return { tails, codes };
}

/** Writes codes[from … to) as ids into `ids` from `at` on, the last first; `half`: the first is a trail whose lead is gone. */
function writeIds(
  codes: Strings["codes"],
  from: number,
  to: number,
  half: boolean,
  singles: number,
  ids: Uint16Array,
  at: number,
): number {
  let end = at;
  for (let i = from; i < to; i++) {
    const code = codes[i] as number;
    const lead = code >= singles && !(half && i === from);
    ids[end++] = lead ? idOf(singles, code, codes[++i] as number) : code;
  }
  ids.subarray(at, end).reverse();
  return end;
}
