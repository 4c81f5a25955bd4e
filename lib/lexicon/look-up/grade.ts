/** How well a spelling fits a query that it holds. */
import type { LookUpRank } from "../names.ts";
import { LONGEST_QUERY, type Query } from "./query.ts";
import { advance, type Steps } from "./steps.ts";

export interface Grade {
  readonly rank: LookUpRank;
  readonly inside: boolean;
}

/**
 * None if a long query goes on differently. The spelling is `ids` from `from` to `to`; unless `anywhere`, only what
 * stands at its beginning counts.
 */
export function gradeOf(
  query: Query,
  ids: Uint16Array,
  from: number,
  to: number,
  anywhere: boolean,
): Grade | undefined {
  const counted = (place: number) => (anywhere || place === from ? place : -1);
  const literal = counted(literalPlace(query, ids, from, to));
  const goesOn = literal >= 0 && !restDiffers(query, ids, literal, to);
  if (goesOn && literal === from) {
    return { rank: to - from === query.units.length ? "exact" : "prefix", inside: false };
  }
  const full = query.letters ? counted(placeOf(query, query.full, ids, from, to)) : -1;
  if (full >= 0) return { rank: "pinyin", inside: full > from };
  if (literal >= 0) return goesOn ? { rank: "substring", inside: true } : undefined;
  return { rank: "initials", inside: placeOf(query, query.loose, ids, from, to) > from };
}

/** Where the query's own symbols stand in a spelling (shift-and), or −1. */
function literalPlace({ typed, literal }: Query, ids: Uint16Array, from: number, to: number): number {
  let state = 0;
  for (let i = from; i < to; i++) {
    state = ((state | 1) & (literal[ids[i] as number] as number)) << 1;
    if (state & (1 << typed.length)) return i + 1 - typed.length;
  }
  return -1;
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
