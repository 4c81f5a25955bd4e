/** The reader's own names of a record: of a feed's record they make up the reader's wording, which says nothing else. */
import type { NamedRecord } from "../../dataset/schema.ts";
import { fold } from "../../text/fold.ts";
import { bare, type Draft } from "./bare.ts";
import { isMade } from "./made.ts";

export type AliasFault = "alias-short" | "alias-long" | "alias-known";

/** As long as the dataset's own checks allow; counted once case, width and spaces are folded. */
const SHORTEST = 2;
const LONGEST = 64;

/** Why a text can't be a further name of the record; undefined: it can. */
export function aliasFault(text: string, wordings: readonly NamedRecord[]): AliasFault | undefined {
  const key = fold(text);
  if (key.length < SHORTEST) return "alias-short";
  if (key.length > LONGEST) return "alias-long";
  const known = wordings.flatMap(({ name, names }) => [name, ...names.map((other) => other.text)]);
  return known.some((name) => fold(name) === key) ? "alias-known" : undefined;
}

/** The reader's wording of a record with these names, or their own record with them; `today` is YYYY-MM-DD. */
export function wordingWith(record: NamedRecord, names: readonly string[], today: string): Draft {
  const aliases = names.map((text) => ({ text: text.trim(), kind: "alias" as const }));
  return { ...(isMade(record.id) ? record : bare(record)), names: aliases, dateModified: today };
}
