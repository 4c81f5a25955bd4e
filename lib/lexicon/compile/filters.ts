/** Bit sets that turn most places of a text away before the trie is touched. */
import { bitSet, pairHash, quadHash, setBit, setTwoBits, tripleHash } from "../bits.ts";
import { isGlossUnit } from "../characters.ts";
import { isNegative } from "../values.ts";
import { BRACKET, OTHER } from "./alphabet.ts";
import { HEAD } from "./heads.ts";

export interface Filters {
  readonly pairs: Int32Array;
  readonly triples: Int32Array;
  readonly quads: Int32Array;
  readonly twos: Int32Array;
  readonly negatives: Int32Array;
}

/** Keys between two pauses. */
const STEP = 8_000;

/** Bits for each distinct entry, and the most of each: what fits the processor's caches. */
const PAIRS = { bits: 12, most: 2 ** 20 };
const TRIPLES = { bits: 12, most: 2 ** 21 };
const QUADS = { bits: 6, most: 2 ** 20 };
const FEW = { bits: 64, most: 2 ** 16 };

const sized = (entries: number, { bits, most }: { bits: number; most: number }) =>
  bitSet(entries * bits, most);

/** `heads` holds HEAD symbols for each key, 0 where the key is shorter; keys are sorted, so equal heads lie together. */
export function* buildFilters(
  heads: Uint16Array,
  values: Int32Array,
  shared: Int32Array,
  symbols: Uint16Array,
  units: Uint16Array,
): Generator<void, Filters> {
  const filters = sizedFilters(heads, values, shared);
  for (let i = 0; i < values.length; i++) {
    if (i % STEP === 0) yield;
    const one = heads[i * HEAD] as number;
    const two = heads[i * HEAD + 1] as number;
    const three = heads[i * HEAD + 2] as number;
    const four = heads[i * HEAD + 3] as number;
    const pair = pairHash(one, two);
    const triple = tripleHash(pair, three);
    setBit(filters.pairs, pair);
    if (isNegative(values[i] as number, shared)) setBit(filters.negatives, pair);
    if (three === 0) {
      setBit(filters.twos, pair);
      continue;
    }
    setBit(filters.pairs, pairHash(two, three));
    setTwoBits(filters.triples, triple);
    setBit(filters.quads, four === 0 ? triple : quadHash(triple, four));
  }
  // What may be a gloss: the sieve stops at every bracket, but goes on if none of these follows.
  setBit(filters.pairs, pairHash(BRACKET, OTHER));
  units.forEach((unit, id) => {
    if (isGlossUnit(unit)) setBit(filters.pairs, pairHash(BRACKET, symbols[id] as number));
  });
  return filters;
}

function sizedFilters(heads: Uint16Array, values: Int32Array, shared: Int32Array): Filters {
  const news = [0, 0, 0, 0];
  let twos = 0;
  let negatives = 0;
  for (let i = 0; i < values.length; i++) {
    let same = 0;
    while (i > 0 && same < HEAD && heads[i * HEAD + same] === heads[(i - 1) * HEAD + same]) same++;
    for (let k = same; k < HEAD; k++) news[k] = (news[k] as number) + 1;
    if (heads[i * HEAD + 2] === 0) twos++;
    if (isNegative(values[i] as number, shared)) negatives++;
  }
  const [, pairs = 0, triples = 0, quads = 0] = news;
  return {
    pairs: sized(pairs + triples, PAIRS),
    triples: sized(triples, TRIPLES),
    quads: sized(quads, QUADS),
    twos: sized(twos, FEW),
    negatives: sized(negatives, FEW),
  };
}
