import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { FeedFiles } from "../../lib/dataset/feed/build.ts";

/**
 * Writes a feed so that a reader at any moment finds a whole one: shards, then the manifest, then latest.json, each
 * under another name first and then renamed. Files of earlier editions stay: readers may be in the middle of them.
 * Returns how many files were new.
 */
export async function writeFeed(files: FeedFiles, folder: string): Promise<number> {
  let written = 0;
  for (const [path, bytes] of files) {
    const file = join(folder, path);
    const there = await readFile(file).catch(() => undefined);
    if (there?.equals(bytes)) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(`${file}.part`, bytes, { flush: true });
    await rename(`${file}.part`, file);
    written += 1;
  }
  return written;
}
