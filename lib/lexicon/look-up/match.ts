/** Reads the places where a query may begin, those in short names first, as long as a hit there would be among the best. */
import type { LookUpRank } from "../names.ts";
import { gradeOf } from "./grade.ts";
import type { Places } from "./places.ts";
import type { Query } from "./query.ts";
import type { Shelf } from "./shelf.ts";
import { anyInGroup } from "./sounds.ts";
import type { Spelled } from "./spelled.ts";
import { advance, type Steps } from "./steps.ts";

/** Fewer letters are looked for at the beginning of names only: elsewhere they would fit nearly every one. */
const LETTERS_ANYWHERE = 3;

/** Puts the spellings that hold the whole query on the shelf: at their beginning, read in full, by initials. */
export function matchAll(query: Query, spelled: Spelled, shelf: Shelf): void {
  const { letters, typed, full, loose } = query;
  const anywhere = !letters || typed.length >= LETTERS_ANYWHERE;
  const anyNext = anyInGroup(query.any, spelled.groups);
  const pass = { query, spelled, shelf, anywhere, anyNext, seen: new Uint8Array(spelled.cells.length) };
  matchPlaces({ ...pass, places: spelled.beginnings, steps: loose, inside: false });
  if (!anywhere) return;
  matchPlaces({ ...pass, places: spelled.anywhere, steps: full, inside: true });
  if (letters) matchPlaces({ ...pass, places: spelled.anywhere, steps: loose, inside: true });
}

interface Pass {
  readonly query: Query;
  readonly spelled: Spelled;
  readonly shelf: Shelf;
  /** Whether what stands inside names counts at all. */
  readonly anywhere: boolean;
  /** [group of symbols]: the places in the query from which any of them leads on. */
  readonly anyNext: Int32Array;
  /** 1 for spellings that have been graded. */
  readonly seen: Uint8Array;
  readonly places: Places;
  readonly steps: Steps;
  readonly inside: boolean;
}

function matchPlaces(pass: Pass): void {
  const { query, steps, places } = pass;
  for (let first = 2; first < query.any.length; first++) {
    const state = advance(1, steps, first);
    if (state !== 0 && places.from[first] !== places.from[first + 1]) matchPlacesOf(pass, first, state);
  }
}

/** The best that a query may be found as where a symbol begins it, if the name is so long. */
function bestRank({ query, steps, inside }: Pass, first: number, length: number): LookUpRank {
  const literal = ((query.literal[first] as number) & 1) === 1;
  if (literal && !inside) return length === query.units.length ? "exact" : "prefix";
  if (!query.letters) return "substring";
  // Inside names, what reads in full has been found before initials are looked for.
  const full = inside ? steps === query.full : advance(1, query.full, first) !== 0;
  return full ? "pinyin" : "initials";
}

function matchPlacesOf(pass: Pass, first: number, state: number): void {
  const { query, spelled, shelf, anyNext, seen, places, steps, inside } = pass;
  const { ids, bases, firsts, cells } = spelled;
  const { at, next } = places;
  const { any } = query;
  const done = 1 << query.typed.length;
  const last = places.from[first + 1] as number;
  let length = 0;
  let end = 0;
  for (let k = places.from[first] as number; k < last; k++) {
    const place = at[k] as number;
    if (place >= end) {
      while (place >= (bases[length + 1] as number)) length++;
      end = bases[length + 1] as number;
      if (!shelf.wants(bestRank(pass, first, length), inside, length)) return;
    }
    // Most places are turned away by what stands behind.
    if ((state & (done | (anyNext[next[k] as number] as number))) === 0) continue;
    if (!reads(steps, any, ids, place + 1, state, done)) continue;
    const base = bases[length] as number;
    const nth = ((place - base) / (length + 1)) | 0;
    const spelling = (firsts[length] as number) + nth;
    if (seen[spelling] === 1) continue;
    seen[spelling] = 1;
    const begin = base + nth * (length + 1);
    const grade = gradeOf(query, ids, begin, begin + length, pass.anywhere);
    if (!grade) continue;
    shelf.put(grade.rank, grade.inside, length, cells[spelling] as number);
    if (!shelf.wants(bestRank(pass, first, length), inside, length)) return;
  }
}

/** Whether the query comes to its end from a state, read from a place on. */
function reads(
  steps: Steps,
  any: Int32Array,
  ids: Uint16Array,
  place: number,
  from: number,
  done: number,
): boolean {
  let state = from;
  for (let i = place; (state & done) === 0; i++) {
    const id = ids[i] as number;
    if ((state & (any[id] as number)) === 0) return false;
    state = advance(state, steps, id);
  }
  return true;
}
