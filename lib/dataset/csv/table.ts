import Papa from "papaparse";
import type { Problem } from "../load/problem.ts";

/** One row that holds something: its cells by column title, and its number as a spreadsheet shows it. */
export interface Row {
  readonly number: number;
  readonly cells: ReadonlyMap<string, string>;
}

export interface Table {
  readonly titles: readonly string[];
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
}

/** 0 → A, 25 → Z, 26 → AA: the letter a spreadsheet shows above a column. */
export function columnLetter(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : columnLetter(Math.floor(index / 26) - 1) + rest;
}

const REASONS: Readonly<Record<string, string>> = {
  MissingQuotes: "a quotation mark is opened and never closed",
  InvalidQuotes: "a quotation mark stands in the middle of a cell; double it or put the whole cell in quotes",
};

/** The separator its first row uses most; a row with none of them is one column. */
function delimiterOf(text: string): string {
  const titles = text.slice(0, Math.max(0, text.search(/[\r\n]|$/)));
  const count = (mark: string) => titles.split(mark).length;
  return [",", "\t", ";"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** A table whose first row is its titles, separated by commas, semicolons or tabs, whichever it uses. */
export function parseTable(file: string, text: string): Table {
  const body = text.replace(/^\uFEFF/, "");
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: delimiterOf(body) });
  const problems = errors
    .filter(({ type }) => type === "Quotes")
    .map(({ row, code, message }) => ({
      file,
      line: (row ?? 0) + 1,
      field: "",
      message: REASONS[code] ?? message,
    }));
  const titles = (data[0] ?? []).map((title) => title.trim());
  const rows = data.slice(1).flatMap((cells, index): Row[] => {
    const filled = titles.flatMap((title, i): [string, string][] => {
      const cell = cells[i]?.trim() ?? "";
      return title && cell ? [[title, cell]] : [];
    });
    return filled.length > 0 ? [{ number: index + 2, cells: new Map(filled) }] : [];
  });
  return { titles, rows, problems };
}
