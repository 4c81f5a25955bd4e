/** Names → one buffer. Runs in small steps so that a worker stays responsive; equal names give equal bytes. */
import { writeBuffer } from "../layout.ts";
import type { LexiconName } from "../names.ts";
import { isNegative } from "../values.ts";
import { type Alphabet, alphabetOf, idsOf, mapOf } from "./alphabet.ts";
import { codeStrings } from "./code-strings.ts";
import { type DoubleArray, placeTrie } from "./double-array.ts";
import { buildFilters } from "./filters.ts";
import { type Folded, foldNames, type Refusal } from "./fold-names.ts";
import { headsOf } from "./heads.ts";
import { sortStrings } from "./sort.ts";
import { groupSpellings } from "./spellings.ts";
import { poolTails } from "./tails.ts";
import { buildTrie } from "./trie.ts";

export interface Compiled {
  readonly buffer: ArrayBuffer;
  readonly refused: readonly Refusal[];
}

/** Yields the part done, 0 … 1, at most some ten milliseconds apart. */
export function* compileSteps(names: readonly LexiconName[]): Generator<number, Compiled> {
  const folded = yield* parts(foldNames(names), 0, 0.3);
  const alphabet = alphabetOf(folded.counts);
  const ids = idsOf(folded.symbols, alphabet);
  yield 0.35;
  return yield* encode(names, { ...folded, ids }, alphabet);
}

function* encode(
  names: readonly LexiconName[],
  folded: Folded & { ids: Uint16Array },
  alphabet: Alphabet,
): Generator<number, Compiled> {
  const { singles } = alphabet;
  const strings = yield* parts(codeStrings(folded.ids, folded.starts, singles), 0.35, 0.4);
  const sorted = Uint32Array.from(folded.nameOf.keys());
  yield* parts(sortStrings(strings, sorted), 0.4, 0.6);
  const { order, valueByKey, shared } = yield* parts(
    groupSpellings(strings, sorted, names, folded.nameOf),
    0.6,
    0.65,
  );
  const trie = yield* parts(buildTrie(strings, order, singles), 0.65, 0.75);
  const tails = yield* parts(poolTails(strings, trie, singles), 0.75, 0.85);
  const array = yield* parts(placeTrie(trie, tails), 0.85, 0.95);
  const values = Int32Array.from(order, (string) => valueByKey[string] as number);
  const heads = yield* parts(headsOf(folded.ids, folded.starts, order, alphabet), 0.95, 0.96);
  const filters = yield* parts(buildFilters(heads.symbols, values, shared), 0.96, 0.98);
  yield 0.98;
  const buffer = writeBuffer(
    {
      keys: order.length,
      singles,
      blocking: values.filter((value) => isNegative(value, shared)).length,
      root: array.root,
    },
    {
      map: mapOf(alphabet, heads.byId),
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
