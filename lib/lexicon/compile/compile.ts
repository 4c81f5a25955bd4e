/** Names → one buffer. Runs in small steps so that a worker stays responsive; equal names give equal bytes. */
import { writeBuffer } from "../layout.ts";
import type { LexiconName } from "../names.ts";
import { isNegative } from "../values.ts";
import { type Alphabet, alphabetOf, countsOf, mapOf } from "./alphabet.ts";
import { codeStrings } from "./code-strings.ts";
import { type DoubleArray, placeTrie } from "./double-array.ts";
import { buildFilters } from "./filters.ts";
import { upTo } from "./grown.ts";
import { type Heads, headsOf } from "./heads.ts";
import { NameList, type Refusal } from "./name-list.ts";
import { type Strings, sortStrings } from "./sort.ts";
import { groupSpellings, type Spellings } from "./spellings.ts";
import { poolTails, type Tails } from "./tails.ts";
import { buildTrie, type Trie } from "./trie.ts";

export interface Compiled {
  readonly buffer: ArrayBuffer;
  readonly refused: readonly Refusal[];
}

/** Names between two pauses. */
const STEP = 4_000;
/** Cells between two pauses. */
const CELLS = 2 ** 17;

/** Yields the part done, 0 … 1, at most some ten milliseconds apart. A list of names is empty afterwards. */
export function* compileSteps(names: readonly LexiconName[] | NameList): Generator<number, Compiled> {
  const list = names instanceof NameList ? names : yield* parts(collect(names), 0, 0.3);
  return { buffer: yield* encode(yield* laidOut(yield* shaped(list))), refused: list.refused };
}

function* collect(names: readonly LexiconName[]): Generator<number, NameList> {
  const list = new NameList(names.length);
  for (const [i, name] of names.entries()) {
    if (i % STEP === 0) yield i / names.length;
    list.add(name);
  }
  return list;
}

interface Sorted extends Spellings {
  readonly alphabet: Alphabet;
  readonly strings: Strings;
}

/** A function of its own, so that what is needed no longer is gone while the rest is at work; so are those below. */
function* sortedStrings(list: NameList): Generator<number, Sorted> {
  const { units, starts, meanings } = list.take();
  const alphabet = alphabetOf(countsOf(units));
  yield 0.35;
  const strings = yield* parts(codeStrings({ units, starts }, alphabet), 0.35, 0.4);
  const order = upTo(strings.starts.length - 1);
  yield* parts(sortStrings(strings, order), 0.4, 0.6);
  const spellings = yield* parts(groupSpellings(strings, order, meanings), 0.6, 0.65);
  return { alphabet, strings, ...spellings };
}

interface Coded extends Spellings {
  readonly alphabet: Alphabet;
  readonly heads: Heads;
}

interface Shaped extends Coded {
  readonly trie: Trie;
  readonly tails: Tails;
}

interface LaidOut extends Coded {
  readonly array: DoubleArray;
  readonly pool: Uint16Array;
}

function* shaped(list: NameList): Generator<number, Shaped> {
  const { strings, ...rest } = yield* sortedStrings(list);
  const { alphabet, order } = rest;
  const trie = yield* parts(buildTrie(strings, order, alphabet.singles), 0.65, 0.75);
  const tails = yield* parts(poolTails(strings, trie, alphabet.singles), 0.75, 0.84);
  const heads = yield* parts(headsOf(strings, order, alphabet), 0.84, 0.85);
  return { ...rest, trie, tails, heads };
}

function* laidOut({ trie, tails, ...rest }: Shaped): Generator<number, LaidOut> {
  return { ...rest, array: yield* parts(placeTrie(trie, tails), 0.85, 0.95), pool: tails.pool };
}

function* encode(laid: LaidOut): Generator<number, ArrayBuffer> {
  const { alphabet, order, valueByKey, shared, heads, array, pool } = laid;
  const values = new Int32Array(order.length);
  for (let key = 0; key < order.length; key++) values[key] = valueByKey[order[key] as number] as number;
  yield 0.95;
  const filters = yield* parts(buildFilters(heads.symbols, values, shared), 0.95, 0.98);
  const ranked = yield* parts(rankKeys(array, order.length, valueByKey), 0.98, 0.99);
  const map = mapOf(alphabet, heads.byId);
  yield 0.99;
  const { cells, root } = array;
  return writeBuffer(
    { keys: order.length, singles: alphabet.singles, blocking: blockingIn(values, shared), root },
    { map, alphabet: alphabet.units, ...filters, cells, tails: pool, ...ranked, shared },
  );
}

/** How many spellings are negative names and nothing else. */
function blockingIn(values: Int32Array, shared: Int32Array): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) if (isNegative(values[i] as number, shared)) count++;
  return count;
}

/** Numbers the names by the cell they end at, so that no cell needs to hold a number. */
function* rankKeys({ cells, keys }: DoubleArray, count: number, valueByKey: Int32Array) {
  const terminals = new Int32Array(Math.ceil(cells.length / 256) * 8);
  const ranks = new Int32Array(Math.ceil(cells.length / 256));
  const values = new Int32Array(count);
  let rank = 0;
  for (let cell = 0; cell < cells.length; cell++) {
    if (cell % CELLS === 0) yield;
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
