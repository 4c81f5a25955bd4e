/**
 * Notes kept under another address that may be on this very article: the same piece is printed by many sites. They are
 * offered to the reader and never joined by themselves.
 */
import { anchorInSlices, type Slicing } from "../anchor/anchor.ts";
import { symbolsOf } from "../anchor/folded.ts";
import type { Note } from "./note.ts";

/** A quote shorter than this is found in many articles. */
const TELLING = 12;

export interface Offer {
  /** The address the notes are kept under. */
  readonly url: string;
  readonly title: string;
  readonly notes: readonly Note[];
  /** How many of them have their words on this page. */
  readonly here: number;
}

/** Articles some of whose notes' longer quotes stand on this page word for word, those with most first. */
export async function notesElsewhere(
  url: string,
  text: string,
  notes: readonly Note[],
  slicing: Slicing,
): Promise<Offer[]> {
  const others = notes.filter((note) => note.url !== url && note.deleted === undefined);
  const telling = others.filter(({ target }) => target && symbolsOf(target.quote.exact).length >= TELLING);
  if (telling.length === 0) return [];
  const places = await anchorInSlices(text, telling, { ...slicing, settled: false });
  const found = telling.filter(({ id }) => places.get(id)?.state !== "pending");
  const counts = Map.groupBy(found, (note) => note.url);
  return [...counts]
    .map(([url, here]) => ({
      url,
      title: here[0]?.title ?? "",
      notes: others.filter((note) => note.url === url),
      here: here.length,
    }))
    .sort((a, b) => b.here - a.here);
}
