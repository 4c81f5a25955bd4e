/** Reads annotations that some tool wrote: ours, any W3C collection, page or list, or an export of the Hypothesis API. */
import type { Note } from "./note.ts";
import { type Annotation, noteFrom } from "./read-annotation.ts";

export interface ReadNotes {
  readonly notes: Note[];
  /** What could not be read, by its place in the file, counted from 1, and why. */
  readonly refused: readonly { readonly index: number; readonly why: RefusalReason }[];
  /** The file says that further annotations lie elsewhere. */
  readonly more: boolean;
}

export type RefusalReason = "not-an-annotation" | "no-address";

/** Why a whole file could not be read. */
export type FileFault = "not-json" | "no-annotations" | "pages-elsewhere";

export type ReadResult = { ok: true; value: ReadNotes } | { ok: false; error: FileFault };

/** `now` dates annotations that carry no date. */
export function readAnnotations(text: string, now: string): ReadResult {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return { ok: false, error: "not-json" };
  }
  const items = itemsOf(parsed);
  if (!items) return { ok: false, error: hasPagesElsewhere(parsed) ? "pages-elsewhere" : "no-annotations" };
  const notes: Note[] = [];
  const refused: { index: number; why: RefusalReason }[] = [];
  items.forEach((item, i) => {
    const read = isObject(item) ? noteFrom(item, now) : "not-an-annotation";
    if (typeof read === "string") refused.push({ index: i + 1, why: read });
    else notes.push(read);
  });
  return { ok: true, value: { notes, refused, more: goesOn(parsed) } };
}

/** A collection may name its first page by its address, and a page the next one: those are not in this file. */
const hasPagesElsewhere = (parsed: unknown) => isObject(parsed) && typeof parsed.first === "string";

function goesOn(parsed: unknown): boolean {
  if (!isObject(parsed)) return false;
  return typeof parsed.next === "string" || goesOn(parsed.first);
}

/** The list of annotations, however it is wrapped; undefined when there is none. */
function itemsOf(parsed: unknown): unknown[] | undefined {
  if (Array.isArray(parsed)) return parsed;
  if (!isObject(parsed)) return undefined;
  for (const name of ["items", "rows", "annotations"]) {
    const list = parsed[name];
    if (Array.isArray(list)) return list;
  }
  if (isObject(parsed.first)) return itemsOf(parsed.first);
  return parsed.target === undefined && parsed.uri === undefined ? undefined : [parsed];
}

function isObject(value: unknown): value is Annotation {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
