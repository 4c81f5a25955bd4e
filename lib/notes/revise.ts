/** What becomes of a note that is saved: the rule that keeps both texts when two windows edit the same one. */
import { sameContent, succeed } from "./lineage.ts";
import type { Note } from "./note.ts";

/** Where a moment and a new id come from; arguments, so that tests can say them. */
export interface Circumstances {
  readonly now: () => Date;
  /** A new `urn:uuid:…`. */
  readonly newId: () => string;
}

export interface Saved {
  /** The note as it now lies in the store. */
  readonly note: Note;
  /** Set when another window had saved first: its text stays under this id, ours became `note`, a copy. */
  readonly copyOf?: string;
}

/**
 * Decides what to write when `edited`, which carries the revision its editor began with, meets `stored`.
 * Nothing is ever overwritten that the editor has not seen: then the edited text becomes a note of its own.
 */
export function revise(stored: Note | undefined, edited: Note, { now, newId }: Circumstances): Saved {
  const modified = now().toISOString();
  if (!stored) return { note: { ...edited, modified, revision: edited.revision + 1 } };
  if (stored.revision === edited.revision) return { note: succeed(stored, { ...edited, modified }) };
  if (!stored.deleted && sameContent(stored, edited)) return { note: stored };
  const { deleted: _, past: __, ...live } = edited;
  return { note: { ...live, id: newId(), modified, revision: 1 }, copyOf: stored.id };
}
