import { afterEach, beforeEach, expect, test } from "vitest";
import { generateKey } from "../../../lib/dataset/feed/keys.ts";
import { scan } from "../../../lib/lexicon/index.ts";
import { alter, type Publisher, startPublisher } from "./publisher.ts";
import { startReader } from "./reader.ts";
import { dataset, organisation } from "./records.ts";

let publisher: Publisher;
beforeEach(async () => {
  publisher = await startPublisher();
});
afterEach(() => publisher.close());

test("the seeded feed is there before anything was asked of the network", async () => {
  const reader = await startReader(publisher);
  expect(await reader.family()).toEqual([1]);
  const { lexicon, directory } = await reader.store.knowledge();
  const [mention] = scan(lexicon, "壹心公益基金会的家庭支持计划");
  expect(directory[mention?.names[0]?.record ?? -1]).toBe("org-onefund");
  expect(publisher.asked).toEqual([]);
});

test("a newer feed is fetched, becomes live at once, and pages are told", async () => {
  const reader = await startReader(publisher);
  await publisher.publish([...dataset(2), organisation("new", "新来的基金会")]);
  const status = await reader.sync.syncNow();
  expect(await reader.family()).toEqual([2]);
  expect(scan((await reader.store.knowledge()).lexicon, "新来的基金会")).toHaveLength(1);
  expect(reader.swaps).toEqual([(await reader.store.knowledge()).generation]);
  expect(status.feeds[0]).toMatchObject({
    id: "built-in",
    publisher: "善注",
    seq: 1,
    records: 6,
    expired: false,
  });
  expect(status.feeds[0]?.error).toBeUndefined();
});

test("only shards not yet held are transferred, and none when nothing changed", async () => {
  const reader = await startReader(publisher);
  await publisher.publish(dataset(2));
  await reader.sync.syncNow();
  expect(publisher.asked.filter((path) => path.startsWith("s/"))).toHaveLength(1);
  publisher.asked.length = 0;
  await reader.sync.syncNow();
  expect(publisher.asked).toEqual(["latest.json"]);
  expect(reader.swaps).toHaveLength(1);
});

test("a feed signed by somebody else is refused, and what was live stays", async () => {
  const reader = await startReader(publisher);
  await publisher.publish(dataset(2), {}, await generateKey());
  await reader.sync.syncNow();
  expect(await reader.trouble()).toBe("no-known-key");
  expect(await reader.family()).toEqual([1]);
});

test("a statement altered after signing is refused", async () => {
  const reader = await startReader(publisher);
  await publisher.publish(dataset(2));
  alter(publisher, /latest/, (bytes) => Buffer.from(bytes).toString().replace('seq\\":1', 'seq\\":9'));
  await reader.sync.syncNow();
  expect(await reader.trouble()).toBe("bad-signature");
  expect(await reader.family()).toEqual([1]);
});

test("a shard with a wrong hash is refused; when the server is mended the next attempt succeeds", async () => {
  const reader = await startReader(publisher);
  await publisher.publish(dataset(2));
  alter(publisher, /^s\//, (bytes) => bytes.map((byte, i) => (i === 20 ? byte ^ 1 : byte)));
  await reader.sync.syncNow();
  expect(await reader.trouble()).toBe("bad-hash");
  expect(await reader.family()).toEqual([1]);
  publisher.lie = undefined;
  await reader.sync.syncNow();
  expect(await reader.trouble()).toBeUndefined();
  expect(await reader.family()).toEqual([2]);
});

test("a record knows what it links to and what links to it", async () => {
  const reader = await startReader(publisher);
  const { linkedTo } = await reader.store.knowledge();
  expect((await linkedTo("prog-family")).map(({ id }) => id)).toEqual(["org-onefund"]);
  expect((await linkedTo("org-onefund")).map(({ id }) => id)).toEqual(["prog-family"]);
  expect(await linkedTo("org-unknown")).toEqual([]);
});
