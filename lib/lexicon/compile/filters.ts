/** Bit sets that turn most places of a text away before the trie is touched. */
import { bitSet, MOST_BITS, pairHash, quadHash, setBit, setTwoBits, shortHash } from "../bits.ts";
import { isNegative } from "../values.ts";
import { type Alphabet, symbolsOf } from "./alphabet.ts";
import { HEAD, readHead } from "./heads.ts";
import { endOf, readSlot, SLOT } from "./slot.ts";
import type { Keys } from "./spellings.ts";

export interface Filters {
  readonly pairs: Int32Array;
  readonly quads: Int32Array;
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
const STEP = 2_000;

/** Bits for each distinct entry, and the most of each. */
const PAIRS = { bits: 16, most: MOST_BITS };
const QUADS = { bits: 12, most: MOST_BITS };
const SHORTS = { bits: 64, most: 2 ** 16 };
/** Every pair in a name found is looked up here, and where it is known a walk follows. */
const NEGATIVES = { bits: 512, most: 2 ** 16 };

const sized = (entries: number, { bits, most }: { bits: number; most: number }) =>
  bitSet(entries * bits, most);

export function* buildFilters(keys: Keys, alphabet: Alphabet): Generator<void, Filtered> {
  const { filters, byId, blocking } = yield* survey(keys, alphabet);
  yield* eachHead(keys, alphabet.singles, (head, negative) => {
    for (let i = 0; i < HEAD; i++) head[i] = byId[head[i] as number] as number;
    setBits(filters, head);
    if (negative) setBit(filters.negatives, pairHash(head[0] as number, head[1] as number));
  });
  return { filters, byId, blocking };
}

/** Calls with the head of each key, which may be overwritten, and whether the key is a negative name and nothing else. */
function* eachHead(
  { codes, shared }: Keys,
  singles: number,
  call: (head: Uint16Array, negative: boolean, filled: number) => void,
): Generator<void> {
  const head = new Uint16Array(HEAD);
  const lists = shared.words;
  for (let key = 0, start = 0; start < codes.length; key++) {
    if (key % STEP === 0) yield;
    const filled = readHead(codes, start, singles, head);
    const slot = endOf(codes, start) + 1;
    call(head, isNegative(readSlot(codes, slot), lists), filled);
    start = slot + SLOT;
  }
}

function setBits({ pairs, quads, shorts }: Filters, head: Uint16Array): void {
  const [one, two, three, four] = head as unknown as [number, number, number, number];
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
  setTwoBits(quads, quadHash(pair, last));
}

/** Sets of the right size, still empty, and all that must be known before they are filled. */
function* survey(keys: Keys, { singles, units }: Alphabet): Generator<void, Filtered> {
  /** Distinct heads of one symbol, two, three … */
  const distinct = new Uint32Array(HEAD);
  const flagged = new Uint8Array(units.length);
  const before = new Uint16Array(HEAD);
  let [shorts, blocking] = [0, 0];
  yield* eachHead(keys, singles, (head, negative, filled) => {
    let same = 0;
    while (same < HEAD && head[same] === before[same]) same++;
    for (let k = same; k < HEAD; k++) {
      distinct[k] = (distinct[k] as number) + 1;
      before[k] = head[k] as number;
    }
    if (filled < 4) {
      shorts++;
      flagged[head[0] as number] = 1;
    }
    if (filled === 2) flagged[head[1] as number] = 1;
    if (negative) blocking++;
  });
  const [, pairs = 0, triples = 0, quads = 0] = distinct;
  const filters = {
    pairs: sized(pairs + triples, PAIRS),
    quads: sized(quads, QUADS),
    shorts: sized(shorts, SHORTS),
    negatives: sized(blocking, NEGATIVES),
  };
  return { filters, byId: symbolsOf(flagged), blocking };
}
