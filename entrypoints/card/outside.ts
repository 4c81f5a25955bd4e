import type { CardOutside } from "../../components/card/outside.ts";
import { newNote } from "../../components/page/new-note.ts";
import { sendMessage } from "../../lib/extension/messages.ts";
import { orThrow } from "../../lib/extension/or-throw.ts";
import { figurePath } from "../../lib/extension/own/path.ts";
import type { Note } from "../../lib/notes/note.ts";
import { keepDrafts } from "./drafts.ts";

const drafts = keepDrafts(async (note) => void orThrow(await sendMessage("saveDraft", { note })), guardPage);
addEventListener("pagehide", () => drafts.flush());

/** While text is kept nowhere else the browser asks before the page goes. */
function guardPage(needed: boolean): void {
  if (needed) addEventListener("beforeunload", hold);
  else removeEventListener("beforeunload", hold);
}

const hold = (event: Event) => event.preventDefault();

/** The card's outside on a real page: the background, and the page's own address and title. */
export const outside: CardOutside = {
  record: async (id) => orThrow(await sendMessage("record", { id })),
  openLibrary: (path) => void sendMessage("openLibrary", { path }),
  keepFigure: (figure) => {
    const path = figurePath(figure, { title: document.title, url: location.href });
    void sendMessage("openLibrary", { path });
  },
  newNote(target, records) {
    const begun = drafts.unkept((note) => note.revision === 0 && sameQuote(note, target));
    if (begun) return begun;
    const page = { url: location.href, title: document.title, ...(target && { selection: target }) };
    return { ...newNote(page, newId(), new Date()), records: [...records] };
  },
  async noteHelp(ids) {
    const [tags, titles] = await Promise.all([
      sendMessage("noteTags"),
      sendMessage("titles", { ids: [...ids] }),
    ]);
    return {
      knownTags: orThrow(tags),
      recordNames: new Map(orThrow(titles).map(({ id, name }) => [id, name])),
    };
  },
  async saveNote(note) {
    try {
      const saved = orThrow(await sendMessage("saveNote", { note }));
      drafts.forget(note.id);
      return saved;
    } catch (error) {
      void drafts.keep(note).catch(() => {});
      throw error;
    }
  },
  keepDraft: (note) => drafts.keep(note),
  unkept: (id) => drafts.unkept((note) => note.id === id),
  async deleteNote(id) {
    orThrow(await sendMessage("deleteNote", { id }));
  },
  restoreNote: async (id) => orThrow(await sendMessage("restoreNote", { id })),
};

const sameQuote = (note: Note, target: Note["target"]) =>
  note.target?.quote.exact === target?.quote.exact && note.target?.position.start === target?.position.start;

/** A random UUID by hand: `crypto.randomUUID` is not there on pages over http. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")}`;
}
