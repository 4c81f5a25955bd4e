/** Bit sets that turn most positions of a text away before the trie is touched. */
import { bitSet, pairHash, setBit, setTwoBits, tripleHash } from "../bits.ts";
import { isGlossUnit } from "../characters.ts";
import { isNegative } from "../values.ts";
import { BRACKET, OTHER, SPACE, withFlag } from "./alphabet.ts";

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
const PAIR_BITS = 16;
const MOST_PAIR_BITS = 2 ** 20;
const TRIPLE_BITS = 24;
const MOST_TRIPLE_BITS = 2 ** 21;

/** Ids as the map has them: those that begin a name of two symbols carry the flag. */
export function buildFilters(
  { ids, values, shared }: Heads,
  flagged: ReadonlySet<number>,
  units: Uint16Array,
): Filters {
  const flag = (id: number) => withFlag(id, flagged);
  const count = { pairs: 0, triples: 0, twos: 0, negatives: 0 };
  for (let i = 0; i < values.length; i++) {
    const newPair = i === 0 || ids[i * 3] !== ids[i * 3 - 3] || ids[i * 3 + 1] !== ids[i * 3 - 2];
    if (newPair) count.pairs++;
    if (newPair || ids[i * 3 + 2] !== ids[i * 3 - 1]) count.triples++;
    if (ids[i * 3 + 2] === 0) count.twos++;
    if (isNegative(values[i] as number, shared)) count.negatives++;
  }
  const filters: Filters = {
    pairs: bitSet((count.pairs + count.triples) * PAIR_BITS, MOST_PAIR_BITS),
    triples: bitSet(count.triples * TRIPLE_BITS, MOST_TRIPLE_BITS),
    twos: bitSet(count.twos * 64, 2 ** 16),
    negatives: bitSet(count.negatives * 64, 2 ** 16),
  };
  for (let i = 0; i < values.length; i++) {
    const one = flag(ids[i * 3] as number);
    const two = flag(ids[i * 3 + 1] as number);
    const three = flag(ids[i * 3 + 2] as number);
    const pair = pairHash(one, two);
    setBit(filters.pairs, pair);
    if (three === 0) setBit(filters.twos, pair);
    else {
      setBit(filters.pairs, pairHash(two, three));
      setTwoBits(filters.triples, tripleHash(pair, three));
    }
    if (isNegative(values[i] as number, shared)) setBit(filters.negatives, pair);
  }
  // What may be a gloss: the sieve stops at every bracket, but goes on if none of these follows.
  setBit(filters.pairs, pairHash(BRACKET, OTHER));
  units.forEach((unit, id) => {
    if (isGlossUnit(unit)) setBit(filters.pairs, pairHash(BRACKET, flag(id)));
  });
  return filters;
}

/** The first three symbols of a key that stand in a text as symbols of their own: the white space of foreign words does not. */
export function headOf(ids: Uint16Array, from: number, to: number, head: Uint16Array, at: number): void {
  head.fill(0, at, at + 3);
  for (let i = from, k = 0; i < to && k < 3; i++) {
    if (ids[i] !== SPACE) head[at + k++] = ids[i] as number;
  }
}
