/** Typed pinyin with one letter wrong, missing or too many, or two swapped, in one syllable. */
import type { Lexicon } from "../load.ts";
import { putThose } from "./put-those.ts";
import type { Query } from "./query.ts";
import type { Shelf } from "./shelf.ts";
import { anyInGroup } from "./sounds.ts";
import type { Spelled } from "./spelled.ts";
import { advance, anyOf, nearSyllable, type Steps, stepsFor } from "./steps.ts";

/** The first syllable of a name may be the wrong one; inside a name the first must be right, else all would be tried. */
export function matchWrongSyllable(lexicon: Lexicon, query: Query, spelled: Spelled, shelf: Shelf): void {
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
      putThose({ fits, longest: 0 }, first, spelled.beginnings, spelled, shelf);
    }
    if (right !== 0) {
      const fits = (place: number, next: number) => readsOn(place, next, right, 0);
      putThose({ fits, longest: 0 }, first, spelled.anywhere, spelled, shelf);
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
