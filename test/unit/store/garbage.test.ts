import { expect, test } from "vitest";
import { openMemoryShelf } from "../../../lib/store/dataset/memory-shelf.ts";
import { type DatasetStore, storeOn } from "../../../lib/store/dataset.ts";
import { showOwn } from "../../../lib/store/dataset-own.ts";
import { installSeed } from "../../../lib/store/dataset-seed.ts";
import { seedFiles } from "../feed/edition.ts";
import { dataset, organisation } from "../feed/records.ts";

const own = { publisher: "我的记录", now: new Date("2023-03-01T00:00:00Z") };
const named = async (store: DatasetStore) => (await store.knowledge()).directory;

/** A store of which an update asks to collect garbage whenever somebody has just put a shard. */
function untidyStore() {
  const shelf = openMemoryShelf();
  const collecting: Promise<number>[] = [];
  const store: DatasetStore = storeOn({
    ...shelf,
    async putShards(shards) {
      await shelf.putShards(shards);
      collecting.push(store.collectGarbage());
      await new Promise((resolve) => setTimeout(resolve, 5));
    },
  });
  return { store, collecting };
}

test("garbage that is collected while a feed is put in takes none of its shards", async () => {
  const { store, collecting } = untidyStore();
  await installSeed(store, await seedFiles(dataset(1)));
  await showOwn(store, [organisation("mine", "我记下的基金会")], own);
  expect(await named(store)).toContain("org-mine");
  expect(await named(store)).toContain("prog-family");
  expect(collecting.length).toBeGreaterThan(2);
  expect(await Promise.all(collecting)).toEqual(collecting.map(() => 0));
});
