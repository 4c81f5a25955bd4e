import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { FeedFiles } from "../../lib/dataset/feed/build.ts";
import type { Bytes } from "../../lib/dataset/feed/bytes.ts";
import { causeOf, withFile } from "./in-words.ts";

const NO_ROOM = "takes no folders";

/**
 * Makes a folder and those it lies in, or throws before any other work is done. Node's own `recursive` never comes to an
 * end where a parent is there but takes no folders, such as /proc.
 */
export async function makeFolder(folder: string): Promise<void> {
  const path = resolve(folder);
  try {
    await mkdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const there = code === "EEXIST";
    if (there && (await stat(path)).isDirectory()) return;
    if (code !== "ENOENT" || (await isThere(dirname(path)))) {
      const cause = there
        ? "a file is there"
        : `${dirname(path)}: ${code === "ENOENT" ? NO_ROOM : causeOf(error)}`;
      throw new Error(`${path}: can't be made a folder (${cause}); give another --out`);
    }
    await makeFolder(dirname(path));
    await makeFolder(path);
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

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
    await makeFolder(dirname(file));
    await writeWhole(file, bytes);
    written += 1;
  }
  return written;
}

/** All of a file or nothing: it is written under another name, and what was begun goes where there was no room for it. */
async function writeWhole(file: string, bytes: Bytes): Promise<void> {
  const part = `${file}.part`;
  try {
    await withFile(file, async () => {
      await writeFile(part, bytes, { flush: true });
      await rename(part, file);
    });
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
