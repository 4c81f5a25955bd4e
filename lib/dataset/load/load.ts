/**
 * The dataset as people edit it, YAML or spreadsheets → records. Every error is collected, none hides another; a record with an error is
 * left out. Only scripts and tests import this: the extension reads feeds, not YAML.
 */

import { parseCsv } from "../csv/parse-csv.ts";
import type { AnyRecord } from "../schema.ts";
import { checkRecords } from "./check.ts";
import { contextOf } from "./import-context.ts";
import { type Entry, parseYaml } from "./parse.ts";
import type { Problem } from "./problem.ts";
import { validate } from "./validate.ts";

export interface DatasetFile {
  /** As errors shall name it: `dataset/claims.yaml`, whose last part says the kind of its records; `.csv`: a program list. */
  readonly file: string;
  readonly text: string;
}

export interface LoadedDataset {
  /** In the order of the files and of the entries in them, those of program lists last. */
  readonly records: AnyRecord[];
  /** Sorted by file and line. Empty: the dataset is sound. */
  readonly problems: Problem[];
}

/** Files of one dataset, which may refer to each other. */
export function loadDataset(files: readonly DatasetFile[]): LoadedDataset {
  const problems: Problem[] = [];
  // one by one: a long list wrong in every row has more than a call takes arguments
  const report = (found: readonly Problem[]) => {
    for (const problem of found) problems.push(problem);
  };
  const collect = (parsed: { entries: Entry[]; problems: Problem[] }): Entry[] => {
    report(parsed.problems);
    return parsed.entries;
  };
  const isTable = ({ file }: DatasetFile) => /\.(csv|tsv)$/i.test(file);
  const written = files
    .filter((file) => !isTable(file))
    .flatMap(({ file, text }) => collect(parseYaml(file, text)));
  const context = contextOf(written);
  const listed = files.filter(isTable).flatMap(({ file, text }) => collect(parseCsv(file, text, context)));
  const readable = problems.length === 0;
  const leftOut = new Set<unknown>();
  const placed = [...written, ...listed].flatMap((entry) => {
    const record = validate(entry);
    if (!Array.isArray(record)) return [{ ...entry, record }];
    report(record);
    leftOut.add(idOf(entry));
    return [];
  });
  report(checkRecords(placed, readable ? leftOut : null));
  problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  return { records: placed.map(({ record }) => record), problems };
}

function idOf({ value }: Entry): unknown {
  return typeof value === "object" && value !== null && "id" in value ? value.id : undefined;
}
