/** Reads a dataset folder from disk: YAML files and program lists in CSV, in the order of their names. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type LoadedDataset, type LoadWatch, loadDataset } from "../../lib/dataset/load/load.ts";
import { printProblem } from "../../lib/dataset/load/problem.ts";
import type { AnyRecord } from "../../lib/dataset/schema.ts";
import { decode } from "../decode.ts";
import { withFile } from "../feed/in-words.ts";

/** The records, and as problems whatever is wrong with the files. Throws where there is no such folder. */
export async function readDataset(folder: string, watch?: LoadWatch): Promise<LoadedDataset> {
  const names = (await readdir(folder)).filter((name) => /\.(ya?ml|csv|tsv)$/i.test(name)).sort();
  const files = await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      const bytes = await withFile(file, () => readFile(file));
      return { file, text: bestText(bytes).replace(/^\ufeff/, "") };
    }),
  );
  return loadDataset(files, watch);
}

/** Where no encoding makes text of all bytes, the text with fewer gaps: a fault is then told by the line it stands on. */
function bestText(bytes: Uint8Array): string {
  const gaps = (text: string) => text.split("\ufffd").length;
  const [text, utf8] = [decode(bytes), new TextDecoder().decode(bytes)];
  return gaps(utf8) < gaps(text) ? utf8 : text;
}

/** The records of a folder without a problem; throws with all problems, a line each (file:line: field: what), or where nothing is. */
export async function requireDataset(folder: string, watch?: LoadWatch): Promise<AnyRecord[]> {
  const { records, problems } = await readDataset(folder, watch);
  if (problems.length > 0) throw new Error(problems.map(printProblem).join("\n"));
  if (records.length === 0) throw new Error(`${folder}: there are no .yaml or .csv files with records here`);
  return records;
}
