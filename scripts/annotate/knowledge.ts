import { fileURLToPath } from "node:url";
import type { Knowledge } from "../../lib/annotate/annotate.ts";
import { dossierOf } from "../../lib/dataset/gather.ts";
import { namesOf } from "../../lib/dataset/names.ts";
import { compile, loadLexicon } from "../../lib/lexicon/index.ts";
import { requireDataset } from "../dataset/read.ts";

const FOLDER = fileURLToPath(new URL("../../dataset", import.meta.url));

/** All the dataset knows, compiled. Throws with every problem where the dataset is not sound. */
export async function knowledgeOf(): Promise<Knowledge> {
  const records = await requireDataset(FOLDER).catch((error: Error) => {
    throw new Error(`the dataset has errors\n${error.message}`);
  });
  const { names, directory } = namesOf(records);
  return { lexicon: loadLexicon(compile(names)), directory, gather: dossierOf(records) };
}
