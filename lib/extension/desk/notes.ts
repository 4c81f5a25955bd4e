/** Notes go through the worker: it tells every page that shows them. */
import { tellPages } from "../background/broadcast.ts";
import { sendMessage } from "../messages.ts";
import { orThrow } from "../or-throw.ts";
import { readText } from "./active-tab.ts";
import type { NoteDesk } from "./desk.ts";

export const noteDesk: NoteDesk = {
  // only the library needs it, and the popup should not carry it
  store: async () => (await import("../../store/notes.ts")).openNotesStore(),
  tellChanged: (url = "") => tellPages("notesChanged", { url }),
  save: async (note) => orThrow(await sendMessage("saveNote", { note })),
  remove: async (id) => void orThrow(await sendMessage("deleteNote", { id })),
  restore: async (id) => void orThrow(await sendMessage("restoreNote", { id })),
  saveDraft: async (note) => void orThrow(await sendMessage("saveDraft", { note })),
  dropDraft: async (id) => void orThrow(await sendMessage("dropDraft", { id })),
  drafts: async (url) => orThrow(await sendMessage("drafts", { url })),
  tags: async () => orThrow(await sendMessage("noteTags")),
  about: async (id) => orThrow(await sendMessage("notesAbout", { id })),
  elsewhere: async (url) => {
    const text = await readText();
    return text === "" ? [] : orThrow(await sendMessage("notesElsewhere", { url, text }));
  },
};
