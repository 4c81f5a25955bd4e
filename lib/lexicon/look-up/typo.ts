/** One wrong character, or, where letters were typed, one letter wrong in one syllable or in a name written with letters. */
import type { Lexicon } from "../load.ts";
import type { Query } from "./query.ts";
import type { Shelf } from "./shelf.ts";
import type { Spelled } from "./spelled.ts";
import { matchWrongCharacter } from "./wrong-character.ts";
import { matchWrongSyllable } from "./wrong-syllable.ts";

/** Shorter queries are near too much. */
const SHORTEST = 3;
const SHORTEST_LETTERS = 5;

/** Puts every spelling that holds the query but for one character on the shelf. */
export function matchWithTypo(lexicon: Lexicon, query: Query, spelled: Spelled, shelf: Shelf): void {
  const { units, letters, rest } = query;
  if (rest.length > 0 || units.length < (letters ? SHORTEST_LETTERS : SHORTEST)) return;
  if (letters) matchWrongSyllable(lexicon, query, spelled, shelf);
  matchWrongCharacter(query, spelled, shelf);
}
