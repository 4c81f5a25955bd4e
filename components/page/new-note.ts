import { normaliseUrl } from "../../lib/anchor/url.ts";
import type { PageState } from "../../lib/extension/messages.ts";
import type { Note } from "../../lib/notes/note.ts";

/** An empty note on what is selected on the page, or on the whole article where nothing is. */
export function newNote(
  { url, title, selection }: Pick<PageState, "url" | "title" | "selection">,
  id: string,
  now: Date,
): Note {
  return {
    id,
    url: normaliseUrl(url),
    rawUrl: url,
    title,
    created: now.toISOString(),
    modified: now.toISOString(),
    revision: 0,
    body: "",
    tags: [],
    records: [],
    colour: "yellow",
    ...(selection && { target: selection }),
  };
}
