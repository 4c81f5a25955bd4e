/** Bit sets that turn most places of a text away before the trie is touched. */
import { bitSet, fiveHash, pairHash, quadHash, setBit, setTwoBits, shortHash } from "../bits.ts";
import { isNegative } from "../values.ts";
import { HEAD } from "./heads.ts";

export interface Filters {
  readonly pairs: Int32Array;
  readonly quads: Int32Array;
  readonly fives: Int32Array;
  readonly shorts: Int32Array;
  readonly negatives: Int32Array;
}

/** Keys between two pauses. */
const STEP = 8_000;

/** Bits for each distinct entry, and the most of each: what fits the processor's caches. */
const PAIRS = { bits: 16, most: 2 ** 21 };
const QUADS = { bits: 12, most: 2 ** 21 };
const FIVES = { bits: 10, most: 2 ** 21 };
const FEW = { bits: 64, most: 2 ** 16 };

const sized = (entries: number, { bits, most }: { bits: number; most: number }) =>
  bitSet(entries * bits, most);

/** `heads` holds HEAD symbols for each key, 0 where the key is shorter; keys are sorted, so equal heads lie together. */
export function* buildFilters(
  heads: Uint16Array,
  values: Int32Array,
  shared: Int32Array,
): Generator<void, Filters> {
  const filters = sizedFilters(heads, values, shared);
  for (let i = 0; i < values.length; i++) {
    if (i % STEP === 0) yield;
    const one = heads[i * HEAD] as number;
    const two = heads[i * HEAD + 1] as number;
    const three = heads[i * HEAD + 2] as number;
    const four = heads[i * HEAD + 3] as number;
    const pair = pairHash(one, two);
    setTwoBits(filters.pairs, pair);
    if (isNegative(values[i] as number, shared)) setBit(filters.negatives, pair);
    if (three === 0) {
      setTwoBits(filters.shorts, shortHash(pair, 0));
      continue;
    }
    setTwoBits(filters.pairs, pairHash(two, three));
    if (four === 0) {
      setTwoBits(filters.shorts, shortHash(pair, three));
      continue;
    }
    const last = pairHash(three, four);
    setTwoBits(filters.pairs, last);
    const quad = quadHash(pair, last);
    setTwoBits(filters.quads, quad);
    setTwoBits(filters.fives, fiveHash(quad, heads[i * HEAD + 4] as number));
  }
  return filters;
}

function sizedFilters(heads: Uint16Array, values: Int32Array, shared: Int32Array): Filters {
  const news = [0, 0, 0, 0, 0];
  let shorts = 0;
  let negatives = 0;
  for (let i = 0; i < values.length; i++) {
    let same = 0;
    while (i > 0 && same < HEAD && heads[i * HEAD + same] === heads[(i - 1) * HEAD + same]) same++;
    for (let k = same; k < HEAD; k++) news[k] = (news[k] as number) + 1;
    if (heads[i * HEAD + 3] === 0) shorts++;
    if (isNegative(values[i] as number, shared)) negatives++;
  }
  const [, pairs = 0, triples = 0, quads = 0, fives = 0] = news;
  return {
    pairs: sized(pairs + triples, PAIRS),
    quads: sized(quads, QUADS),
    fives: sized(fives, FIVES),
    shorts: sized(shorts, FEW),
    negatives: sized(negatives, FEW),
  };
}
