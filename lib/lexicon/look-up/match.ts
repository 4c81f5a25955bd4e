/** Reads every spelling once past a query: who fits, and how well. */
import type { LookUpRank } from "../names.ts";
import { LONGEST_QUERY, type Query } from "./query.ts";
import type { Shelf } from "./shelf.ts";
import { type Spelled, spellingAt } from "./spelled.ts";
import type { Steps } from "./steps.ts";

/** One symbol further: every place the machine can be in after it. */
export function advance(state: number, steps: Steps, id: number): number {
  let next = 0;
  for (let step = 0; step < steps.length; step++) {
    next |= (state & ((steps[step] as Int32Array)[id] as number)) << (step + 1);
  }
  return next;
}

/** Fewer letters are looked for at the beginning of names only: elsewhere they would fit nearly every one. */
const LETTERS_ANYWHERE = 3;

/** Puts every spelling that holds the whole query on the shelf. Only places where it may begin are looked at. */
export function matchAll(query: Query, spelled: Spelled, shelf: Shelf): void {
  if (query.letters && query.typed.length < LETTERS_ANYWHERE) matchBeginnings(query, spelled, shelf);
  else matchAnywhere(query, spelled, shelf);
}

function matchBeginnings(query: Query, { ids, starts }: Spelled, shelf: Shelf): void {
  const { any, typed } = query;
  const done = 1 << typed.length;
  for (let spelling = 0; spelling + 1 < starts.length; spelling++) {
    const begin = starts[spelling] as number;
    if (((any[ids[begin] as number] as number) & 1) === 0 || !reads(query, ids, begin, 1, done)) continue;
    putGraded(query, ids, begin, (starts[spelling + 1] as number) - 1, spelling, shelf);
  }
}

function matchAnywhere(query: Query, spelled: Spelled, shelf: Shelf): void {
  const { any, loose, typed } = query;
  const { ids, starts, places, from } = spelled;
  const done = 1 << typed.length;
  const seen = new Uint8Array(starts.length);
  for (let first = 2; first < any.length; first++) {
    if (((any[first] as number) & 1) === 0) continue;
    const state = advance(1, loose, first);
    const last = from[first + 1] as number;
    for (let k = from[first] as number; k < last; k++) {
      const place = places[k] as number;
      // Most places are turned away by their second symbol.
      const goesOn = state & (done | (any[ids[place + 1] as number] as number));
      if (goesOn === 0 || !reads(query, ids, place + 1, state, done)) continue;
      const spelling = spellingAt(spelled, place);
      if (seen[spelling] === 1) continue;
      seen[spelling] = 1;
      putGraded(
        query,
        ids,
        starts[spelling] as number,
        (starts[spelling + 1] as number) - 1,
        spelling,
        shelf,
      );
    }
  }
}

/** Whether the query comes to its end from a state, read from a place on. */
function reads({ any, loose }: Query, ids: Uint16Array, place: number, from: number, done: number): boolean {
  let state = from;
  for (let i = place; (state & done) === 0; i++) {
    const id = ids[i] as number;
    if ((state & (any[id] as number)) === 0) return false;
    state = advance(state, loose, id);
  }
  return true;
}

function putGraded(
  query: Query,
  ids: Uint16Array,
  begin: number,
  end: number,
  spelling: number,
  shelf: Shelf,
): void {
  const grade = gradeOf(query, ids, begin, end);
  if (grade) shelf.put(grade.rank, grade.inside, end - begin, spelling);
}

/** How a spelling that holds the query does so; none if a long query goes on differently. */
function gradeOf(
  query: Query,
  ids: Uint16Array,
  from: number,
  to: number,
): { rank: LookUpRank; inside: boolean } | undefined {
  const literal = placeOf(query, [query.literal], ids, from, to);
  const goesOn = literal >= 0 && !restDiffers(query, ids, literal, to);
  if (goesOn && literal === from) {
    return { rank: to - from === query.units.length ? "exact" : "prefix", inside: false };
  }
  const full = query.letters ? placeOf(query, query.full, ids, from, to) : -1;
  if (full >= 0) return { rank: "pinyin", inside: full > from };
  if (literal >= 0) return goesOn ? { rank: "substring", inside: true } : undefined;
  return { rank: "initials", inside: placeOf(query, query.loose, ids, from, to) > from };
}

/** Where the query begins in a spelling, the first symbol if it can, or −1. */
function placeOf({ typed }: Query, steps: Steps, ids: Uint16Array, from: number, to: number): number {
  const done = 1 << typed.length;
  for (let begin = from; begin < to; begin++) {
    let state = 1;
    for (let i = begin; i < to && state !== 0; i++) {
      state = advance(state, steps, ids[i] as number);
      if (state & done) return begin;
    }
  }
  return -1;
}

/** Whether what is beyond the machine's bits of a long query differs from the spelling. */
function restDiffers({ rest }: Query, ids: Uint16Array, begin: number, to: number): boolean {
  const at = begin + LONGEST_QUERY;
  return rest.some((id, i) => at + i >= to || ids[at + i] !== id);
}
