import type { LexiconName, NameMatch } from "../lexicon/names.ts";
import type { AnyRecord, NamedKind, NamedRecord } from "./schema.ts";

/** One spelling of a record: its main name (place null) or the entry of `names` at that place. */
export interface NameOfRecord extends Omit<LexiconName, "record"> {
  readonly place: number | null;
}

const NAMED: ReadonlySet<AnyRecord["kind"]> = new Set<NamedKind>(["organisation", "program", "report"]);

/** Whether a page can name it. */
export function isNamed(record: AnyRecord): record is NamedRecord {
  return NAMED.has(record.kind);
}

/** All spellings of a record, its main name first. */
export function namesOfRecord(record: NamedRecord): NameOfRecord[] {
  const others = record.names.map(({ text, kind, match, validFrom, validThrough }, place): NameOfRecord => {
    const how: NameMatch = kind === "negative" ? "negative" : match;
    return {
      place,
      text,
      match: how,
      ...(kind === "hidden" && { hidden: true }),
      ...(validFrom !== undefined && { validFrom }),
      ...(validThrough !== undefined && { validThrough }),
    };
  });
  return [{ place: null, text: record.name, match: record.match }, ...others];
}

/**
 * The names of a dataset for `compile`, and the directory its ordinals index: the ids in code-unit order, so that the
 * same records give the same lexicon in whatever order they come.
 */
export function namesOf(records: readonly AnyRecord[]): { names: LexiconName[]; directory: string[] } {
  const named = records.filter(isNamed).sort((a, b) => (a.id < b.id ? -1 : 1));
  const names = named.flatMap((record, ordinal) =>
    namesOfRecord(record).map(({ place: _, ...name }): LexiconName => ({ ...name, record: ordinal })),
  );
  return { names, directory: named.map(({ id }) => id) };
}
