/** Reads dataset/*.yaml from disk; what's wrong with it comes back as problems, never as an exception. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type LoadedDataset, loadDataset } from "../../lib/dataset/load/load.ts";

/** folder: holds the YAML files. Files are read in the order of their names. */
export async function readDataset(folder: string): Promise<LoadedDataset> {
  const names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).sort();
  const files = await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      return { file, text: await readFile(file, "utf8") };
    }),
  );
  return loadDataset(files);
}
