/** Reads every spelling once past a query: who fits, and how well. */
import type { LookUpRank } from "../names.ts";
import { LONGEST_QUERY, type Query } from "./query.ts";
import type { Shelf } from "./shelf.ts";
import type { Spelled } from "./spelled.ts";
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

/** Puts every spelling that holds the whole query on the shelf. */
export function matchAll(query: Query, spelled: Spelled, shelf: Shelf): void {
  if (query.letters) matchLetters(query, spelled, shelf);
  else matchLiterally(query, spelled, shelf);
}

function matchLetters(query: Query, { ids, starts }: Spelled, shelf: Shelf): void {
  const { any, loose, typed } = query;
  const done = 1 << typed.length;
  const again = typed.length < LETTERS_ANYWHERE ? 0 : 1;
  for (let name = 0; name + 1 < starts.length; name++) {
    const from = starts[name] as number;
    const to = starts[name + 1] as number;
    let state = 1;
    for (let i = from; i < to; i++) {
      const id = ids[i] as number;
      state = state & (any[id] as number) ? advance(state, loose, id) : 0;
      if (state & done) {
        putGraded(query, ids, from, to, name, shelf);
        break;
      }
      state |= again;
      if (state === 0) break;
    }
  }
}

function matchLiterally(query: Query, { ids, starts }: Spelled, shelf: Shelf): void {
  const { literal, typed } = query;
  const done = 1 << typed.length;
  let to = starts[0] as number;
  for (let name = 0; name + 1 < starts.length; name++) {
    const from = to;
    to = starts[name + 1] as number;
    let state = 0;
    for (let i = from; i < to; i++) {
      state = ((state | 1) & (literal[ids[i] as number] as number)) << 1;
      if (state & done) {
        putGraded(query, ids, from, to, name, shelf);
        break;
      }
    }
  }
}

function putGraded(
  query: Query,
  ids: Uint16Array,
  from: number,
  to: number,
  name: number,
  shelf: Shelf,
): void {
  const grade = gradeOf(query, ids, from, to);
  if (grade) shelf.put(grade.rank, grade.inside, to - from, name);
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
