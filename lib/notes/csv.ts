/** Notes for a spreadsheet: UTF-8 with a byte order mark, so that Excel reads Chinese; no cell runs as a formula. */
import type { Note } from "./note.ts";

/**
 * Spreadsheets take a cell that begins with one of these, full width too, for a formula. Apostrophes before it count as
 * part of it, so that one more can be told from the reader's own: taking one away gives back what was written.
 */
const FORMULA = /^'*([\t\r\n]|[\s\u200b\ufeff]*[=+\-@＝＋－﹣＠|%])/;

export type CsvColumn =
  | "title"
  | "url"
  | "quote"
  | "body"
  | "tags"
  | "colour"
  | "created"
  | "modified"
  | "id";

/** `headings` in the order the columns are wanted. */
export function toCsv(notes: readonly Note[], headings: ReadonlyMap<CsvColumn, string>): string {
  const lines = [
    [...headings.values()],
    ...notes.map((note) => [...headings.keys()].map((name) => cellOf(note, name))),
  ];
  return `\ufeff${lines.map((cells) => cells.map(quoted).join(",")).join("\r\n")}\r\n`;
}

function cellOf(note: Note, column: CsvColumn): string {
  if (column === "url") return note.rawUrl;
  if (column === "quote") return note.target?.quote.exact ?? "";
  return column === "tags" ? note.tags.join(" ") : note[column];
}

/** An apostrophe before what would be a formula: spreadsheets show the text and take nothing for code. */
function quoted(cell: string): string {
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}
