/** The dataset's store on the browser's own IndexedDB. */
import { Dexie } from "dexie";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readUnsigned } from "../../lib/dataset/feed/envelope.ts";
import { verifyManifest } from "../../lib/dataset/feed/manifest.ts";
import { openShard } from "../../lib/dataset/feed/shard.ts";
import { scan } from "../../lib/lexicon/index.ts";
import { type DatasetStore, openDatasetStore, versionOf } from "../../lib/store/dataset.ts";
import { installSeed } from "../../lib/store/dataset-seed.ts";
import { seedFiles } from "../unit/feed/edition.ts";
import { dataset, organisation } from "../unit/feed/records.ts";

let name: string;
const opened: DatasetStore[] = [];
async function open(): Promise<DatasetStore> {
  const store = await openDatasetStore(name);
  opened.push(store);
  return store;
}

beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
});
afterEach(async () => {
  for (const store of opened.splice(0)) store.close();
  await Dexie.delete(name);
});

async function values(store: DatasetStore): Promise<unknown[]> {
  const { gather } = await store.knowledge();
  return (await gather(["prog-family"])).claims.map(({ value }) => value);
}

test("what was installed is there when the database is opened again", async () => {
  const store = await open();
  expect(store.trouble).toBeUndefined();
  expect(await installSeed(store, await seedFiles(dataset(7)))).toBe(true);
  store.close();
  const again = await open();
  expect(await values(again)).toEqual([7]);
  const { lexicon, directory, linkedTo } = await again.knowledge();
  const [mention] = scan(lexicon, "壹心公益基金会");
  expect(directory[mention?.names[0]?.record ?? -1]).toBe("org-onefund");
  expect((await linkedTo("org-onefund")).map(({ id }) => id)).toEqual(["prog-family"]);
});

test("a seed that is not newer changes nothing; another open page sees a swap at its next question", async () => {
  const [store, page] = [await open(), await open()];
  const files = await seedFiles(dataset(7));
  await installSeed(store, files);
  expect(await installSeed(store, files)).toBe(false);
  const before = (await page.knowledge()).generation;
  await store.install(() => []);
  expect((await page.knowledge()).generation).not.toBe(before);
  expect((await page.knowledge()).directory).toEqual([]);
});

test("a generation that lacks a shard is never made live", async () => {
  const store = await open();
  await installSeed(store, await seedFiles(dataset(7)));
  const files = await seedFiles([...dataset(8), organisation("late")]);
  const statement = readUnsigned(await files("latest.json"));
  const manifest = await verifyManifest(await files(`m/${statement.manifest.hash}.json`), statement);
  await expect(store.install(() => [versionOf("built-in", statement, manifest)])).rejects.toThrow();
  expect(await values(store)).toEqual([7]);
});

test("garbage is what neither the live nor the previous generation names", async () => {
  const store = await open();
  for (const value of [1, 2, 3]) {
    const files = await seedFiles(dataset(value));
    const statement = readUnsigned(await files("latest.json"));
    const manifest = await verifyManifest(await files(`m/${statement.manifest.hash}.json`), statement);
    for (const shard of manifest.shards) {
      const bytes = await files(`s/${shard.hash}.gz`);
      const records = await openShard(bytes, shard, manifest.buckets);
      await store.putShards([await store.prepare({ hash: shard.hash, bytes, records })]);
    }
    await store.install(() => [versionOf("built-in", statement, manifest)]);
  }
  expect(await store.collectGarbage()).toBe(1);
  expect(await values(store)).toEqual([3]);
  expect(await store.collectGarbage()).toBe(0);
});

test("a database written by a newer version is left alone, and looking up works from memory", async () => {
  const newer = new Dexie(name);
  newer.version(99).stores({ future: "id" });
  await newer.open();
  newer.close();
  const store = await open();
  expect(store.trouble?.code).toBe("newer-version");
  await installSeed(store, await seedFiles(dataset(7)));
  expect(await values(store)).toEqual([7]);
  const there = (await indexedDB.databases()).find((database) => database.name === name);
  expect(there?.version).toBe(990);
});

test("whoever deletes the database under an open store is not kept waiting, and the store says that it is closed", async () => {
  const store = await open();
  await installSeed(store, await seedFiles(dataset(7)));
  expect(store.isOpen()).toBe(true);
  await new Promise<void>((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(name);
    deleting.onsuccess = () => resolve();
    deleting.onblocked = () => reject(new Error("blocked"));
  });
  expect(store.isOpen()).toBe(false);
  const again = await open();
  expect(again.isOpen()).toBe(true);
  await installSeed(again, await seedFiles(dataset(7)));
  expect(await values(again)).toEqual([7]);
});

test("an open store lets go when another version of Shanzhu upgrades the database", async () => {
  const store = await open();
  await installSeed(store, await seedFiles(dataset(7)));
  const newer = new Dexie(name);
  newer.version(99).stores({ future: "id" });
  await newer.open();
  expect(newer.verno).toBe(99);
  newer.close();
});
