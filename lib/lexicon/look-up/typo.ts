/**
 * One wrong character: the query with one of its characters replaced, missing or too many, or, where pinyin was typed,
 * one letter wrong in one syllable (bit-parallel as in Wu and Manber 1992).
 */
import type { Lexicon } from "../load.ts";
import { advance } from "./match.ts";
import type { Query } from "./query.ts";
import type { Shelf } from "./shelf.ts";
import type { Spelled } from "./spelled.ts";
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

function oneCharacter({ literal, typed }: Query, { ids, starts }: Spelled, shelf: Shelf): void {
  const done = 1 << typed.length;
  for (let name = 0; name + 1 < starts.length; name++) {
    const from = starts[name] as number;
    const to = starts[name + 1] as number;
    let right = 0;
    let wrong = 0;
    for (let i = from; i < to; i++) {
      const fits = literal[ids[i] as number] as number;
      const next = ((right | 1) & fits) << 1;
      // Replaced, too many in the name, missing in the name; if the first is wrong, the second place is open at once.
      wrong = (((wrong | 2) & fits) << 1) | (right << 1) | right | (next << 1);
      right = next;
      if (wrong & done) {
        shelf.put("typo", i + 1 - from > typed.length + 1, to - from, name);
        break;
      }
    }
  }
}

/** The first syllable of a name may be the wrong one; inside a name the first must be right, else all would be tried. */
function oneSyllable(lexicon: Lexicon, query: Query, { ids, starts }: Spelled, shelf: Shelf): void {
  const { full, typed } = query;
  const near = stepsFor(lexicon, new Int32Array(lexicon.alphabet.length), nearSyllable(typed));
  const union = (steps: Steps) =>
    query.any.map((_, id) => steps.reduce((all, table) => all | (table[id] as number), 0));
  const rightFits = union(full);
  const nearFits = union(near);
  const done = 1 << typed.length;
  for (let name = 0; name + 1 < starts.length; name++) {
    const from = starts[name] as number;
    const to = starts[name + 1] as number;
    let right = 0;
    let wrong = 0;
    for (let i = from; i < to; i++) {
      const id = ids[i] as number;
      const begun = i === from ? 1 : right;
      wrong = wrong & (rightFits[id] as number) ? advance(wrong, full, id) : 0;
      if (begun & (nearFits[id] as number)) wrong |= advance(begun, near, id);
      right = (right | 1) & (rightFits[id] as number) ? advance(right | 1, full, id) : 0;
      if (wrong & done) {
        shelf.put("typo", false, to - from, name);
        break;
      }
    }
  }
}
