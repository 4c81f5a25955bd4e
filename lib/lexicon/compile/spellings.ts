/** Distinct keys in order: names that share one spelling become one key. */
import type { Spellings } from "./code-names.ts";
import type { Entry } from "./lists.ts";
import { endOf, valueAt, writeSlot } from "./slot.ts";

/** Keys between two pauses. */
const STEP = 8_000;

/** Merges equal neighbours of sorted keys. A record named twice by one spelling is kept once per way of matching. */
export function* mergeSpellings({ codes, order, shared }: Spellings): Generator<void, Spellings> {
  let keys = 0;
  for (let from = 0, to = 0; from < order.length; from = to) {
    if (keys % STEP === 0) yield;
    let first = order[from] as number;
    to = from + 1;
    while (to < order.length && equal(codes, first, order[to] as number)) to++;
    if (to > from + 1) {
      // Sorting does not keep the order of equals; the dataset's own order makes the buffer deterministic.
      const members = order.slice(from, to).sort();
      first = members[0] as number;
      const entries = new Map<string, Entry>();
      for (const member of members)
        for (const entry of shared.entries(valueAt(codes, member))) entries.set(entry.join(), entry);
      const [only, ...others] = entries.values();
      const plain = only && others.length === 0 && only[1] === 0 && only[2] === 0;
      writeSlot(codes, endOf(codes, first) + 1, plain ? only[0] : shared.add(...entries.values()));
    }
    order[keys++] = first;
  }
  return { codes, order: order.subarray(0, keys), shared };
}

function equal(codes: Uint8Array, one: number, other: number): boolean {
  let [a, b] = [one, other];
  while (codes[a] === codes[b] && codes[a] !== 0) {
    a++;
    b++;
  }
  return codes[a] === codes[b];
}
