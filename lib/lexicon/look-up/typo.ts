/**
 * One wrong character: the query with one of its characters replaced, missing or too many, or, where pinyin was typed,
 * one letter wrong in one syllable (bit-parallel as in Wu and Manber 1992).
 */
import type { Lexicon } from "../load.ts";
import type { Places } from "./places.ts";
import type { Query } from "./query.ts";
import type { Shelf } from "./shelf.ts";
import { anyInGroup } from "./sounds.ts";
import type { Spelled } from "./spelled.ts";
import { advance, anyOf, nearSyllable, type Steps, stepsFor } from "./steps.ts";

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
  const done = 1 << typed.length;
  for (let first = 2; first < literal.length; first++) {
    const begins = (literal[first] as number) & 3;
    if (begins === 0) continue;
    const fits = (place: number) => spellsNearly(literal, spelled.ids, place, begins, done);
    putThose(fits, first, spelled.anywhere, spelled, shelf);
  }
}

function spellsNearly(
  literal: Int32Array,
  ids: Uint16Array,
  place: number,
  begins: number,
  done: number,
): boolean {
  let right = begins & 1;
  let wrong = begins & 2;
  for (let i = place; (right | wrong) !== 0; i++) {
    const id = ids[i] as number;
    // Missing in the name.
    wrong |= right << 1;
    if (wrong & done) return true;
    if (id === 0) return false;
    const fits = literal[id] as number;
    // Fits, replaced, or too many in the name.
    wrong = ((wrong & fits) << 1) | (right << 1) | right;
    right = (right & fits) << 1;
  }
  return false;
}

/** The first syllable of a name may be the wrong one; inside a name the first must be right, else all would be tried. */
function oneSyllable(lexicon: Lexicon, query: Query, spelled: Spelled, shelf: Shelf): void {
  const { full, typed } = query;
  const near = stepsFor(lexicon, new Int32Array(lexicon.alphabet.length), nearSyllable(typed));
  const any = anyOf(full, near);
  const machine = { full, near, any, done: 1 << typed.length };
  const anyNext = anyInGroup(any, spelled.groups);
  const readsOn = (place: number, next: number, right: number, wrong: number) =>
    ((right | wrong) & (machine.done | (anyNext[next] as number))) !== 0 &&
    readsNearly(machine, spelled.ids, place + 1, right, wrong);
  for (let first = 2; first < any.length; first++) {
    const right = advance(1, full, first);
    const wrong = advance(1, near, first);
    if (wrong !== 0) {
      const fits = (place: number, next: number) => readsOn(place, next, right, wrong);
      putThose(fits, first, spelled.beginnings, spelled, shelf);
    }
    if (right !== 0) {
      const fits = (place: number, next: number) => readsOn(place, next, right, 0);
      putThose(fits, first, spelled.anywhere, spelled, shelf);
    }
  }
}

interface Machine {
  readonly full: Steps;
  readonly near: Steps;
  /** [symbol id]: any of both. */
  readonly any: Int32Array;
  readonly done: number;
}

function readsNearly(
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
    wrong = advance(wrong, full, id) | (right === 0 ? 0 : advance(right, near, id));
    right = advance(right, full, id);
  }
  return true;
}

/** Puts the spellings up in which the places of a symbol fit, the shorter ones first, until there is no room for longer ones. */
function putThose(
  fits: (place: number, next: number) => boolean,
  first: number,
  { at, next, from }: Places,
  { bases, firsts, ranks }: Spelled,
  shelf: Shelf,
): void {
  const last = from[first + 1] as number;
  let length = 0;
  let end = 0;
  for (let k = from[first] as number; k < last; k++) {
    const place = at[k] as number;
    if (place >= end) {
      while (place >= (bases[length + 1] as number)) length++;
      end = bases[length + 1] as number;
      if (!shelf.wants("typo", false, length)) return;
    }
    if (!fits(place, next[k] as number)) continue;
    const base = bases[length] as number;
    const nth = ((place - base) / (length + 1)) | 0;
    // Wherever the first character is wrong, the second one of the name counts as its beginning.
    const inside = place > base + nth * (length + 1) + 1;
    shelf.put("typo", inside, length, ranks[(firsts[length] as number) + nth] as number);
  }
}
