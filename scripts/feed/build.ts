import { readFile } from "node:fs/promises";
import * as v from "valibot";
import { buildFeed } from "../../lib/dataset/feed/build.ts";
import type { Bytes } from "../../lib/dataset/feed/bytes.ts";
import { LATEST } from "../../lib/dataset/feed/format.ts";
import { KeyFile } from "../../lib/dataset/feed/keys.ts";
import { makeSuccession } from "../../lib/dataset/feed/succession.ts";
import { requireDataset } from "../dataset/read.ts";
import type { Options } from "../feed.ts";
import { requireAccepted } from "./accepted.ts";
import { readDate, readDays } from "./dates.ts";
import { readEarlier } from "./earlier.ts";
import { edition } from "./edition.ts";
import { isMissing, withFile } from "./in-words.ts";
import { readName, warnOfProjectName } from "./name.ts";
import { announce, progress } from "./progress.ts";
import { requireArguments, UsageError } from "./usage.ts";
import { makeFolder, writeFeed } from "./write-feed.ts";

export async function build(args: readonly string[], options: Options): Promise<string> {
  requireArguments("build", args, ["FOLDER"]);
  const [folder = ""] = args;
  const { out, key: keyFile, issued, days, succeeds } = options;
  if (!out || !keyFile) throw new UsageError("feed build FOLDER --out DIR --key FILE: all three are needed");
  const name = readName(options);
  const what = edition(name.feed, name.publisher, readDate(issued), readDays(days));
  const key = await readKey(keyFile);
  const records = await requireDataset(folder, { onFile: announce, onRecord: progress("records") });
  await warnOfProjectName(name, folder);
  await makeFolder(out);
  const earlier = await readEarlier(out, name.feed);
  const handOver = succeeds && (await makeSuccession(name.feed, [key.fingerprint], await readKey(succeeds)));
  const files = await buildFeed(records, key, {
    ...what,
    earlier: earlier.editions,
    successions: [...earlier.successions, ...(handOver ? [handOver] : [])],
    onProgress: progress("shards"),
  });
  await requireAccepted(files.get(LATEST) as Bytes, out, earlier);
  const written = await writeFeed(files, out);
  const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
  return [
    `feed ${name.feed}, published by ${name.publisher}`,
    `${out}: ${records.length} records, ${files.size} files, ${bytes} bytes; ${written} new or changed`,
    `number ${what.seq}, issued ${what.issued}, counts as new until ${what.expires}`,
    `fingerprint ${key.fingerprint}`,
  ].join("\n");
}

async function readKey(file: string): Promise<KeyFile> {
  const schema = v.pipe(v.string(), v.parseJson(), KeyFile);
  const text = await withFile(file, () => readFile(file, "utf8")).catch((error: unknown) => {
    throw isMissing(error)
      ? new Error(`${file}: there is no such key; make one with 'feed keygen --out ${file}'`)
      : error;
  });
  const key = v.safeParse(schema, text);
  if (!key.success) throw new Error(`${file}: is no key made by 'feed keygen'`);
  return key.output;
}
