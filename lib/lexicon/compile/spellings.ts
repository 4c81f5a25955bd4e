/** Distinct keys in order, with the names that share each. */
import type { LexiconName } from "../names.ts";
import { packDate, packName } from "../values.ts";
import type { Strings } from "./sort.ts";

export interface Spellings {
  /** One string number for each distinct key, sorted. */
  readonly order: Uint32Array;
  /** Value of each of these keys, by string number. */
  readonly valueByKey: Int32Array;
  /** The lists that values point to. */
  readonly shared: Int32Array;
}

/** Keys between two pauses. */
const STEP = 8_000;

/** Merges equal neighbours of a sorted order. A record named twice by one spelling is kept once per way of matching. */
export function* groupSpellings(
  strings: Strings,
  sorted: Uint32Array,
  names: readonly LexiconName[],
  nameOf: Uint32Array,
): Generator<void, Spellings> {
  const order = new Uint32Array(sorted.length);
  const valueByKey = new Int32Array(sorted.length);
  const shared: number[] = [];
  let keys = 0;
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const string = sorted[from] as number;
    to = from + 1;
    while (to < sorted.length && equal(strings, string, sorted[to] as number)) to++;
    if (keys % STEP === 0) yield;
    order[keys++] = string;
    if (to === from + 1) {
      valueByKey[string] = valueForOne(names[nameOf[string] as number] as LexiconName, shared);
      continue;
    }
    // Sorting does not keep the order of equals; the dataset's own order makes the buffer deterministic.
    const members = sorted.slice(from, to).sort();
    valueByKey[string] = valueFor(
      Array.from(members, (member) => names[nameOf[member] as number] as LexiconName),
      shared,
    );
  }
  return { order: order.slice(0, keys), valueByKey, shared: Int32Array.from(shared) };
}

function equal({ codes, starts }: Strings, one: number, other: number): boolean {
  let a = starts[one] as number;
  let b = starts[other] as number;
  while (codes[a] === codes[b] && codes[a] !== 0) {
    a++;
    b++;
  }
  return codes[a] === codes[b];
}

function valueForOne(name: LexiconName, shared: number[]): number {
  return name.validFrom || name.validThrough ? valueFor([name], shared) : packName(name);
}

function valueFor(names: readonly LexiconName[], shared: number[]): number {
  const entries = new Map<string, [number, number, number]>();
  for (const name of names) {
    const entry = [packName(name), packDate(name.validFrom), packDate(name.validThrough)] as const;
    entries.set(entry.join(), [...entry]);
  }
  const [first = [0, 0, 0], ...others] = entries.values();
  if (others.length === 0 && first[1] === 0 && first[2] === 0) return first[0];
  const at = shared.length;
  shared.push(entries.size, ...first, ...others.flat());
  return ~at;
}
