/** Every spelling of a lexicon, the shorter ones first, and where in them each symbol occurs. */
import { LONGEST_KEY } from "../key.ts";
import type { Lexicon } from "../load.ts";
import { spellOut, type Written } from "./spell-out.ts";

/** Places in `ids` by the symbol that stands there, ascending: those of symbol id s from index `from[s]` up to `from[s + 1]`. */
export interface Places {
  readonly at: Uint32Array;
  readonly from: Uint32Array;
}

export interface Spelled {
  /** Symbol ids of all spellings by length, each closed by a 0. */
  readonly ids: Uint16Array;
  /** [length]: where in `ids` the spellings of that length begin. */
  readonly bases: Uint32Array;
  /** [length]: number of the first spelling of that length. */
  readonly firsts: Uint32Array;
  /** Spelling → rank of the name among the lexicon's values. */
  readonly ranks: Uint32Array;
  /** Where every symbol occurs. */
  readonly anywhere: Places;
  /** Where it begins a spelling. */
  readonly beginnings: Places;
}

/** Units read between two pauses. */
const STEP = 2 ** 18;

/** Yields every few milliseconds. */
export function* spell(lexicon: Lexicon): Generator<void, Spelled> {
  const written = yield* spellOut(lexicon);
  const sorted = sortByLength(written);
  yield;
  const symbols = lexicon.alphabet.length;
  const beginnings = placesOf(sorted.ids, symbols, beginningsOf(sorted));
  yield;
  const from = yield* countSymbols(sorted.ids, symbols);
  const at = new Uint32Array(sorted.ids.length);
  for (let begin = 0; begin < at.length; begin += STEP) {
    file(sorted.ids, from, at, begin, Math.min(at.length, begin + STEP));
    yield;
  }
  return { ...sorted, anywhere: { at, from }, beginnings };
}

type Sorted = Omit<Spelled, "anywhere" | "beginnings">;

/** Counting sort by length; those of one length stay in the order of their ranks. */
function sortByLength({ ids, starts }: Written): Sorted {
  const lengths = LONGEST_KEY + 2;
  const firsts = new Uint32Array(lengths);
  const bases = new Uint32Array(lengths);
  const count = starts.length - 1;
  const lengthOf = (rank: number) => (starts[rank + 1] as number) - 1 - (starts[rank] as number);
  for (let rank = 0; rank < count; rank++) {
    const next = lengthOf(rank) + 1;
    firsts[next] = (firsts[next] as number) + 1;
  }
  for (let length = 1; length < lengths; length++) {
    bases[length] = (bases[length - 1] as number) + (firsts[length] as number) * length;
    firsts[length] = (firsts[length] as number) + (firsts[length - 1] as number);
  }
  const sorted = new Uint16Array(ids.length);
  const ranks = new Uint32Array(count);
  const next = firsts.slice();
  for (let rank = 0; rank < count; rank++) {
    const length = lengthOf(rank);
    const spelling = next[length] as number;
    next[length] = spelling + 1;
    ranks[spelling] = rank;
    const to = (bases[length] as number) + (spelling - (firsts[length] as number)) * (length + 1);
    for (let i = 0, from = starts[rank] as number; i < length; i++) sorted[to + i] = ids[from + i] as number;
  }
  return { ids: sorted, bases, firsts, ranks };
}

function beginningsOf({ bases, ranks }: Sorted): Uint32Array {
  const beginnings = new Uint32Array(ranks.length);
  let spelling = 0;
  for (let length = 1; length + 1 < bases.length; length++) {
    const end = bases[length + 1] as number;
    for (let place = bases[length] as number; place < end; place += length + 1)
      beginnings[spelling++] = place;
  }
  return beginnings;
}

/** The given places by the symbols that stand there. */
function placesOf(ids: Uint16Array, symbols: number, places: Uint32Array): Places {
  const from = new Uint32Array(symbols + 2);
  for (const place of places) {
    const slot = (ids[place] as number) + 2;
    from[slot] = (from[slot] as number) + 1;
  }
  add(from);
  const at = new Uint32Array(places.length);
  for (const place of places) {
    const slot = (ids[place] as number) + 1;
    at[from[slot] as number] = place;
    from[slot] = (from[slot] as number) + 1;
  }
  return { at, from };
}

/** [symbol + 1]: how many symbols are smaller; filing turns it into where the symbol's places begin. */
function* countSymbols(ids: Uint16Array, symbols: number): Generator<void, Uint32Array> {
  const from = new Uint32Array(symbols + 2);
  for (let begin = 0; begin < ids.length; begin += STEP) {
    tally(ids, from, begin, Math.min(ids.length, begin + STEP));
    yield;
  }
  add(from);
  return from;
}

function tally(ids: Uint16Array, from: Uint32Array, begin: number, end: number): void {
  for (let i = begin; i < end; i++) {
    const slot = (ids[i] as number) + 2;
    from[slot] = (from[slot] as number) + 1;
  }
}

function add(counts: Uint32Array): void {
  for (let i = 1; i < counts.length; i++) counts[i] = (counts[i] as number) + (counts[i - 1] as number);
}

function file(ids: Uint16Array, from: Uint32Array, at: Uint32Array, begin: number, end: number): void {
  for (let i = begin; i < end; i++) {
    const slot = (ids[i] as number) + 1;
    at[from[slot] as number] = i;
    from[slot] = (from[slot] as number) + 1;
  }
}
