/** Reads a dataset folder from disk: YAML files and program lists in CSV, in the order of their names. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type LoadedDataset, loadDataset } from "../../lib/dataset/load/load.ts";
import { printProblem } from "../../lib/dataset/load/problem.ts";
import type { AnyRecord } from "../../lib/dataset/schema.ts";
import { decode } from "../decode.ts";

/** The records, and as problems whatever is wrong with the files. Throws where there is no such folder. */
export async function readDataset(folder: string): Promise<LoadedDataset> {
  const names = (await readdir(folder)).filter((name) => /\.(ya?ml|csv|tsv)$/i.test(name)).sort();
  const files = await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      return { file, text: decode(await readFile(file)).replace(/^\ufeff/, "") };
    }),
  );
  return loadDataset(files);
}

/** The records of a folder without a problem; throws with all problems, a line each (file:line: field: what), or where nothing is. */
export async function requireDataset(folder: string): Promise<AnyRecord[]> {
  const { records, problems } = await readDataset(folder);
  if (problems.length > 0) throw new Error(problems.map(printProblem).join("\n"));
  if (records.length === 0) throw new Error(`${folder}: there are no .yaml or .csv files with records here`);
  return records;
}
