/** Hands files with notes to the browser's downloads. */
import { type CsvColumn, toCsv } from "../lib/notes/csv.ts";
import { toJsonLd } from "../lib/notes/jsonld.ts";
import { fileNameOf, toMarkdown } from "../lib/notes/markdown.ts";
import type { Note } from "../lib/notes/note.ts";
import type { ArticleNotes } from "../lib/notes/search.ts";
import type { NoteTranslate } from "../lib/notes/words.ts";

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

const today = () => new Date().toISOString().slice(0, 10);

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

function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun reading by the next task; before that the address must not go away.
  setTimeout(() => URL.revokeObjectURL(url));
}
