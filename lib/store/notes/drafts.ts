/** What is being typed, kept under the id its note will have. */
import type { NotesStore } from "../notes.ts";
import type { Access } from "./access.ts";

export function drafts({
  reading,
  writing,
  now,
}: Access): Pick<NotesStore, "saveDraft" | "dropDraft" | "drafts"> {
  return {
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
        const kept = await shelf.drafts();
        return url === undefined ? kept : kept.filter((draft) => draft.url === url);
      }),
  };
}
