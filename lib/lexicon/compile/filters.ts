/** Bit sets that turn most places of a text away before the trie is touched. */
import { bitSet, fiveHash, pairHash, quadHash, setBit, setTwoBits, shortHash } from "../bits.ts";
import { isNegative } from "../values.ts";
import { type Alphabet, symbolsOf } from "./alphabet.ts";
import type { Spellings } from "./code-names.ts";
import { HEAD, readHead } from "./heads.ts";
import { valueAt } from "./slot.ts";

export interface Filters {
  readonly pairs: Int32Array;
  readonly quads: Int32Array;
  readonly fives: Int32Array;
  readonly shorts: Int32Array;
  readonly negatives: Int32Array;
}

export interface Filtered {
  readonly filters: Filters;
  /** Symbol by id: the id, flagged where the symbol begins a key of two or three, or ends one of two. */
  readonly byId: Uint16Array;
  /** How many keys are negative names and nothing else. */
  readonly blocking: number;
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

/** Of distinct keys, sorted. */
export function* buildFilters(spellings: Spellings, alphabet: Alphabet): Generator<void, Filtered> {
  const { codes, order, shared } = spellings;
  const { filters, byId, blocking } = yield* survey(spellings, alphabet);
  const head = new Uint16Array(HEAD);
  for (let key = 0; key < order.length; key++) {
    if (key % STEP === 0) yield;
    const start = order[key] as number;
    readHead(codes, start, alphabet.singles, head);
    for (let i = 0; i < HEAD; i++) head[i] = byId[head[i] as number] as number;
    setBits(filters, head);
    if (blocking > 0 && isNegative(valueAt(codes, start), shared.words))
      setBit(filters.negatives, pairHash(head[0] as number, head[1] as number));
  }
  return { filters, byId, blocking };
}

function setBits({ pairs, quads, fives, shorts }: Filters, head: Uint16Array): void {
  const [one, two, three, four, five] = head as unknown as [number, number, number, number, number];
  const pair = pairHash(one, two);
  setTwoBits(pairs, pair);
  if (three === 0) {
    setTwoBits(shorts, shortHash(pair, 0));
    return;
  }
  setTwoBits(pairs, pairHash(two, three));
  if (four === 0) {
    setTwoBits(shorts, shortHash(pair, three));
    return;
  }
  const last = pairHash(three, four);
  setTwoBits(pairs, last);
  const quad = quadHash(pair, last);
  setTwoBits(quads, quad);
  setTwoBits(fives, fiveHash(quad, five));
}

/** Sets of the right size, still empty, and all that must be known before they are filled. */
function* survey(
  { codes, order, shared }: Spellings,
  { singles, units }: Alphabet,
): Generator<void, Filtered> {
  /** Distinct heads of one symbol, two, three … */
  const distinct = new Uint32Array(HEAD);
  const flagged = new Uint8Array(units.length);
  let [shorts, blocking] = [0, 0];
  let [head, before] = [new Uint16Array(HEAD), new Uint16Array(HEAD)];
  for (let key = 0; key < order.length; key++) {
    if (key % STEP === 0) yield;
    const start = order[key] as number;
    const filled = readHead(codes, start, singles, head);
    let same = 0;
    while (same < HEAD && head[same] === before[same]) same++;
    for (let k = same; k < HEAD; k++) distinct[k] = (distinct[k] as number) + 1;
    if (filled < 4) {
      shorts++;
      flagged[head[0] as number] = 1;
    }
    if (filled === 2) flagged[head[1] as number] = 1;
    if (isNegative(valueAt(codes, start), shared.words)) blocking++;
    [head, before] = [before, head];
  }
  const [, pairs = 0, triples = 0, quads = 0, fives = 0] = distinct;
  const filters = {
    pairs: sized(pairs + triples, PAIRS),
    quads: sized(quads, QUADS),
    fives: sized(fives, FIVES),
    shorts: sized(shorts, FEW),
    negatives: sized(blocking, FEW),
  };
  return { filters, byId: symbolsOf(flagged), blocking };
}
