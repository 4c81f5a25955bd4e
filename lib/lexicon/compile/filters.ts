/** Bit sets that turn most positions of a text away before the trie is touched. */
import { bitSet, pairHash, setBit, tripleHash } from "../bits.ts";
import { isNegative } from "../values.ts";
import { BRACKET, SPACE } from "./alphabet.ts";

export interface Filters {
  readonly pairs: Int32Array;
  readonly triples: Int32Array;
  readonly twos: Int32Array;
  readonly negatives: Int32Array;
}

/** First symbols of the distinct keys: `heads` holds three ids each, 0 where the key has only two. */
export interface Heads {
  readonly ids: Uint16Array;
  readonly values: Int32Array;
  readonly shared: Int32Array;
}

/** Bits a distinct pair or triple, and the most of each: what fits the processor's caches. */
const PAIR_BITS = 24;
const MOST_PAIR_BITS = 2 ** 20;
const TRIPLE_BITS = 24;
const MOST_TRIPLE_BITS = 2 ** 21;

export function buildFilters({ ids, values, shared }: Heads): Filters {
  const count = { pairs: 0, triples: 0, twos: 0, negatives: 0 };
  for (let i = 0; i < values.length; i++) {
    const [one, two, three] = ids.subarray(i * 3, i * 3 + 3);
    const [onceBefore, twiceBefore, thriceBefore] = ids.subarray(i * 3 - 3, i * 3);
    const newPair = i === 0 || one !== onceBefore || two !== twiceBefore;
    if (newPair) count.pairs++;
    if (newPair || three !== thriceBefore) count.triples++;
    if (three === 0) count.twos++;
    if (isNegative(values[i] as number, shared)) count.negatives++;
  }
  const filters: Filters = {
    pairs: bitSet(count.pairs * PAIR_BITS, MOST_PAIR_BITS),
    triples: bitSet(count.triples * TRIPLE_BITS, MOST_TRIPLE_BITS),
    twos: bitSet(count.twos * 64, 2 ** 16),
    negatives: bitSet(count.negatives * 64, 2 ** 16),
  };
  for (let i = 0; i < values.length; i++) {
    const [one = 0, two = 0, three = 0] = ids.subarray(i * 3, i * 3 + 3);
    const pair = pairHash(one, two);
    setBit(filters.pairs, pair);
    // A gloss in brackets may stand between the first two symbols.
    setBit(filters.pairs, pairHash(one, BRACKET));
    if (three === 0) setBit(filters.twos, pair);
    else setBit(filters.triples, tripleHash(pair, three));
    if (isNegative(values[i] as number, shared)) setBit(filters.negatives, pair);
  }
  return filters;
}

/** The first three symbols of a key that stand in a text as symbols of their own: the white space of foreign words does not. */
export function headOf(ids: Uint16Array, from: number, to: number, head: Uint16Array, at: number): void {
  head.fill(0, at, at + 3);
  for (let i = from, k = 0; i < to && k < 3; i++) {
    if (ids[i] !== SPACE) head[at + k++] = ids[i] as number;
  }
}
