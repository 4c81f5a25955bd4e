import { expect, test, vi } from "vitest";
import { courtesy } from "../../../lib/store/dataset/courtesy.ts";
import { liveOn } from "../../../lib/store/dataset/live.ts";
import { openMemoryShelf } from "../../../lib/store/dataset/memory-shelf.ts";
import { storeOn } from "../../../lib/store/dataset.ts";
import { installSeed } from "../../../lib/store/dataset-seed.ts";
import { seedFiles } from "../feed/edition.ts";
import { dataset } from "../feed/records.ts";

test("all who ask while it is being opened get the one that is opened once", async () => {
  const shelf = openMemoryShelf();
  await installSeed(storeOn(shelf), await seedFiles(dataset(1)));
  const compiled = vi.spyOn(shelf, "compiled");
  const store = storeOn(shelf);
  const [one, other] = await Promise.all([store.knowledge(), store.knowledge()]);
  expect(other).toBe(one);
  expect(await store.knowledge()).toBe(one);
  expect(compiled).toHaveBeenCalledOnce();
});

test("what could not be opened is tried anew by whoever asks next", async () => {
  const shelf = openMemoryShelf();
  await installSeed(storeOn(shelf), await seedFiles(dataset(1)));
  const store = storeOn(shelf);
  vi.spyOn(shelf, "generation").mockRejectedValueOnce(new Error("the disk is busy"));
  await expect(store.knowledge()).rejects.toThrow("busy");
  expect((await store.knowledge()).directory).toContain("prog-family");
});

test("who asks again hears what was or is being found live a moment ago, later the database is asked", async () => {
  const shelf = openMemoryShelf();
  await installSeed(storeOn(shelf), await seedFiles(dataset(1)));
  let time = 1_000;
  const live = liveOn(shelf, courtesy().reading, () => time);
  const asked = vi.spyOn(shelf, "pointer");
  await Promise.all([live.knowledge(), live.lately()]);
  time += 100;
  await live.lately();
  expect(asked).toHaveBeenCalledTimes(1);
  await live.knowledge();
  expect(asked).toHaveBeenCalledTimes(2);
  time += 1_000;
  await live.lately();
  expect(asked).toHaveBeenCalledTimes(3);
});

test("a database that did not answer is asked anew", async () => {
  const shelf = openMemoryShelf();
  await installSeed(storeOn(shelf), await seedFiles(dataset(1)));
  const live = liveOn(shelf, courtesy().reading);
  vi.spyOn(shelf, "pointer").mockRejectedValueOnce(new Error("the disk is busy"));
  await expect(live.knowledge()).rejects.toThrow("busy");
  expect((await live.lately()).directory).toContain("prog-family");
});

test("another generation is live for all who ask from then on, also behind an answer that it has overtaken", async () => {
  const shelf = openMemoryShelf();
  const store = storeOn(shelf);
  const rename = (publisher: string) =>
    store.install((feeds) => feeds.map((feed) => ({ ...feed, publisher })));
  await installSeed(store, await seedFiles(dataset(1)));
  const before = await store.knowledge();
  await rename("another name");
  expect(await store.knowledgeLately()).not.toBe(before);

  const live = liveOn(shelf, courtesy().reading);
  const old = await shelf.pointer();
  let answer = (_: typeof old) => {};
  vi.spyOn(shelf, "pointer").mockReturnValueOnce(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  const early = live.knowledge();
  await rename("a third name");
  live.moved();
  answer(old);
  await early;
  expect((await live.lately()).generation).toBe((await store.knowledge()).generation);
});
