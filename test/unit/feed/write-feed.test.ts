/** Readers may come at any moment of a publication: they find one whole edition, the one before or the new one. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildFeed, type FeedFiles } from "../../../lib/dataset/feed/build.ts";
import { generateKey } from "../../../lib/dataset/feed/keys.ts";
import { openFeed } from "../../../scripts/feed/open-feed.ts";
import { writeFeed } from "../../../scripts/feed/write-feed.ts";
import { editionOf, options } from "./edition.ts";
import { dataset } from "./records.ts";

let folder: string;
let first: FeedFiles;
let second: FeedFiles;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "shanzhu-write-"));
  const key = await generateKey();
  first = await buildFeed(dataset(1), key, options({ seq: 1 }));
  const earlier = new Map([await editionOf(first)]);
  second = await buildFeed(dataset(2, 3000), key, options({ seq: 2, earlier }));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("ended after any file, the folder is still the edition before, whole", async () => {
  await writeFeed(first, folder);
  const files = [...second];
  expect(files.length).toBeGreaterThan(5);
  for (let written = 0; written < files.length; written++) {
    await writeFeed(new Map(files.slice(0, written)), folder);
    expect((await openFeed(folder)).statement.seq, `after ${written} files`).toBe(1);
  }
  await writeFeed(second, folder);
  expect((await openFeed(folder)).statement.seq).toBe(2);
});

test("a reader who looks again and again while it is written never sees half a feed", async () => {
  await writeFeed(first, folder);
  let writing = true;
  const seen = new Set<number>();
  const watch = async () => {
    while (writing) seen.add((await openFeed(folder)).statement.seq);
  };
  const watching = watch();
  await writeFeed(second, folder);
  writing = false;
  await watching;
  seen.add((await openFeed(folder)).statement.seq);
  expect([...seen].sort()).toEqual([1, 2]);
});

test("a file that can't be written is told by name, leaves nothing half-written, and the edition before stands", async () => {
  await writeFeed(first, folder);
  const late = [...second.keys()].find((path) => path.startsWith("s/") && !first.has(path)) ?? "";
  // nothing can be renamed over a folder that holds something
  mkdirSync(join(folder, late, "in-the-way"), { recursive: true });
  await expect(writeFeed(second, folder)).rejects.toMatchObject({ path: join(folder, late) });
  expect(existsSync(join(folder, `${late}.part`))).toBe(false);
  expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith(".part"))).toEqual(
    [],
  );
  expect((await openFeed(folder)).statement.seq).toBe(1);
  rmSync(join(folder, late), { recursive: true });
  await writeFeed(second, folder);
  expect((await openFeed(folder)).statement.seq).toBe(2);
});
