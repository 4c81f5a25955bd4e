/** Reads the places where a misspelt query may begin, those in short names first. */
import type { Places } from "./places.ts";
import type { Shelf } from "./shelf.ts";
import type { Spelled } from "./spelled.ts";

export interface Search {
  /** Whether the query may be read from a place on, which a group of symbols stands behind. */
  readonly fits: (place: number, next: number) => boolean;
  /** Whether all of a spelling is what was typed, if it has at most `longest` symbols. */
  readonly isAll?: (begin: number, length: number) => boolean;
  readonly longest: number;
}

/** Puts the spellings up in which the places of a symbol fit, the shorter ones first, until there is no room for longer ones. */
export function putThose(
  { fits, isAll, longest }: Search,
  first: number,
  { at, next, from }: Places,
  { bases, firsts, cells }: Spelled,
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
      if (!shelf.wants(length <= longest ? "misspelt" : "typo", false, length)) return;
    }
    if (!fits(place, next[k] as number)) continue;
    const base = bases[length] as number;
    const nth = ((place - base) / (length + 1)) | 0;
    const begin = base + nth * (length + 1);
    const fit = length <= longest && isAll?.(begin, length) ? "misspelt" : "typo";
    // Wherever the first character is wrong, the second one of the name counts as its beginning.
    shelf.put(fit, place > begin + 1, length, cells[(firsts[length] as number) + nth] as number);
  }
}
