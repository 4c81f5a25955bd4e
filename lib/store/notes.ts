/**
 * The reader's notes, in a database of their own. Nothing here throws: every call ends in a value or a named fault.
 * Every write is noted down a second time (notes/backup.ts), so that a lost database can be put back.
 */
import type { Note } from "../notes/note.ts";
import type { Circumstances, Saved } from "../notes/revise.ts";
import { type Access, accessTo } from "./notes/access.ts";
import { openBackup } from "./notes/backup.ts";
import type { BroughtIn } from "./notes/bring-in.ts";
import { connect, type Opened } from "./notes/connection.ts";
import type { Place } from "./notes/database.ts";
import { drafts } from "./notes/drafts.ts";
import type { NotesResult } from "./notes/fault.ts";
import { keeping } from "./notes/keeping.ts";
import type { Draft } from "./notes/shelf.ts";
import { writes } from "./notes/writes.ts";

export type { BroughtIn } from "./notes/bring-in.ts";
export type { NotesFault, NotesResult } from "./notes/fault.ts";
export type { Draft } from "./notes/shelf.ts";

export interface NotesStatus extends Pick<Opened, "mode" | "fault"> {
  /** Notes and deleted ones that can still be restored. */
  readonly count: number;
  /** More than 0 when the database was lost, whether or not notes were written since: so many wait in the backup. */
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

/** Opens nothing until it is first asked. */
export function openNotesStore(options: NotesStoreOptions = {}): NotesStore {
  const { now = () => new Date(), newId = () => `urn:uuid:${crypto.randomUUID()}`, place = {} } = options;
  const backup = openBackup(now, place);
  const connection = connect(place, backup, now);
  const access: Access = { ...accessTo(connection), backup, now, newId };
  return {
    ...reads(access),
    ...writes(access),
    ...drafts(access),
    ...keeping(access),
    close() {
      connection.close();
      backup.close();
    },
  };
}

function reads({ reading }: Access): Pick<NotesStore, "list" | "all" | "get"> {
  return {
    list: (url) => reading(async (shelf) => living(await shelf.byUrl(url))),
    all: () => reading(async (shelf) => living(await shelf.all())),
    get: (id) => reading((shelf) => shelf.get(id)),
  };
}

function living(notes: readonly Note[]): Note[] {
  return notes
    .filter((note) => note.deleted === undefined)
    .sort((a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : 0));
}
