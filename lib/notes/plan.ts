/** What an import would do, before it does it. Carried out twice it does nothing the second time. */
import type { Note } from "./note.ts";
import { fingerprint } from "./read-annotation.ts";
import { sameContent } from "./revise.ts";

export interface ImportPlan {
  readonly add: readonly Note[];
  /** Notes of the file that were changed after ours. */
  readonly replace: readonly Note[];
  /** Both were changed: theirs comes in beside ours, under an id of its own. */
  readonly beside: readonly Note[];
  /** Already here, word for word. */
  readonly same: number;
  /** Ours is newer, or was deleted here. */
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
  const plan = { add: [] as Note[], replace: [] as Note[], beside: [] as Note[], same: 0, older: 0 };
  for (const note of incoming) {
    const fate = fateOf(here.byId.get(note.id), note, here.contents);
    if (fate === "same" || fate === "older") {
      plan[fate]++;
      continue;
    }
    const written = fate === "beside" ? { ...note, id: copyId(note) } : note;
    if (fate === "beside" && here.byId.has(written.id)) {
      plan.same++;
      continue;
    }
    plan[fate].push(written);
    enter(here, written);
  }
  return plan;
}

function fateOf(ours: Note | undefined, theirs: Note, contents: ReadonlySet<string>) {
  if (!ours) return contents.has(contentKey(theirs)) ? "same" : "add";
  if (sameContent(ours, theirs)) return "same";
  const later = theirs.modified > ours.modified;
  if (theirs.revision > ours.revision && later) return "replace";
  if (ours.deleted !== undefined || (theirs.revision < ours.revision && !later)) return "older";
  return "beside";
}

/** The same copy of the same text every time, so that it is added once. */
export const copyId = (note: Note) => `${note.id}#${fingerprint(contentKey(note))}`;

/** Two notes with the same words on the same words of the same article are one note, whatever their ids. */
function contentKey({ url, body, tags, target }: Note): string {
  const quote = target && [target.quote.exact, target.quote.prefix, target.quote.suffix];
  return JSON.stringify([url, quote, body, tags.toSorted()]);
}
