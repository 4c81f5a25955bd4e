import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bucketOf } from "../../../lib/dataset/feed/bucket.ts";
import { buildFeed } from "../../../lib/dataset/feed/build.ts";
import { fromUtf8 } from "../../../lib/dataset/feed/bytes.ts";
import { generateKey } from "../../../lib/dataset/feed/keys.ts";
import { options } from "./edition.ts";
import { claim, dataset, organisation } from "./records.ts";

const paths = async (records = dataset()) => [...(await buildFeed(records, null, options())).keys()];

test("the same records give the same bytes, in whatever order they and their fields stand", async () => {
  const key = await generateKey();
  const records = dataset(100, 40);
  const reordered = records
    .toReversed()
    .map((record) => Object.fromEntries(Object.entries(record).toReversed()) as typeof record);
  expect(await buildFeed(reordered, key, options())).toEqual(await buildFeed(records, key, options()));
});

test("files come in the order in which they must be written", async () => {
  const order = (await paths()).map((path) => path[0]);
  expect(order).toEqual(["s", "s", "m", "l"]);
});

test("one changed record changes one shard", async () => {
  const big = dataset(100, 3000);
  const before = new Set(await paths(big));
  const changed = big.map((record) =>
    record.id === "org-extra-7" ? organisation("extra-7", "改名") : record,
  );
  const fresh = (await paths(changed)).filter((path) => path.startsWith("s/") && !before.has(path));
  expect([...before].filter((path) => path.startsWith("s/")).length).toBeGreaterThan(4);
  expect(fresh).toHaveLength(1);
});

test("a claim lies with the record it is about", async () => {
  const files = await buildFeed(dataset(100, 3000), null, options());
  const shards = [...files].filter(([path]) => path.startsWith("s/"));
  const home = shards
    .map(([, bytes]) => gunzipSync(bytes).toString())
    .find((json) => json.includes('"prog-family"'));
  expect(home).toContain('"clm-family-people"');
});

test("an id used twice is refused by name", async () => {
  await expect(buildFeed([...dataset(), organisation("onefund")], null, options())).rejects.toThrow(
    "org-onefund",
  );
});

test("a shard is gzip that says nothing of time or system, and plain JSON inside", async () => {
  const files = await buildFeed([claim("a", "prog-x", 1)], null, options());
  const shard = [...files].find(([path]) => path.startsWith("s/"))?.[1] ?? new Uint8Array();
  expect([...shard.subarray(4, 8), shard[9]]).toEqual([0, 0, 0, 0, 255]);
  expect(JSON.parse(fromUtf8(new Uint8Array(gunzipSync(shard))))).toEqual([claim("a", "prog-x", 1)]);
});

test("buckets fill evenly, also for ids that share long beginnings", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 64 }), fc.string({ maxLength: 20 }), (buckets, prefix) => {
      const ids = Array.from({ length: buckets * 100 }, (_, i) => `${prefix}${i}`);
      const sizes = [...Map.groupBy(ids, (id) => bucketOf(id, buckets)).values()].map(({ length }) => length);
      expect(sizes).toHaveLength(buckets);
      expect(Math.max(...sizes)).toBeLessThan(200);
      expect(Math.min(...sizes)).toBeGreaterThan(20);
    }),
  );
});
