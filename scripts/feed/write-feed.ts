import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { FeedFiles } from "../../lib/dataset/feed/build.ts";

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
    if (code === "EEXIST" && (await stat(path)).isDirectory()) return;
    if (code !== "ENOENT" || (await isThere(dirname(path))))
      throw new Error(`${path}: can't be made a folder`);
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
    await writeFile(`${file}.part`, bytes, { flush: true });
    await rename(`${file}.part`, file);
    written += 1;
  }
  return written;
}
