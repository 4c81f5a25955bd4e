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

/** Told how far reading is; large files take a while. */
export interface LoadWatch {
  /** Before a file is read. */
  readonly onFile?: (file: DatasetFile) => void;
  /** After each record. */
  readonly onRecord?: (done: number, total: number) => void;
}

/** Files of one dataset, which may refer to each other. */
export function loadDataset(given: readonly DatasetFile[], watch: LoadWatch = {}): LoadedDataset {
  const problems = given.flatMap(undecodable);
  const files = given.filter(({ file }) => problems.every((problem) => problem.file !== file));
  // one by one: a long list wrong in every row has more than a call takes arguments
  const report = (found: readonly Problem[]) => {
    for (const problem of found) problems.push(problem);
  };
  const collect = (file: DatasetFile, parse: (file: DatasetFile) => Parsed): Entry[] => {
    watch.onFile?.(file);
    const parsed = parse(file);
    report(parsed.problems);
    return parsed.entries;
  };
  const isTable = ({ file }: DatasetFile) => /\.(csv|tsv)$/i.test(file);
  const written = files
    .filter((file) => !isTable(file))
    .flatMap((each) => collect(each, ({ file, text }) => parseYaml(file, text)));
  const context = contextOf(written);
  const listed = files
    .filter(isTable)
    .flatMap((each) => collect(each, ({ file, text }) => parseCsv(file, text, context)));
  const readable = problems.length === 0;
  const leftOut = new Set<unknown>();
  const entries = [...written, ...listed];
  const placed = entries.flatMap((entry, i) => {
    const record = validate(entry);
    watch.onRecord?.(i + 1, entries.length);
    if (!Array.isArray(record)) return [{ ...entry, record }];
    report(record);
    leftOut.add(idOf(entry));
    return [];
  });
  report(checkRecords(placed, readable ? leftOut : null));
  problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  return { records: placed.map(({ record }) => record), problems };
}

interface Parsed {
  readonly entries: Entry[];
  readonly problems: Problem[];
}

/** What stands where bytes were no character in any encoding that files are saved in. */
const REPLACED = "\ufffd";

/** Nothing of such a file is read further: the faults that follow from it would hide the one that matters. */
function undecodable({ file, text }: DatasetFile): Problem[] {
  const at = text.indexOf(REPLACED);
  if (at < 0) return [];
  const line = text.slice(0, at).split(/\r\n|\r|\n/).length;
  const message =
    "is not text in UTF-8, GBK or Big5; save the file again as UTF-8 (spreadsheets: as CSV UTF-8)";
  return [{ file, line, field: "", message }];
}

function idOf({ value }: Entry): unknown {
  return typeof value === "object" && value !== null && "id" in value ? value.id : undefined;
}
