/** What decays on a reader's disk is noticed, costs no more than itself, and comes back. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { scan } from "../../../lib/lexicon/index.ts";
import { openMemoryShelf } from "../../../lib/store/dataset/memory-shelf.ts";
import type { Shelf } from "../../../lib/store/dataset/shelf.ts";
import { storeOn } from "../../../lib/store/dataset.ts";
import { installSeed } from "../../../lib/store/dataset-seed.ts";
import { seedFiles } from "./edition.ts";
import { type Publisher, startPublisher } from "./publisher.ts";
import { startReader } from "./reader.ts";
import { dataset } from "./records.ts";

let publisher: Publisher;
let shelf: Shelf;
beforeEach(async () => {
  publisher = await startPublisher();
  shelf = openMemoryShelf();
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => publisher.close());

/** Flips a byte of every shard that holds records about the program. */
async function damage(): Promise<string> {
  const pointer = await shelf.pointer();
  const generation = await shelf.generation(pointer?.current ?? "");
  const shard = generation?.feeds[0]?.manifest.shards.find(({ group }) => group === "record");
  const bytes = await shelf.shard(shard?.hash ?? "");
  if (bytes) bytes[bytes.length - 6] = (bytes.at(-6) ?? 0) ^ 0xff;
  return shard?.hash ?? "";
}

test("a decayed shard is left out, and the next update brings it back", async () => {
  const reader = await startReader(publisher, { shelf });
  await publisher.publish(dataset(2));
  await reader.sync.syncNow();
  const hash = await damage();
  expect(await reader.family()).toEqual([]);
  expect(await reader.store.heldShards()).not.toContain(hash);
  await reader.sync.syncNow();
  expect(publisher.asked.at(-1)).toContain(hash);
  expect(await reader.trouble()).toBeUndefined();
  expect(await reader.family()).toEqual([2]);
});

test("a decayed shard of the built-in feed comes back from the package", async () => {
  const store = storeOn(shelf);
  const files = await seedFiles(dataset(1));
  await installSeed(store, files);
  await damage();
  const gathered = async () => (await (await store.knowledge()).gather(["prog-family"])).claims;
  expect(await gathered()).toEqual([]);
  expect(await installSeed(store, files)).toBe(false);
  expect(await gathered()).toHaveLength(1);
});

test("a lexicon compiled by another version is compiled anew", async () => {
  const reader = await startReader(publisher, { shelf });
  const { current = "" } = (await shelf.pointer()) ?? {};
  const compiled = await shelf.compiled(current);
  if (compiled) await shelf.putCompiled({ ...compiled, lexicon: new ArrayBuffer(64) });
  const next = await startReader(publisher, { shelf, seeded: true }, reader.storage);
  expect(await next.family()).toEqual([1]);
  expect((await shelf.compiled(current))?.lexicon.byteLength).toBeGreaterThan(64);
});

test("a lexicon whose contents have decayed under a sound header is compiled anew", async () => {
  const store = storeOn(shelf);
  await installSeed(store, await seedFiles(dataset(1)));
  const { current = "" } = (await shelf.pointer()) ?? {};
  const compiled = await shelf.compiled(current);
  const whole = compiled?.lexicon.slice() ?? new ArrayBuffer();
  expect(await store.mend()).toBe(false);
  const words = new Int32Array(whole.slice());
  const { cells } = (await store.knowledge()).lexicon;
  words.fill(-1, cells.byteOffset / 4, cells.byteOffset / 4 + cells.length);
  if (compiled) await shelf.putCompiled({ ...compiled, lexicon: words.buffer });
  const woken = storeOn(shelf);
  const text = "家庭支持计划";
  expect(scan((await woken.knowledge()).lexicon, text)).toEqual([]);
  expect(await woken.mend()).toBe(true);
  expect(new Uint8Array((await shelf.compiled(current))?.lexicon ?? [])).toEqual(new Uint8Array(whole));
  expect(scan((await woken.knowledge()).lexicon, text)).toHaveLength(1);
  expect(await woken.mend()).toBe(false);
});

test("where nothing usable is left, the package's feed is installed again", async () => {
  const reader = await startReader(publisher, { shelf });
  await publisher.publish(dataset(2));
  await reader.sync.syncNow();
  await shelf.deleteShards([...(await shelf.heldShards())]);
  const { current = "", previous = "" } = (await shelf.pointer()) ?? {};
  for (const generation of [current, previous]) {
    const compiled = await shelf.compiled(generation);
    if (compiled) await shelf.putCompiled({ ...compiled, lexicon: new ArrayBuffer(8) });
  }
  const next = await startReader(publisher, { shelf }, reader.storage);
  expect(await next.family()).toEqual([1]);
  await next.sync.syncNow();
  expect(await next.family()).toEqual([2]);
});
