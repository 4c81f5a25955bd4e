/** Looking through all notes: words, tag, record, site, time. Works on 10,000 notes at every keystroke. */
import { stringOf, symbolsOf } from "../anchor/folded.ts";
import { dayOf } from "../i18n/day.ts";
import type { Note } from "./note.ts";

export interface NoteQuery {
  /** Words that must all occur in body, quote, title or tags; Traditional and full width count as alike. */
  readonly words?: string;
  readonly tag?: string;
  readonly record?: string;
  /** A host. */
  readonly site?: string;
  /** ISO dates, both included; a note counts by the reader's day on which it was last changed. */
  readonly from?: string;
  readonly to?: string;
}

export interface NoteIndex {
  readonly notes: readonly Note[];
  /** Newest first. */
  find(query: NoteQuery): Note[];
  /** With how often each occurs, most used first. */
  readonly tags: readonly (readonly [tag: string, count: number])[];
  readonly sites: readonly (readonly [site: string, count: number])[];
  readonly records: readonly (readonly [id: string, count: number])[];
}

/** Folds every note once, so that looking is fast. */
export function indexNotes(notes: readonly Note[]): NoteIndex {
  const rows = notes
    .toSorted((a, b) => (a.modified < b.modified ? 1 : a.modified > b.modified ? -1 : 0))
    .map((note) => ({
      note,
      site: siteOf(note),
      day: dayOf(note.modified),
      text: fold([note.body, note.target?.quote.exact ?? "", note.title, ...note.tags].join("\0")),
    }));
  return {
    notes: rows.map(({ note }) => note),
    tags: tagsOf(notes),
    sites: countOf(rows.map(({ site }) => site)),
    records: countOf(notes.flatMap((note) => note.records)),
    find({ words = "", tag, record, site, from, to }) {
      const wanted = words.split(/\s+/).map(fold).filter(Boolean);
      const matches = (row: (typeof rows)[number]) =>
        (tag === undefined || row.note.tags.includes(tag)) &&
        (record === undefined || row.note.records.includes(record)) &&
        (site === undefined || row.site === site) &&
        (from === undefined || row.day >= from) &&
        (to === undefined || row.day <= to) &&
        wanted.every((word) => row.text.includes(word));
      return rows.filter(matches).map(({ note }) => note);
    },
  };
}

/** Tags with how often each occurs, most used first. */
export const tagsOf = (notes: readonly Note[]) => countOf(notes.flatMap(({ tags }) => tags));

export interface ArticleNotes {
  readonly url: string;
  readonly title: string;
  readonly site: string;
  readonly notes: readonly Note[];
}

/** Groups by article, in the order the articles first occur; within one in the order of its text. */
export function byArticle(notes: readonly Note[]): ArticleNotes[] {
  const groups = Map.groupBy(notes, ({ url }) => url);
  return [...groups].map(([url, own]) => {
    const [first] = own as [Note];
    const sorted = own.toSorted(
      (a, b) => (a.target?.position.start ?? -1) - (b.target?.position.start ?? -1),
    );
    return { url, title: first.title || first.rawUrl, site: siteOf(first), notes: sorted };
  });
}

const fold = (text: string) => stringOf(symbolsOf(text));

const siteOf = ({ url }: Note) => URL.parse(url)?.host ?? "";

function countOf(values: readonly string[]): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
