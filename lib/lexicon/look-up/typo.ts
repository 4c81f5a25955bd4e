/**
 * One wrong character: the query with one of its characters replaced, missing or too many, or, where pinyin was typed,
 * one letter wrong in one syllable (bit-parallel as in Wu and Manber 1992).
 */
import type { Lexicon } from "../load.ts";
import { advance } from "./match.ts";
import type { Query } from "./query.ts";
import type { Shelf } from "./shelf.ts";
import { type Spelled, spellingAt } from "./spelled.ts";
import { nearSyllable, type Steps, stepsFor } from "./steps.ts";

/** Shorter queries are near too much. */
const SHORTEST = 3;
const SHORTEST_PINYIN = 5;

/** Puts every spelling that holds the query but for one character on the shelf. */
export function matchWithTypo(lexicon: Lexicon, query: Query, spelled: Spelled, shelf: Shelf): void {
  const length = query.units.length;
  if (query.rest.length > 0) return;
  if (!query.letters && length >= SHORTEST) oneCharacter(query, spelled, shelf);
  if (query.letters && length >= SHORTEST_PINYIN) oneSyllable(lexicon, query, spelled, shelf);
}

/** Begins where the first character stands, or, the first being wrong or missing, where the second does. */
function oneCharacter({ literal, typed }: Query, spelled: Spelled, shelf: Shelf): void {
  const { ids, places, from } = spelled;
  const done = 1 << typed.length;
  for (let first = 2; first < literal.length; first++) {
    const begins = (literal[first] as number) & 3;
    if (begins === 0) continue;
    const last = from[first + 1] as number;
    for (let k = from[first] as number; k < last; k++) {
      const place = places[k] as number;
      let right = begins & 1 ? 1 : 0;
      let wrong = begins & 2;
      for (let i = place; (right | wrong) !== 0; i++) {
        const id = ids[i] as number;
        // Missing in the name.
        wrong |= right << 1;
        if (wrong & done || id === 0) break;
        const fits = literal[id] as number;
        // Fits, replaced, or too many in the name.
        wrong = ((wrong & fits) << 1) | (right << 1) | right;
        right = (right & fits) << 1;
      }
      if (wrong & done) put(spelled, shelf, place);
    }
  }
}

/** The first syllable of a name may be the wrong one; inside a name the first must be right, else all would be tried. */
function oneSyllable(lexicon: Lexicon, query: Query, spelled: Spelled, shelf: Shelf): void {
  const near = stepsFor(lexicon, new Int32Array(lexicon.alphabet.length), nearSyllable(query.typed));
  const machine = {
    full: query.full,
    near,
    any: anyOf(...query.full, ...near),
    done: 1 << query.typed.length,
  };
  const { ids, places, from, starts } = spelled;
  for (let first = 2; first < machine.any.length; first++) {
    const right = advance(1, machine.full, first);
    if (right === 0) continue;
    const last = from[first + 1] as number;
    for (let k = from[first] as number; k < last; k++) {
      const place = places[k] as number;
      if ((right & (machine.any[ids[place + 1] as number] as number)) === 0) continue;
      if (readsOn(machine, ids, place + 1, right, 0)) put(spelled, shelf, place);
    }
  }
  for (let spelling = 0; spelling + 1 < starts.length; spelling++) {
    const place = starts[spelling] as number;
    const wrong = advance(1, near, ids[place] as number);
    if (wrong !== 0 && readsOn(machine, ids, place + 1, 0, wrong)) put(spelled, shelf, place);
  }
}

interface Machine {
  readonly full: Steps;
  readonly near: Steps;
  /** [symbol id]: any of both. */
  readonly any: Int32Array;
  readonly done: number;
}

function anyOf(...tables: Int32Array[]): Int32Array {
  const any = new Int32Array(tables[0]?.length ?? 0);
  for (const table of tables)
    for (let id = 0; id < any.length; id++) any[id] = (any[id] as number) | (table[id] as number);
  return any;
}

function readsOn(
  { full, near, any, done }: Machine,
  ids: Uint16Array,
  place: number,
  r: number,
  w: number,
): boolean {
  let right = r;
  let wrong = w;
  for (let i = place; (wrong & done) === 0; i++) {
    const id = ids[i] as number;
    if (((right | wrong) & (any[id] as number)) === 0) return false;
    wrong = advance(wrong, full, id) | advance(right, near, id);
    right = advance(right, full, id);
  }
  return true;
}

function put(spelled: Spelled, shelf: Shelf, place: number): void {
  const spelling = spellingAt(spelled, place);
  const begin = spelled.starts[spelling] as number;
  // Wherever the first character is wrong, the second one of the name counts as its beginning.
  shelf.put("typo", place > begin + 1, (spelled.starts[spelling + 1] as number) - 1 - begin, spelling);
}
