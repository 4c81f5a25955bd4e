/** What an import would do, before it does it. Carried out twice it does nothing the second time. */
import { follows, sameContent } from "./lineage.ts";
import type { Note } from "./note.ts";
import { fingerprint } from "./read-annotation.ts";

export interface ImportPlan {
  /** What to write, in this order: a file may hold a note twice. */
  readonly write: readonly Note[];
  /** How many of the file's notes are not here. */
  readonly add: number;
  /** Ours became it by further changes. */
  readonly replace: number;
  /** Both were changed, for all that is known: theirs comes in beside ours, under an id of its own. */
  readonly beside: number;
  /** Already here, word for word. */
  readonly same: number;
  /** Ours is what became of it; or it was deleted there while ours was changed. */
  readonly older: number;
}

/** What is here already, kept up to date as a plan is made, so that a long import is planned lot by lot. */
export interface Known {
  readonly byId: Map<string, Note>;
  readonly contents: Set<string>;
}

/** What these notes, deleted ones among them, make known. */
export function known(existing: readonly Note[]): Known {
  const live = existing.filter(({ deleted }) => deleted === undefined);
  return {
    byId: new Map(existing.map((note) => [note.id, note])),
    contents: new Set(live.map(contentKey)),
  };
}

/** Takes note of what is written: what it replaces says nothing any more, and what is deleted is not there. */
export function enter({ byId, contents }: Known, note: Note): void {
  const before = byId.get(note.id);
  if (before) contents.delete(contentKey(before));
  byId.set(note.id, note);
  if (note.deleted === undefined) contents.add(contentKey(note));
}

/** Plans these notes and enters them in `here` as if they were written. */
export function planImport(here: Known, incoming: readonly Note[]): ImportPlan {
  const write: Note[] = [];
  const counts = { add: 0, replace: 0, beside: 0, same: 0, older: 0 };
  for (const note of incoming) {
    const fate = fateOf(here.byId.get(note.id), note, here.contents);
    const written = fate === "beside" ? { ...note, id: copyId(note) } : note;
    const done = fate === "beside" && here.byId.has(written.id) ? "same" : fate;
    counts[done]++;
    if (done === "same" || done === "older") continue;
    write.push(written);
    enter(here, written);
  }
  return { write, ...counts };
}

function fateOf(ours: Note | undefined, theirs: Note, contents: ReadonlySet<string>) {
  if (!ours) return contents.has(contentKey(theirs)) ? "same" : "add";
  if (sameContent(ours, theirs)) return "same";
  const [ahead, behind] = [follows(theirs, ours), follows(ours, theirs)];
  // each was the other's past where a change was taken back: the longer way is the later one
  if (ahead && !(behind && ours.revision >= theirs.revision)) return "replace";
  return behind || theirs.deleted !== undefined ? "older" : "beside";
}

/** The same copy of the same text every time, so that it is added once. */
export const copyId = (note: Note) => `${note.id}#${fingerprint(contentKey(note))}`;

/** Two notes with the same words on the same words of the same article are one note, whatever their ids. */
function contentKey({ url, body, tags, target }: Note): string {
  const quote = target && [target.quote.exact, target.quote.prefix, target.quote.suffix];
  return JSON.stringify([url, quote, body, tags.toSorted()]);
}
