/**
 * The reader's notes, in a database of their own. Nothing here throws: every call ends in a value or a named fault.
 * Every write is noted down a second time (notes/backup.ts), so that a lost database can be put back.
 */
import * as v from "valibot";
import { Note } from "../notes/note.ts";
import { type Circumstances, revise, type Saved } from "../notes/revise.ts";
import { openBackup } from "./notes/backup.ts";
import { type BroughtIn, bringIn } from "./notes/bring-in.ts";
import { connect, type Opened } from "./notes/connection.ts";
import type { Place } from "./notes/database.ts";
import { faultOf, type NotesResult } from "./notes/fault.ts";
import type { Draft, Shelf } from "./notes/shelf.ts";

export type { BroughtIn } from "./notes/bring-in.ts";
export type { NotesFault, NotesResult } from "./notes/fault.ts";
export type { Draft } from "./notes/shelf.ts";

export interface NotesStatus extends Pick<Opened, "mode" | "fault"> {
  /** Notes and deleted ones that can still be restored. */
  readonly count: number;
  /** Set when the database was not empty and now is: so many notes wait in the backup. */
  readonly recoverable: number;
}

export interface NotesStore {
  /** Notes of one article (its normalised address), oldest first, deleted ones left out. */
  list(url: string): Promise<NotesResult<Note[]>>;
  all(): Promise<NotesResult<Note[]>>;
  get(id: string): Promise<NotesResult<Note | undefined>>;
  /** `note.revision` is the one its editor began with, 0 for a new note; drops the draft. */
  save(note: Note): Promise<NotesResult<Saved>>;
  /** Deletes so that `restore` can bring it back, for 30 days. */
  remove(id: string): Promise<NotesResult<Note>>;
  restore(id: string): Promise<NotesResult<Note>>;
  /**
   * Brings in notes from elsewhere by the rules of `planImport`, some hundred at a time, each lot all or nothing: cut off
   * anywhere, doing it again does the rest. Gives what was done.
   */
  bringIn(notes: readonly Note[]): Promise<NotesResult<BroughtIn>>;
  /** Keeps what is being typed. */
  saveDraft(note: Note): Promise<NotesResult<Draft>>;
  dropDraft(id: string): Promise<NotesResult<null>>;
  /** Unsaved notes of one article, or of all. */
  drafts(url?: string): Promise<NotesResult<Draft[]>>;
  status(): Promise<NotesResult<NotesStatus>>;
  /** Puts everything the backup knows back where it is missing; gives the number of notes put back. */
  recover(): Promise<NotesResult<number>>;
  close(): void;
}

export interface NotesStoreOptions extends Partial<Circumstances> {
  /** Name and factory of the database; only tests need it. */
  readonly place?: Place;
}

export function openNotesStore(options: NotesStoreOptions = {}): NotesStore {
  const { now = () => new Date(), newId = () => `urn:uuid:${crypto.randomUUID()}`, place = {} } = options;
  const backup = openBackup(now, place);
  const connection = connect(place, backup, now);

  async function reading<T>(work: (shelf: Shelf, opened: Opened) => Promise<T>): Promise<NotesResult<T>> {
    try {
      const opened = await connection.opened();
      if (!opened.shelf) return { ok: false, error: "blocked" };
      return { ok: true, value: await work(opened.shelf, opened) };
    } catch (error) {
      return { ok: false, error: faultOf(error) };
    }
  }

  async function writing<T>(work: (shelf: Shelf) => Promise<NotesResult<T>>): Promise<NotesResult<T>> {
    const result = await reading(async (shelf, { mode }): Promise<NotesResult<T>> => {
      return mode === "read-only" ? { ok: false, error: "newer" } : work(shelf);
    });
    return result.ok ? result.value : result;
  }

  /** A failing backup must not fail the write it follows. */
  const note = (put: readonly Note[]) => backup.record({ put }).catch(() => {});

  function changeOne(id: string, change: (stored: Note) => Note): Promise<NotesResult<Note>> {
    return writing(async (shelf) => {
      let changed: Note | undefined;
      await shelf.change([id], (stored) => {
        const found = stored.get(id);
        changed = found && change(found);
        return changed ? [changed] : [];
      });
      if (!changed) return { ok: false, error: "missing" };
      await note([changed]);
      return { ok: true, value: changed };
    });
  }

  return {
    list: (url) => reading(async (shelf) => living(await shelf.byUrl(url))),
    all: () => reading(async (shelf) => living(await shelf.all())),
    get: (id) => reading((shelf) => shelf.get(id)),

    async save(given) {
      const edited = v.safeParse(Note, given);
      if (!edited.success) return { ok: false, error: "invalid" };
      return writing(async (shelf) => {
        let saved: Saved | undefined;
        const decide = (stored: ReadonlyMap<string, Note>) => {
          saved = revise(stored.get(given.id), edited.output, { now, newId });
          return [saved.note];
        };
        await shelf.change([given.id], decide, { dropDrafts: true });
        if (!saved) return { ok: false, error: "unavailable" };
        await note([saved.note]);
        return { ok: true, value: saved };
      });
    },

    remove: (id) =>
      changeOne(id, (stored) => ({
        ...stored,
        deleted: now().toISOString(),
        revision: stored.revision + 1,
      })),
    restore: (id) =>
      changeOne(id, ({ deleted: _, ...stored }) => ({ ...stored, revision: stored.revision + 1 })),
    bringIn: (given) =>
      writing(async (shelf) => {
        const notes = given.filter((one) => v.is(Note, one));
        return { ok: true, value: await bringIn(shelf, notes, note) };
      }),

    saveDraft: (typed) =>
      writing(async (shelf) => {
        const draft = { id: typed.id, url: typed.url, note: typed, typed: now().toISOString() };
        await shelf.putDraft(draft);
        return { ok: true, value: draft };
      }),
    dropDraft: (id) =>
      writing(async (shelf) => {
        await shelf.dropDraft(id);
        return { ok: true, value: null };
      }),
    drafts: (url) =>
      reading(async (shelf) => {
        const drafts = await shelf.drafts();
        return url === undefined ? drafts : drafts.filter((draft) => draft.url === url);
      }),

    status: () =>
      reading(async (shelf, { mode, fault }) => {
        const count = await shelf.count();
        const known = count === 0 ? await backup.latest().catch(() => []) : [];
        return { mode, count, recoverable: known.length, ...(fault && { fault }) };
      }),
    recover: () =>
      writing(async (shelf) => {
        const known = await backup.latest();
        let missing: Note[] = [];
        await shelf.change(
          known.map(({ id }) => id),
          (stored) => {
            missing = known.filter(({ id }) => !stored.has(id));
            return missing;
          },
        );
        return { ok: true, value: missing.length };
      }),
    close() {
      connection.close();
      backup.close();
    },
  };
}

function living(notes: readonly Note[]): Note[] {
  return notes
    .filter((note) => note.deleted === undefined)
    .sort((a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : 0));
}
