/**
 * Names → one buffer. Runs in small steps so that a worker stays responsive; equal names give equal bytes. Each stage lets
 * go of what only it needed, so that at no time much more is in memory than the names as codes and the buffer they end in.
 */
import { type Sections, writeBuffer } from "../layout.ts";
import type { LexiconName } from "../names.ts";
import { type Alphabet, alphabetOf, mapOf } from "./alphabet.ts";
import { codeNames, countUnits } from "./code-names.ts";
import { placeKeys } from "./double-array.ts";
import { endKeys } from "./endings.ts";
import { buildFilters } from "./filters.ts";
import { NameList, type Refusal } from "./name-list.ts";
import { sortStrings } from "./sort.ts";
import { type Keys, mergeSpellings } from "./spellings.ts";
import { poolTails } from "./tails.ts";

export interface Compiled {
  readonly buffer: ArrayBuffer;
  readonly refused: readonly Refusal[];
}

/** Names between two pauses. */
const STEP = 4_000;

/** Yields the part done, 0 … 1, at most some ten milliseconds apart. A list of names is empty afterwards. */
export function* compileSteps(names: readonly LexiconName[] | NameList): Generator<number, Compiled> {
  const list = names instanceof NameList ? names : yield* parts(collect(names), 0, 0.3);
  const { figures, sections } = yield* laidOut(list);
  return { buffer: writeBuffer(figures, sections), refused: list.refused };
}

function* collect(names: readonly LexiconName[]): Generator<number, NameList> {
  const list = new NameList();
  for (const [i, name] of names.entries()) {
    if (i % STEP === 0) yield i / names.length;
    list.add(name);
  }
  return list;
}

/** A function of its own, so that the names are gone while the buffer is written. */
function* laidOut(list: NameList) {
  const { alphabet, keys } = yield* sorted(list);
  const { singles, units } = alphabet;
  const { filters, byId, blocking } = yield* parts(buildFilters(keys, alphabet), 0.65, 0.72);
  const array = yield* parts(placeKeys(keys), 0.72, 0.85);
  const { values, tails } = yield* parts(endKeys(keys, array, singles), 0.85, 0.9);
  const pool = yield* parts(poolTails(keys.codes, tails, array.cells, singles), 0.9, 0.98);
  const map = mapOf(alphabet, byId);
  yield 0.99;
  const sections: Sections = {
    ...{ map, alphabet: units, ...filters },
    ...{ cells: array.cells, tails: pool, values, shared: keys.shared.words },
  };
  return { figures: { keys: keys.common.length - 1, singles, blocking, root: array.root }, sections };
}

function* sorted(list: NameList): Generator<number, { alphabet: Alphabet; keys: Keys }> {
  const taken = list.take();
  const alphabet = alphabetOf(yield* parts(countUnits(taken), 0.3, 0.32));
  const names = yield* parts(codeNames(taken, alphabet), 0.32, 0.4);
  yield* parts(sortStrings(names.codes, names.order), 0.4, 0.6);
  return { alphabet, keys: yield* parts(mergeSpellings(names), 0.6, 0.65) };
}

/** Runs steps, spreading what they report over a stretch of the whole. */
function* parts<T>(steps: Generator<unknown, T>, from: number, to: number): Generator<number, T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    yield from + (to - from) * (typeof step.value === "number" ? step.value : 0);
  }
}
