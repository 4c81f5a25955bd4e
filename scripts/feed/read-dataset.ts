import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadDataset } from "../../lib/dataset/load/load.ts";
import { printProblem } from "../../lib/dataset/load/problem.ts";
import type { AnyRecord } from "../../lib/dataset/schema.ts";

/** Every record of a folder of YAML files; throws with all its problems, a line each, file:line: field: what. */
export async function readDataset(folder: string): Promise<AnyRecord[]> {
  const names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).sort();
  if (names.length === 0) throw new Error(`${folder}: there are no .yaml files here`);
  const files = await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      return { file, text: await readFile(file, "utf8") };
    }),
  );
  const { records, problems } = loadDataset(files);
  if (problems.length > 0) throw new Error(problems.map(printProblem).join("\n"));
  return records;
}
