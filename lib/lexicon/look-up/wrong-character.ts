/** The query with one of its characters replaced, missing or too many (bit-parallel as in Wu and Manber 1992), or two swapped. */
import { putThose } from "./put-those.ts";
import type { Query } from "./query.ts";
import type { Shelf } from "./shelf.ts";
import type { Spelled } from "./spelled.ts";

/** Begins where the first character stands, or, the first being wrong or missing, where the second does. */
export function matchWrongCharacter({ literal, typed }: Query, spelled: Spelled, shelf: Shelf): void {
  const done = 1 << typed.length;
  const isAll = (begin: number, length: number) =>
    isMisspelt(literal, typed.length, spelled.ids, begin, length);
  for (let first = 2; first < literal.length; first++) {
    const begins = (literal[first] as number) & 3;
    if (begins === 0) continue;
    const fits = (place: number) => spellsNearly(literal, spelled.ids, place, begins, done);
    putThose({ fits, isAll, longest: typed.length + 1 }, first, spelled.anywhere, spelled, shelf);
  }
}

/** Whether a whole spelling is the whole query but for one character. */
function isMisspelt(
  literal: Int32Array,
  typed: number,
  ids: Uint16Array,
  begin: number,
  length: number,
): boolean {
  const least = Math.min(length, typed);
  const isAt = (place: number, id: number) => ((literal[id] as number) >>> place) & 1;
  let same = 0;
  while (same < least && isAt(same, ids[begin + same] as number)) same++;
  let behind = 0;
  while (behind < least - same && isAt(typed - 1 - behind, ids[begin + length - 1 - behind] as number))
    behind++;
  const differing = Math.max(length, typed) - same - behind;
  const swapped =
    differing === 2 &&
    length === typed &&
    isAt(same + 1, ids[begin + same] as number) === 1 &&
    isAt(same, ids[begin + same + 1] as number) === 1;
  return differing === 1 || swapped;
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
  // the second character of the two that are swapped has been read; those may be the first two of all
  let swapping = 0;
  let before = 1;
  for (let i = place; (right | wrong | swapping) !== 0; i++) {
    const id = ids[i] as number;
    // Missing in the name.
    wrong |= right << 1;
    if (wrong & done) return true;
    if (id === 0) return false;
    const fits = literal[id] as number;
    // Fits, replaced, too many in the name, or the first character of the two.
    wrong = ((wrong & fits) << 1) | (right << 1) | right | ((swapping & fits) << 2);
    swapping = (right | before) & (fits >>> 1);
    before = 0;
    right = (right & fits) << 1;
  }
  return false;
}
