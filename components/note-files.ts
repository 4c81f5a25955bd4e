/** Hands files with notes to the browser's downloads. */
import { today } from "../lib/extension/own/today.ts";
import { type CsvColumn, toCsv } from "../lib/notes/csv.ts";
import { toJsonLd } from "../lib/notes/jsonld.ts";
import { fileNameOf, toMarkdown } from "../lib/notes/markdown.ts";
import type { Note } from "../lib/notes/note.ts";
import type { ArticleNotes } from "../lib/notes/search.ts";
import type { NoteTranslate } from "../lib/notes/words.ts";
import { download } from "./download.ts";

const COLUMNS: readonly CsvColumn[] = [
  "title",
  "url",
  "quote",
  "body",
  "tags",
  "colour",
  "created",
  "modified",
  "id",
];

export function exportJsonLd(notes: readonly Note[]): void {
  const collection = toJsonLd(notes, new Date().toISOString());
  download(`shanzhu-notes-${today()}.jsonld`, "application/ld+json", JSON.stringify(collection, null, 2));
}

export function exportCsv(notes: readonly Note[], t: NoteTranslate): void {
  const headings = new Map(COLUMNS.map((name) => [name, t(`column-${name}`)]));
  download(`shanzhu-notes-${today()}.csv`, "text/csv", toCsv(notes, headings));
}

export function exportArticle({ title, notes }: ArticleNotes, t: NoteTranslate): void {
  const text = toMarkdown(notes, { source: t("source"), whole: t("whole") });
  download(`${fileNameOf(title)}.md`, "text/markdown", text);
}
