/** Notes kept until the browser closes: for private windows, where no database opens. */
import type { Note } from "../../notes/note.ts";
import type { Draft, Shelf } from "./shelf.ts";

export function memoryShelf(initial: readonly Note[] = []): Shelf {
  const notes = new Map(initial.map((note) => [note.id, note]));
  const drafts = new Map<string, Draft>();
  return {
    all: async () => [...notes.values()],
    byUrl: async (url) => [...notes.values()].filter((note) => note.url === url),
    get: async (id) => notes.get(id),
    ids: async () => [...notes.keys()],
    async change(ids, decide, options) {
      for (const note of decide(notes)) notes.set(note.id, note);
      if (options?.dropDrafts) for (const id of ids) drafts.delete(id);
    },
    drafts: async () => [...drafts.values()],
    async putDraft(draft) {
      drafts.set(draft.id, draft);
    },
    async dropDraft(id) {
      drafts.delete(id);
    },
  };
}
