import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from "yaml";
import { fieldName, type Problem } from "./problem.ts";

/** One entry of a file, in YAML or a table: its plain value, and where each of its fields stands. */
export interface Entry {
  readonly file: string;
  readonly value: unknown;
  /** The line of a field, or of the nearest thing around it that exists; counted from 1. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  /** How the file itself calls a field: a path in YAML, a column in a table. */
  readonly fieldOf: (path: readonly PropertyKey[]) => string;
}

/** Fields that are dates: YAML reads an unquoted 2012 as a number, people mean the year. */
const DATES = new Set([
  "validFrom",
  "validThrough",
  "foundingDate",
  "dissolutionDate",
  "startDate",
  "endDate",
  "datePublished",
  "observationDate",
  "dateModified",
]);

function keepYears(document: Document): void {
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !DATES.has(String(key.value))) return;
      if (isScalar(value) && typeof value.value === "number") value.value = value.source ?? value.value;
    },
  });
}

/** What follows from a fault is said of the same line once more. */
const firstOfLine = (problems: readonly Problem[]): Problem[] =>
  problems.filter((problem, i) => problems[i - 1]?.line !== problem.line);

/** A YAML text that holds a list of records → its entries; what can't be read becomes problems instead. */
export function parseYaml(file: string, text: string): { entries: Entry[]; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const rows = text.split("\n");
  const line = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const problems = document.errors.map(({ message, pos }) => {
    const at = line(pos[0]);
    const why = /^ *\t/.test(rows[at - 1] ?? "") ? "it is indented with a tab; use spaces" : message;
    return { file, line: at, field: "", message: `not readable as YAML: ${why}` };
  });
  if (problems.length > 0) return { entries: [], problems: firstOfLine(problems) };
  if (document.contents === null) return { entries: [], problems: [] };
  if (!isSeq(document.contents)) {
    const message = "the file must be a list: every record starts with '- id: …'";
    return { entries: [], problems: [{ file, line: 1, field: "", message }] };
  }
  keepYears(document);
  const entries = document.contents.items.map((item, index) => {
    const lineOf = (path: readonly PropertyKey[]): number => {
      for (let length = path.length; length >= 0; length--) {
        const node = document.getIn([index, ...path.slice(0, length)], true);
        if (isNode(node) && node.range) return line(node.range[0]);
      }
      return 1;
    };
    const value: unknown = isMap(item) || isScalar(item) || isSeq(item) ? item.toJS(document) : item;
    return { file, value, lineOf, fieldOf: fieldName };
  });
  return { entries, problems };
}
