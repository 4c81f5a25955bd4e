/** Names → one buffer. Runs in small steps so that a worker stays responsive; equal names give equal bytes. */
import { keyOf, LONGEST_KEY, type RefusalReason } from "../key.ts";
import { writeBuffer } from "../layout.ts";
import type { LexiconName } from "../names.ts";
import { isNegative, MOST_RECORDS } from "../values.ts";
import { type Alphabet, alphabetOf, type Coding, codingOf, leadOf, mapOf, trailOf } from "./alphabet.ts";
import { type DoubleArray, NoRoom, placeTrie } from "./double-array.ts";
import { buildFilters, headOf } from "./filters.ts";
import { type Strings, sortStrings } from "./sort.ts";
import { groupSpellings } from "./spellings.ts";
import { poolTails } from "./tails.ts";
import { buildTrie } from "./trie.ts";

/** A name that is not in the lexicon, and why; the others are. */
export interface Refusal {
  readonly name: LexiconName;
  readonly reason: RefusalReason | "record-out-of-range";
}

export interface Compiled {
  readonly buffer: ArrayBuffer;
  readonly refused: readonly Refusal[];
}

/** Names between two pauses. */
const STEP = 4_000;

/** Yields the part done, 0 … 1, at most some ten milliseconds apart. */
export function* compileSteps(names: readonly LexiconName[]): Generator<number, Compiled> {
  const folded = yield* parts(foldNames(names), 0, 0.3);
  const alphabet = alphabetOf(folded.counts);
  const ids = folded.symbols.map((unit) => alphabet.idOf[unit] as number);
  yield 0.35;
  for (
    let labelBits = Math.min(12, 30 - Math.ceil(Math.log2(folded.nameOf.length * 2.5 + 8192)));
    ;
    labelBits--
  ) {
    try {
      const coding = codingOf(alphabet.units.length, labelBits);
      return yield* encode(names, { ...folded, ids }, alphabet, coding);
    } catch (error) {
      if (!(error instanceof NoRoom) || labelBits <= 8) throw error;
    }
  }
}

interface Folded {
  /** Folded units of all accepted names, end to end. */
  readonly symbols: Uint16Array;
  readonly starts: Uint32Array;
  /** Which of the names each is. */
  readonly nameOf: Uint32Array;
  /** How often each folded unit occurs. */
  readonly counts: Uint32Array;
  readonly refused: readonly Refusal[];
}

function* foldNames(names: readonly LexiconName[]): Generator<number, Folded> {
  let symbols = new Uint16Array(names.length * 12 + LONGEST_KEY);
  const starts = new Uint32Array(names.length + 1);
  const nameOf = new Uint32Array(names.length);
  const counts = new Uint32Array(0x10000);
  const refused: Refusal[] = [];
  let used = 0;
  let accepted = 0;
  for (const [i, name] of names.entries()) {
    if (i % STEP === 0) yield i / names.length;
    const key = keyOf(name.text);
    const inRange = Number.isInteger(name.record) && name.record >= 0 && name.record < MOST_RECORDS;
    if (typeof key === "string" || !inRange) {
      refused.push({ name, reason: typeof key === "string" ? key : "record-out-of-range" });
      continue;
    }
    if (used + key.length > symbols.length) {
      const grown = new Uint16Array(symbols.length * 2);
      grown.set(symbols);
      symbols = grown;
    }
    symbols.set(key, used);
    for (const unit of key) counts[unit] = (counts[unit] as number) + 1;
    nameOf[accepted] = i;
    used += key.length;
    starts[++accepted] = used;
  }
  return {
    symbols: symbols.slice(0, used),
    starts: starts.slice(0, accepted + 1),
    nameOf: nameOf.slice(0, accepted),
    counts,
    refused,
  };
}

function* encode(
  names: readonly LexiconName[],
  folded: Folded & { ids: Uint16Array },
  alphabet: Alphabet,
  coding: Coding,
): Generator<number, Compiled> {
  const strings = codeStrings(folded.ids, folded.starts, coding);
  yield 0.4;
  const sorted = Uint32Array.from(folded.nameOf.keys());
  yield* parts(sortStrings(strings, sorted), 0.4, 0.6);
  const { order, valueByKey, shared } = groupSpellings(strings, sorted, names, folded.nameOf);
  yield 0.65;
  const trie = yield* parts(buildTrie(strings, order), 0.65, 0.75);
  const tails = yield* parts(poolTails(strings, trie), 0.75, 0.85);
  const array = yield* parts(placeTrie(trie, tails, coding.labelBits), 0.85, 0.95);
  const heads = new Uint16Array(order.length * 3);
  order.forEach((string, i) => {
    headOf(folded.ids, folded.starts[string] as number, folded.starts[string + 1] as number, heads, i * 3);
  });
  const values = Int32Array.from(order, (string) => valueByKey[string] as number);
  const flagged = new Set<number>();
  for (let i = 0; i < order.length; i++) if (heads[i * 3 + 2] === 0) flagged.add(heads[i * 3] as number);
  const filters = buildFilters({ ids: heads, values, shared }, flagged, alphabet.units);
  yield 0.98;
  const buffer = writeBuffer(
    {
      keys: order.length,
      labelBits: coding.labelBits,
      singles: coding.singles,
      blocking: values.filter((value) => isNegative(value, shared)).length,
      root: array.root,
    },
    {
      map: mapOf(alphabet, flagged),
      alphabet: alphabet.units,
      ...filters,
      cells: array.cells,
      tails: tails.pool,
      ...rankKeys(array, order.length, valueByKey),
      shared,
    },
  );
  return { buffer, refused: folded.refused };
}

/** Each name as codes with a closing 0. */
function codeStrings(ids: Uint16Array, starts: Uint32Array, coding: Coding): Strings {
  const count = starts.length - 1;
  let extra = count;
  for (const id of ids) if (id >= coding.singles) extra++;
  const codes = new Uint16Array(ids.length + extra);
  const begin = new Uint32Array(count + 1);
  let used = 0;
  for (let k = 0; k < count; k++) {
    begin[k] = used;
    for (let i = starts[k] as number; i < (starts[k + 1] as number); i++) {
      const id = ids[i] as number;
      if (id < coding.singles) codes[used++] = id;
      else {
        codes[used++] = leadOf(coding, id);
        codes[used++] = trailOf(coding, id);
      }
    }
    used++;
  }
  begin[count] = used;
  return { codes, starts: begin };
}

/** Numbers the names by the cell they end at, so that no cell needs to hold a number. */
function rankKeys({ cells, keys }: DoubleArray, count: number, valueByKey: Int32Array) {
  const terminals = new Int32Array(Math.ceil(cells.length / 256) * 8);
  const ranks = new Int32Array(Math.ceil(cells.length / 256));
  const values = new Int32Array(count);
  let rank = 0;
  for (let cell = 0; cell < cells.length; cell++) {
    if (cell % 256 === 0) ranks[cell / 256] = rank;
    const key = keys[cell] as number;
    if (key < 0) continue;
    terminals[cell >>> 5] = (terminals[cell >>> 5] as number) | (1 << cell);
    values[rank++] = valueByKey[key] as number;
  }
  return { terminals, ranks, values };
}

/** Runs steps, spreading what they report over a stretch of the whole. */
function* parts<T>(steps: Generator<unknown, T>, from: number, to: number): Generator<number, T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    yield from + (to - from) * (typeof step.value === "number" ? step.value : 0);
  }
}
