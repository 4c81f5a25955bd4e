/** Distinct keys in order: names that share one spelling become one key. */
import type { CodedNames } from "./code-names.ts";
import type { Entry, Lists } from "./lists.ts";
import { endOf, readSlot, SLOT, writeSlot } from "./slot.ts";

/** Distinct keys, sorted. */
export interface Keys {
  /** Every key: its codes, a closing 0, and a slot with its value. */
  readonly codes: Uint8Array;
  /** How many codes each key begins with that the one before does too; one more than there are keys, the last 0. */
  readonly common: Uint8Array;
  /** What values below 0 point to. */
  readonly shared: Lists;
}

/** Names between two pauses. */
const STEP = 2_000;

/** Merges equal neighbours of sorted names. A record named twice by one spelling is kept once per way of matching. */
export function* mergeSpellings({ codes, order, shared }: CodedNames): Generator<void, Keys> {
  const merged = new Uint8Array(codes.length);
  const common = new Uint8Array(order.length + 1);
  let [keys, used, before] = [0, 0, 0];
  for (let from = 0, to = 0; from < order.length; from = to) {
    const first = order[from] as number;
    to = from + 1;
    while (to < order.length && equal(codes, first, order[to] as number)) to++;
    const end = endOf(codes, first);
    let same = 0;
    while (keys > 0 && merged[before + same] === codes[first + same]) same++;
    common[keys++] = same;
    before = used;
    for (let i = first; i <= end; i++) merged[used++] = codes[i] as number;
    const value =
      to > from + 1 ? mergedValue(codes, order.slice(from, to), shared) : readSlot(codes, end + 1);
    writeSlot(merged, used, value);
    used += SLOT;
    if (keys % STEP === 0) yield;
  }
  return { codes: merged.subarray(0, used), common: common.subarray(0, keys + 1), shared };
}

/** Sorting does not keep the order of equals; the dataset's own order makes the buffer deterministic. */
function mergedValue(codes: Uint8Array, members: Uint32Array, shared: Lists): number {
  const entries = new Map<string, Entry>();
  for (const member of members.sort()) {
    const value = readSlot(codes, endOf(codes, member) + 1);
    for (const entry of shared.entries(value)) entries.set(entry.join(), entry);
  }
  const [only, ...others] = entries.values();
  const plain = only && others.length === 0 && only[1] === 0 && only[2] === 0;
  return plain ? only[0] : shared.add(...entries.values());
}

function equal(codes: Uint8Array, one: number, other: number): boolean {
  let [a, b] = [one, other];
  while (codes[a] === codes[b] && codes[a] !== 0) {
    a++;
    b++;
  }
  return codes[a] === codes[b];
}
