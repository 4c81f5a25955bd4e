/** Every spelling of a lexicon, the shorter ones first, and where in them each symbol occurs. */
import { LONGEST_KEY } from "../key.ts";
import type { Lexicon } from "../load.ts";
import { type Places, placesOf } from "./places.ts";
import { groupsBySound } from "./sounds.ts";
import { spellOut, type Written } from "./spell-out.ts";

export interface Spelled {
  /** Symbol ids of all spellings by length, each closed by a 0. */
  readonly ids: Uint16Array;
  /** [length]: where in `ids` the spellings of that length begin. */
  readonly bases: Uint32Array;
  /** [length]: number of the first spelling of that length. */
  readonly firsts: Uint32Array;
  /** Spelling → the cell it ends at, by which its value is known. */
  readonly cells: Uint32Array;
  /** Symbol id → group of those that sound alike. */
  readonly groups: Uint8Array;
  /** Where every symbol occurs. */
  readonly anywhere: Places;
  /** Where it begins a spelling. */
  readonly beginnings: Places;
}

/** Names between two pauses. */
const STEP = 2 ** 15;

/** Yields every few milliseconds. */
export function* spell(lexicon: Lexicon): Generator<void, Spelled> {
  const written = yield* spellOut(lexicon);
  const sorted = yield* sortByLength(written);
  const groups = groupsBySound(lexicon);
  const beginnings = yield* placesOf(beginningsOf(sorted), sorted.ids, groups);
  const anywhere = yield* placesOf(undefined, sorted.ids, groups);
  return { ...sorted, groups, anywhere, beginnings };
}

type Sorted = Omit<Spelled, "groups" | "anywhere" | "beginnings">;

/** Counting sort by length; those of one length stay in the order they were written in. */
function* sortByLength(written: Written): Generator<void, Sorted> {
  const { ids, starts } = written;
  const { bases, firsts } = countLengths(starts);
  yield;
  const sorted = {
    ids: new Uint16Array(ids.length),
    bases,
    firsts,
    cells: new Uint32Array(starts.length - 1),
  };
  const next = firsts.slice();
  for (let nth = 0; nth < sorted.cells.length; nth += STEP) {
    copy(written, sorted, next, nth, Math.min(sorted.cells.length, nth + STEP));
    yield;
  }
  return sorted;
}

function countLengths(starts: Uint32Array): Pick<Sorted, "bases" | "firsts"> {
  const lengths = LONGEST_KEY + 2;
  const firsts = new Uint32Array(lengths);
  const bases = new Uint32Array(lengths);
  for (let nth = 0; nth + 1 < starts.length; nth++) {
    const next = (starts[nth + 1] as number) - (starts[nth] as number);
    firsts[next] = (firsts[next] as number) + 1;
  }
  for (let length = 1; length < lengths; length++) {
    bases[length] = (bases[length - 1] as number) + (firsts[length] as number) * length;
    firsts[length] = (firsts[length] as number) + (firsts[length - 1] as number);
  }
  return { bases, firsts };
}

/** Puts the spellings from `begin` to `end` where they belong; `next` says which one of each length comes next. */
function copy(
  { ids, starts, cells }: Written,
  sorted: Sorted,
  next: Uint32Array,
  begin: number,
  end: number,
): void {
  for (let nth = begin; nth < end; nth++) {
    const from = starts[nth] as number;
    const length = (starts[nth + 1] as number) - 1 - from;
    const spelling = next[length] as number;
    next[length] = spelling + 1;
    sorted.cells[spelling] = cells[nth] as number;
    const place = spelling - (sorted.firsts[length] as number);
    const to = (sorted.bases[length] as number) + place * (length + 1);
    for (let i = 0; i < length; i++) sorted.ids[to + i] = ids[from + i] as number;
  }
}

function beginningsOf({ bases, cells }: Sorted): Uint32Array {
  const beginnings = new Uint32Array(cells.length);
  let spelling = 0;
  for (let length = 1; length + 1 < bases.length; length++) {
    const end = bases[length + 1] as number;
    for (let place = bases[length] as number; place < end; place += length + 1)
      beginnings[spelling++] = place;
  }
  return beginnings;
}
