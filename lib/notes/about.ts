import type { Note } from "./note.ts";

/**
 * Notes that have to do with a record, last changed first: linked to it by the reader, or quoting its name. `names` gives
 * the ids of the records that a text names beyond doubt.
 */
export function notesAbout(
  id: string,
  notes: readonly Note[],
  names: (text: string) => readonly string[],
): Note[] {
  return notes
    .filter(({ records, target }) => records.includes(id) || names(target?.quote.exact ?? "").includes(id))
    .sort((a, b) => (a.modified < b.modified ? 1 : a.modified > b.modified ? -1 : 0));
}
