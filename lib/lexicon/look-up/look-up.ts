/** Finding records by what someone types. */
import type { Lexicon } from "../load.ts";
import type { LookUpHit } from "../names.ts";
import { matchAll } from "./match.ts";
import { spelledOf } from "./prepare.ts";
import { readQuery, unitsOf } from "./query.ts";
import { Shelf } from "./shelf.ts";
import { matchWithTypo } from "./typo.ts";

/** What a name copied out of a text brings along. */
const AROUND = /^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu;

/**
 * The records whose names fit what was typed, best first, each once, at most `limit`: the name itself, its beginning,
 * its pinyin (`gongyibaobei`, the last syllable may be unfinished), its initials (`gybb`, mixed with syllables too), a
 * part of it, and, only if nothing fits and it is not the name of something else, what stands between quotation marks and the
 * like, or the name with one wrong character. Traditional or Simplified, spaces and capitals make no difference. Nothing typed finds nothing. The first call for a
 * lexicon writes its names out, unless `prepareLookUp` has done so.
 */
export function lookUp(lexicon: Lexicon, typed: string, limit: number): LookUpHit[] {
  const units = unitsOf(typed);
  if (units.length === 0 || limit < 1) return [];
  let query = readQuery(lexicon, units);
  const spelled = spelledOf(lexicon);
  const shelf = new Shelf(lexicon, limit);
  const nothing = () => shelf.isEmpty && !shelf.isOther;
  matchAll(query, spelled, shelf);
  const bare = nothing() ? unitsOf(typed.replace(AROUND, "")) : units;
  if (bare.length > 0 && bare.length < units.length) {
    query = readQuery(lexicon, bare);
    matchAll(query, spelled, shelf);
  }
  if (nothing()) matchWithTypo(lexicon, query, spelled, shelf);
  return shelf.take();
}
