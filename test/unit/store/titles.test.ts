/** What lists show of records, against the records themselves. */
import { expect, test, vi } from "vitest";
import type { NamedRecord } from "../../../lib/dataset/schema.ts";
import { titleOf } from "../../../lib/dataset/title.ts";
import { openMemoryShelf } from "../../../lib/store/dataset/memory-shelf.ts";
import { storeOn } from "../../../lib/store/dataset.ts";
import { showOwn } from "../../../lib/store/dataset-own.ts";
import { installSeed } from "../../../lib/store/dataset-seed.ts";
import { seedFiles } from "../feed/edition.ts";
import { organisation, program, report } from "../feed/records.ts";

const own = { publisher: "我", now: new Date("2026-11-24") };
const named = (record: unknown, names: readonly unknown[]) =>
  ({ ...(record as NamedRecord), names }) as NamedRecord;

const fund = named(organisation("fund", "壹心公益基金会"), [
  { text: "壹心", lang: "zh-Hans", kind: "short", match: "context" },
  { text: "One Heart", lang: "en", kind: "translation", match: "alone", validFrom: "2010" },
  { text: "一心公益基金会", lang: "zh-Hans", kind: "hidden", match: "alone" },
  { text: "壹心理", lang: "zh-Hans", kind: "negative", match: "alone" },
]);
const families = program("family", "org-fund", "家庭支持计划") as NamedRecord;

test("the title of every kind: its name, and the names a reader may see", async () => {
  const yearbook = report("yearbook", "年报") as NamedRecord;
  const store = storeOn(openMemoryShelf());
  await installSeed(store, await seedFiles([fund, families, yearbook]));
  const { titles } = await store.knowledge();
  const found = await titles([yearbook.id, "org-nobody", fund.id, families.id]);
  expect(found).toEqual([yearbook, fund, families].map(titleOf));
  expect(found[1]).toEqual({
    id: "org-fund",
    kind: "organisation",
    name: "壹心公益基金会",
    otherNames: ["壹心", "One Heart"],
  });
});

test("the first feed's wording is shown, and what only a later feed has", async () => {
  const store = storeOn(openMemoryShelf());
  await installSeed(store, await seedFiles([fund]));
  await showOwn(store, [named(fund, []), families], own);
  const { titles } = await store.knowledge();
  expect(await titles([fund.id, families.id])).toEqual([titleOf(fund), titleOf(families)]);
});

test("a shard that can't be read leaves out its own titles only", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const shelf = openMemoryShelf();
  const store = storeOn(shelf);
  await installSeed(store, await seedFiles([fund]));
  const [lost] = await shelf.heldShards();
  await showOwn(store, [families], own);
  const { titles } = await store.knowledge();
  await shelf.deleteShards([lost ?? ""]);
  expect(await titles([fund.id, families.id])).toEqual([titleOf(families)]);
});

test("the titles of a list are read in one go, and from memory when asked for again", async () => {
  const shelf = openMemoryShelf();
  const store = storeOn(shelf);
  // so many that they lie in several shards
  const many = Array.from(
    { length: 2_000 },
    (_, i) => organisation(`n${i}`, `第${i}公益基金会`) as NamedRecord,
  );
  await installSeed(store, await seedFiles(many));
  const slices = vi.spyOn(shelf, "slices");
  const { titles } = await store.knowledge();
  const ids = many.map(({ id }) => id);
  expect(await titles(ids)).toEqual(many.map(titleOf));
  expect(await titles(ids)).toEqual(many.map(titleOf));
  expect(slices.mock.calls.map(([hashes]) => hashes.length > 1)).toEqual([true]);
});
