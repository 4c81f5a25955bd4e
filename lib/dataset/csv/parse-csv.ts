/** A program list kept in a spreadsheet → entries like those of a YAML file. Errors name row and column. */
import type { Entry } from "../load/parse.ts";
import type { Problem } from "../load/problem.ts";
import { type Column, columnOf, knownTitles, titleOf } from "./columns.ts";
import { type ProgramContext, programOf } from "./program.ts";
import { columnLetter, parseTable, type Row, type Table } from "./table.ts";

/** Titles nobody knows, titles that mean one column twice, no name column: said once, at row 1. */
function titleProblems(file: string, { titles }: Table): Problem[] {
  const seen = new Set<Column>();
  const problem = (field: string, message: string): Problem => ({ file, line: 1, field, message });
  const found = titles.flatMap((title, index) => {
    if (title === "") return [];
    const column = columnOf(title);
    const field = `column ${columnLetter(index)}`;
    if (!column) return [problem(field, `the title ${title} is unknown; known are ${knownTitles()}`)];
    if (seen.has(column)) return [problem(field, `the title ${title} means the same as an earlier column`)];
    seen.add(column);
    return [];
  });
  return seen.has("name")
    ? found
    : [...found, problem("", "there is no column 名称 with the names of the programs")];
}

function cellsOf({ cells }: Row): Map<Column, string> {
  return new Map([...cells].map(([title, cell]) => [columnOf(title) as Column, cell]));
}

/** No entries where the table itself can't be read; else one for each row, faults of cells among the problems. */
export function parseCsv(
  file: string,
  text: string,
  context: ProgramContext,
): { entries: Entry[]; problems: Problem[] } {
  const table = parseTable(file, text);
  const problems = [...table.problems, ...titleProblems(file, table)];
  if (problems.length > 0) return { entries: [], problems };
  const letters = new Map(
    table.titles.map((title, index) => [columnOf(title), `${columnLetter(index)} (${title})`]),
  );
  const entries = table.rows.map((row): Entry => {
    const { value, columnOf: column, faults } = programOf(cellsOf(row), context);
    const fieldOf = (path: readonly PropertyKey[]) =>
      `column ${letters.get(column(path)) ?? titleOf(column(path))}`;
    for (const { column, message } of faults) {
      problems.push({ file, line: row.number, field: `column ${letters.get(column)}`, message });
    }
    return { file, value, lineOf: () => row.number, fieldOf };
  });
  return { entries, problems };
}
