/** What the notes store needs of a place to keep rows; IndexedDB is one, plain memory the other. */
import type { Note } from "../../notes/note.ts";

/** A note being written, kept at every keystroke under the id it will have. */
export interface Draft {
  readonly id: string;
  readonly url: string;
  readonly note: Note;
  /** ISO 8601, UTC. */
  readonly typed: string;
}

export interface Shelf {
  all(): Promise<Note[]>;
  byUrl(url: string): Promise<Note[]>;
  get(id: string): Promise<Note | undefined>;
  ids(): Promise<string[]>;
  /**
   * Reads the rows of these ids and writes what `decide` makes of them, all or nothing.
   * Drafts of these ids are dropped in the same step when `dropDrafts` is set.
   */
  change(
    ids: readonly string[],
    decide: (stored: ReadonlyMap<string, Note>) => readonly Note[],
    options?: { dropDrafts: boolean },
  ): Promise<void>;
  drafts(): Promise<Draft[]>;
  putDraft(draft: Draft): Promise<void>;
  dropDraft(id: string): Promise<void>;
}
