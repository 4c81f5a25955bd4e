/** Reads a dataset folder from disk; what's wrong with its files comes back as problems. Throws where there is no such folder. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { decodeText } from "../../lib/dataset/csv/decode.ts";
import { type LoadedDataset, loadDataset } from "../../lib/dataset/load/load.ts";

/** folder: holds YAML files and program lists in CSV. Files are read in the order of their names. */
export async function readDataset(folder: string): Promise<LoadedDataset> {
  const names = (await readdir(folder)).filter((name) => /\.(ya?ml|csv|tsv)$/i.test(name)).sort();
  const files = await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      return { file, text: decodeText(await readFile(file)) };
    }),
  );
  return loadDataset(files);
}
