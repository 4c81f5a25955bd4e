import type { CardOutside } from "../../components/card/outside.ts";
import { normaliseUrl } from "../../lib/anchor/url.ts";
import { type Result, sendMessage } from "../../lib/extension/messages.ts";
import { figurePath } from "../../lib/extension/own/path.ts";

/** How long after the last key what is being typed is kept, in ms. */
const KEEP_AFTER = 400;
let keeping: ReturnType<typeof setTimeout> | undefined;

/** The card's outside on a real page: the background, and the page's own address and title. */
export const outside: CardOutside = {
  record: async (id) => unwrap(await sendMessage("record", { id })),
  openLibrary: (path) => void sendMessage("openLibrary", { path }),
  keepFigure: (figure) => {
    const path = figurePath(figure, { title: document.title, url: location.href });
    void sendMessage("openLibrary", { path });
  },
  newNote(target, records) {
    const now = new Date().toISOString();
    return {
      id: newId(),
      url: normaliseUrl(location.href),
      rawUrl: location.href,
      title: document.title,
      created: now,
      modified: now,
      revision: 0,
      body: "",
      tags: [],
      records: [...records],
      colour: "yellow",
      ...(target && { target }),
    };
  },
  async noteHelp(ids) {
    const [tags, records] = await Promise.all([
      sendMessage("noteTags"),
      sendMessage("records", { ids: [...ids] }),
    ]);
    return {
      knownTags: unwrap(tags),
      recordNames: new Map(unwrap(records).map(({ id, name }) => [id, name])),
    };
  },
  async saveNote(note) {
    clearTimeout(keeping);
    return unwrap(await sendMessage("saveNote", { note }));
  },
  keepDraft(note) {
    clearTimeout(keeping);
    keeping = setTimeout(() => void sendMessage("saveDraft", { note }).catch(() => {}), KEEP_AFTER);
  },
  async deleteNote(id) {
    unwrap(await sendMessage("deleteNote", { id }));
  },
  restoreNote: async (id) => unwrap(await sendMessage("restoreNote", { id })),
};

/** A random UUID by hand: `crypto.randomUUID` is not there on pages over http. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")}`;
}

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}
