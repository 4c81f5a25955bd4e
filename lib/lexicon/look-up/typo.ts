/** One wrong character, or, where pinyin was typed, one letter wrong in one syllable. */
import type { Lexicon } from "../load.ts";
import type { Query } from "./query.ts";
import type { Shelf } from "./shelf.ts";
import type { Spelled } from "./spelled.ts";
import { matchWrongCharacter } from "./wrong-character.ts";
import { matchWrongSyllable } from "./wrong-syllable.ts";

/** Shorter queries are near too much. */
const SHORTEST = 3;
const SHORTEST_PINYIN = 5;

/** Puts every spelling that holds the query but for one character on the shelf. */
export function matchWithTypo(lexicon: Lexicon, query: Query, spelled: Spelled, shelf: Shelf): void {
  const length = query.units.length;
  if (query.rest.length > 0) return;
  if (!query.letters && length >= SHORTEST) matchWrongCharacter(query, spelled, shelf);
  if (query.letters && length >= SHORTEST_PINYIN) matchWrongSyllable(lexicon, query, spelled, shelf);
}
