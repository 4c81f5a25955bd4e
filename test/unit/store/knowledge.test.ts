import { expect, test, vi } from "vitest";
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
