import { printProblem } from "../../lib/dataset/load/problem.ts";
import type { AnyRecord } from "../../lib/dataset/schema.ts";
import { readDataset as readFolder } from "../dataset/read.ts";

/** Every record of a folder of YAML files and program lists; throws with all its problems, a line each, file:line: field: what. */
export async function readDataset(folder: string): Promise<AnyRecord[]> {
  const { records, problems } = await readFolder(folder);
  if (problems.length > 0) throw new Error(problems.map(printProblem).join("\n"));
  if (records.length === 0) throw new Error(`${folder}: there are no .yaml or .csv files with records here`);
  return records;
}
