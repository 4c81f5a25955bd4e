/**
 * The dataset as people edit it → records. Every error is collected, none hides another; a record with an error is
 * left out. Only scripts and tests import this: the extension reads feeds, not YAML.
 */
import type { AnyRecord } from "../schema.ts";
import { checkRecords } from "./check.ts";
import { parseYaml } from "./parse.ts";
import type { Problem } from "./problem.ts";
import { validate } from "./validate.ts";

export interface DatasetFile {
  /** As errors shall name it: `dataset/claims.yaml`. Its last part says the kind of its records. */
  readonly file: string;
  readonly text: string;
}

export interface LoadedDataset {
  /** In the order of the files and of the entries in them. */
  readonly records: AnyRecord[];
  /** Sorted by file and line. Empty: the dataset is sound. */
  readonly problems: Problem[];
}

export function loadDataset(files: readonly DatasetFile[]): LoadedDataset {
  const problems: Problem[] = [];
  const placed = files.flatMap(({ file, text }) => {
    const parsed = parseYaml(file, text);
    problems.push(...parsed.problems);
    return parsed.entries.flatMap((entry) => {
      const record = validate(entry);
      if (!Array.isArray(record)) return [{ record, file, lineOf: entry.lineOf }];
      problems.push(...record);
      return [];
    });
  });
  problems.push(...checkRecords(placed, problems.length === 0));
  problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  return { records: placed.map(({ record }) => record), problems };
}
