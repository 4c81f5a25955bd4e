/** The order in which an article's notes are listed. */

import type { Note } from "../notes/note.ts";
import type { Place } from "./place.ts";

/**
 * Notes on the whole article first, then in the order of the text, then those whose words are not placed, where their
 * words once stood.
 */
export function inTextOrder<T extends { readonly note: Note; readonly place: Place }>(
  notes: readonly T[],
): T[] {
  return notes.toSorted((a, b) => rank(a) - rank(b) || startOf(a) - startOf(b) || byAge(a.note, b.note));
}

type Anchored = { readonly note: Note; readonly place: Place };

function rank({ note, place }: Anchored): number {
  if (!note.target) return 0;
  return "start" in place ? 1 : 2;
}

function startOf({ note, place }: Anchored): number {
  return "start" in place ? place.start : (note.target?.position.start ?? 0);
}

const byAge = (a: Note, b: Note) => (a.created < b.created ? -1 : a.created > b.created ? 1 : 0);
