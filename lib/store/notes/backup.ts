/**
 * A second copy of all notes in a database of its own: whole states, rolled over, and a journal of every write since the
 * last of them. A wiped or damaged notes database is rebuilt from the two with nothing lost.
 */
import { Dexie, type Table } from "dexie";
import type { Note } from "../../notes/note.ts";
import { NOTES_DATABASE, type Place } from "./database.ts";

const JOURNAL_LIMIT = 200;
const STATES_KEPT = 3;

interface State {
  id?: number;
  /** ISO 8601, UTC. */
  at: string;
  /** JSON of all notes: one value is read and written many times faster than its rows. */
  notes: string;
}
/** One write: notes as they became, or ids removed for good. */
interface Entry {
  id?: number;
  put?: Note[];
  purged?: string[];
}

export interface Backup {
  /** Notes down what was written. */
  record(entry: { put: readonly Note[] } | { purged: readonly string[] }): Promise<void>;
  /** All notes as last known. */
  latest(): Promise<Note[]>;
  close(): void;
}

/** Opens on first use; every method rejects when the browser gives no database. */
export function openBackup(now: () => Date, { name = NOTES_DATABASE, ...factory }: Place = {}): Backup {
  const database = new Dexie(`${name}-backup`, factory) as Dexie & {
    states: Table<State, number>;
    journal: Table<Entry, number>;
  };
  database.version(1).stores({ states: "++id", journal: "++id" });
  const { states, journal } = database;

  async function latest(): Promise<Note[]> {
    const [state, entries] = await Promise.all([states.toCollection().last(), journal.toArray()]);
    const notes = new Map((state ? (JSON.parse(state.notes) as Note[]) : []).map((note) => [note.id, note]));
    for (const { put = [], purged = [] } of entries) {
      for (const note of put) notes.set(note.id, note);
      for (const id of purged) notes.delete(id);
    }
    return [...notes.values()];
  }

  async function rollOver() {
    await states.add({ at: now().toISOString(), notes: JSON.stringify(await latest()) });
    await journal.clear();
    await states.bulkDelete((await states.toCollection().primaryKeys()).slice(0, -STATES_KEPT));
  }

  return {
    record: (entry) =>
      database.transaction("rw", states, journal, async () => {
        await journal.add(structuredClone(entry) as Entry);
        if ((await journal.count()) > JOURNAL_LIMIT) await rollOver();
      }),
    latest: () => database.transaction("r", states, journal, latest),
    close: () => database.close(),
  };
}
