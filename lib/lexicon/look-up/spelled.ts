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

/** Units read between two pauses, and names. */
const STEP = 2 ** 18;
const NAMES = 2 ** 15;

/** Yields every few milliseconds. */
export function* spell(lexicon: Lexicon): Generator<void, Spelled> {
  const written = yield* spellOut(lexicon);
  const sorted = yield* sortByLength(written);
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
function* sortByLength(written: Written): Generator<void, Sorted> {
  const { ids, starts } = written;
  const { bases, firsts } = countLengths(starts);
  yield;
  const sorted = {
    ids: new Uint16Array(ids.length),
    bases,
    firsts,
    ranks: new Uint32Array(starts.length - 1),
  };
  const next = firsts.slice();
  for (let rank = 0; rank < sorted.ranks.length; rank += NAMES) {
    copy(written, sorted, next, rank, Math.min(sorted.ranks.length, rank + NAMES));
    yield;
  }
  return sorted;
}

function countLengths(starts: Uint32Array): Pick<Sorted, "bases" | "firsts"> {
  const lengths = LONGEST_KEY + 2;
  const firsts = new Uint32Array(lengths);
  const bases = new Uint32Array(lengths);
  for (let rank = 0; rank + 1 < starts.length; rank++) {
    const next = (starts[rank + 1] as number) - (starts[rank] as number);
    firsts[next] = (firsts[next] as number) + 1;
  }
  for (let length = 1; length < lengths; length++) {
    bases[length] = (bases[length - 1] as number) + (firsts[length] as number) * length;
    firsts[length] = (firsts[length] as number) + (firsts[length - 1] as number);
  }
  return { bases, firsts };
}

/** Puts the names from one rank to another where they belong; `next` says which spelling of each length comes next. */
function copy({ ids, starts }: Written, sorted: Sorted, next: Uint32Array, begin: number, end: number): void {
  for (let rank = begin; rank < end; rank++) {
    const from = starts[rank] as number;
    const length = (starts[rank + 1] as number) - 1 - from;
    const spelling = next[length] as number;
    next[length] = spelling + 1;
    sorted.ranks[spelling] = rank;
    const nth = spelling - (sorted.firsts[length] as number);
    const to = (sorted.bases[length] as number) + nth * (length + 1);
    for (let i = 0; i < length; i++) sorted.ids[to + i] = ids[from + i] as number;
  }
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
