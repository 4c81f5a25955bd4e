/** The notes' own IndexedDB database: its tables, its versions, and rows behind the `Shelf` interface. */
import { Dexie, type DexieOptions, type Table } from "dexie";
import type { Note } from "../../notes/note.ts";
import type { Draft, Shelf } from "./shelf.ts";

export const NOTES_DATABASE = "shanzhu-notes";
/** Raise it with every change of tables and add a `version(n)` below; released ones are never edited. */
export const NOTES_VERSION = 1;

export interface NotesDatabase extends Dexie {
  notes: Table<Note, string>;
  drafts: Table<Draft, string>;
  /** What is true of the database as a whole. */
  facts: Table<{ readonly name: "url-rules"; readonly value: number }, string>;
}

/** Where the database lies; tests pass a factory of their own. */
export type Place = Pick<DexieOptions, "indexedDB" | "IDBKeyRange"> & { readonly name?: string };

/** Not open yet. */
export function notesDatabase({ name = NOTES_DATABASE, ...factory }: Place = {}): NotesDatabase {
  const database = new Dexie(name, { ...factory, autoOpen: false }) as NotesDatabase;
  database.version(1).stores({
    notes: "id, url, modified, deleted, *tags, *records",
    drafts: "id, url",
    facts: "name",
  });
  return database;
}

/** Dexie opens a database of a newer version as it is; its IndexedDB version, ten times ours, tells. */
export function isNewer(database: Dexie): boolean {
  return Math.floor(database.backendDB().version / 10) > NOTES_VERSION;
}

/** Rejects with whatever Dexie or the browser says. */
export function databaseShelf(database: NotesDatabase): Shelf {
  const { notes, drafts } = database;
  return {
    all: () => notes.toArray(),
    byUrl: (url) => notes.where("url").equals(url).toArray(),
    get: (id) => notes.get(id),
    ids: () => notes.toCollection().primaryKeys(),
    change: (ids, decide, options) =>
      database.transaction("rw", notes, drafts, async () => {
        const rows = await notes.bulkGet([...ids]);
        const stored = new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
        await notes.bulkPut([...decide(stored)]);
        if (options?.dropDrafts) await drafts.bulkDelete([...ids]);
      }),
    drafts: () => drafts.toArray(),
    async putDraft(draft) {
      await drafts.put(draft);
    },
    dropDraft: (id) => drafts.delete(id),
  };
}
