import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildFeed } from "../../../lib/dataset/feed/build.ts";
import { sha256 } from "../../../lib/dataset/feed/bytes.ts";
import {
  changesByPlace,
  type Delta,
  newManifest,
  newShard,
  openDelta,
  placeOf,
} from "../../../lib/dataset/feed/delta.ts";
import { readUnsigned } from "../../../lib/dataset/feed/envelope.ts";
import type { AnyRecord } from "../../../lib/dataset/schema.ts";
import { editionOf, options } from "./edition.ts";
import { type Publisher, startPublisher } from "./publisher.ts";
import { startReader } from "./reader.ts";
import { claim, dataset, organisation, program } from "./records.ts";

let publisher: Publisher;
beforeEach(async () => {
  publisher = await startPublisher();
});
afterEach(() => publisher.close());

const many = (value: number) => dataset(value, 6000);

test("a small change in a large feed transfers the change, not its shards", async () => {
  const reader = await startReader(publisher);
  await publisher.publish(many(2), { seq: 2 });
  await reader.sync.syncNow();
  const earlier = new Map([await editionOf(publisher.files)]);
  publisher.asked.length = 0;

  const changed = [
    ...many(3).filter(({ id }) => id !== "org-extra-5"),
    organisation("new"),
    program("new", "new"),
  ];
  await publisher.publish(changed, { seq: 3, earlier });
  await reader.sync.syncNow();
  expect(publisher.asked.map((path) => path[0])).toEqual(["l", "d"]);
  expect(await reader.family()).toEqual([3]);
  const { directory, linkedTo } = await reader.store.knowledge();
  expect(directory).not.toContain("org-extra-5");
  expect((await linkedTo("org-new")).map(({ id }) => id)).toEqual(["prog-new"]);
});

const LIES: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  missing: () => new Uint8Array(),
  tampered: (bytes) => bytes.map((byte, i) => (i === 40 ? byte ^ 1 : byte)),
  "cut off": (bytes) => bytes.subarray(0, -1),
};

test.each(Object.entries(LIES))("a %s delta costs nothing but the long way", async (_, lie) => {
  const reader = await startReader(publisher);
  await publisher.publish(dataset(2), { seq: 2 });
  await reader.sync.syncNow();
  await publisher.publish(dataset(3), { seq: 3, earlier: new Map([await editionOf(publisher.files)]) });
  const path = [...publisher.files.keys()].find((name) => name.startsWith("d/")) ?? "";
  const bytes = publisher.files.get(path);
  publisher.files.set(path, new Uint8Array(lie(bytes ?? new Uint8Array())));
  await reader.sync.syncNow();
  expect(publisher.asked.at(-1)).toMatch(/^s\//);
  expect(await reader.trouble()).toBeUndefined();
  expect(await reader.family()).toEqual([3]);
});

/** Records with few ids, so that editions of them overlap, and two groups of shards. */
const arbitraryRecords = fc
  .uniqueArray(fc.record({ id: fc.integer({ min: 0, max: 12 }), value: fc.integer({ min: 0, max: 3 }) }), {
    selector: ({ id }) => id,
  })
  .map((all): AnyRecord[] =>
    all.map(({ id, value }) =>
      id < 6 ? organisation(`o${id}`, `名${value}`) : claim(`c${id}`, `org-o${id % 6}`, value),
    ),
  );

test("applying a delta gives exactly the new edition's files", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryRecords, arbitraryRecords, async (old, now) => {
      const [from, before] = await editionOf(await buildFeed(old, null, options()));
      const files = await buildFeed(now, null, { ...options(), earlier: new Map([[from, before]]) });
      const [hash, after] = await editionOf(files);
      const [ref] = readUnsigned(files.get("latest.json") ?? new Uint8Array()).deltas;
      if (!ref) return;
      const delta = await openDelta(files.get(`d/${ref.hash}.gz`) ?? new Uint8Array(), ref);
      expect(await sha256(newManifest(before.manifest, delta))).toBe(hash);
      for (const shard of after.manifest.shards) {
        const same = before.manifest.shards.find(
          ({ group, bucket }) => group === shard.group && bucket === shard.bucket,
        );
        if (same?.hash === shard.hash) continue;
        const change = changesByPlace(delta).get(placeOf(shard)) as Delta["changes"][number];
        const made = newShard((same && (await before.open(same))) ?? [], change);
        expect(await sha256(made)).toBe(shard.rawHash);
      }
    }),
    { numRuns: 60 },
  );
});
