/** Distinct keys in order, with the names that share each. */
import { grown } from "./grown.ts";
import type { Meanings } from "./name-list.ts";
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
  meanings: Meanings,
): Generator<void, Spellings> {
  const order = new Uint32Array(sorted.length);
  const valueByKey = new Int32Array(sorted.length);
  const shared = new Lists();
  let keys = 0;
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const string = sorted[from] as number;
    to = from + 1;
    while (to < sorted.length && equal(strings, string, sorted[to] as number)) to++;
    if (keys % STEP === 0) yield;
    order[keys++] = string;
    if (to === from + 1) {
      const value = meanings.values[string] as number;
      valueByKey[string] = value >= 0 ? value : shared.valueFor([string], meanings);
      continue;
    }
    // Sorting does not keep the order of equals; the dataset's own order makes the buffer deterministic.
    const members = sorted.slice(from, to).sort();
    valueByKey[string] = shared.valueFor(members, meanings);
  }
  return { order: order.slice(0, keys), valueByKey, shared: shared.take() };
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

/** Count, then name, valid from, valid through each. */
class Lists {
  #words = new Int32Array(256);
  #used = 0;

  valueFor(members: Iterable<number>, { values, dated }: Meanings): number {
    const entries = new Map<string, readonly number[]>();
    for (const member of members) {
      const value = values[member] as number;
      const entry = value >= 0 ? [value, 0, 0] : [...dated.subarray(~value, ~value + 3)];
      entries.set(entry.join(), entry);
    }
    const [first = [0, 0, 0], ...others] = entries.values();
    if (others.length === 0 && first[1] === 0 && first[2] === 0) return first[0] as number;
    const at = this.#used;
    this.#add(entries.size, ...first, ...others.flat());
    return ~at;
  }

  #add(...words: readonly number[]): void {
    while (this.#used + words.length > this.#words.length) this.#words = grown(this.#words);
    this.#words.set(words, this.#used);
    this.#used += words.length;
  }

  take(): Int32Array {
    return this.#words.slice(0, this.#used);
  }
}
