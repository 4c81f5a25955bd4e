import { expect, test } from "vitest";
import { loadDataset } from "../../../lib/dataset/load/load.ts";
import { parseOwn } from "../../../lib/dataset/own/parse-own.ts";
import { toYaml } from "../../../lib/dataset/own/to-yaml.ts";
import { scan } from "../../../lib/lexicon/index.ts";
import type { DatasetStore } from "../../../lib/store/dataset.ts";
import { OWN, showOwn } from "../../../lib/store/dataset-own.ts";
import { startPublisher } from "../feed/publisher.ts";
import { startReader } from "../feed/reader.ts";
import { claim, dataset, organisation, program } from "../feed/records.ts";

const me = { publisher: "我的记录", now: new Date("2023-03-01T00:00:00Z") };

/** The reader's own alias for an organisation of the feed, and a claim of theirs. */
const alias = parseOwn({
  ...organisation("onefund", "壹心公益基金会"),
  names: [{ text: "壹心", kind: "short" }],
});
const own = [alias, claim("mine", "prog-family", 130)];

async function found(store: DatasetStore, text: string): Promise<(string | undefined)[]> {
  const { lexicon, directory } = await store.knowledge();
  return scan(lexicon, text).flatMap(({ names }) => names.map(({ record }) => directory[record]));
}

test("an own alias is found and leads to the feed's record; an own claim stands beside the feed's", async () => {
  const publisher = await startPublisher();
  const { store } = await startReader(publisher);
  expect((await showOwn(store, own, me)).changed).toBe(true);
  expect(await found(store, "壹心")).toEqual(["org-onefund"]);
  const { claims, publishers, sources, metrics } = await (await store.knowledge()).gather(["prog-family"]);
  expect(claims.map(({ id, value }) => [publishers.get(id), value])).toEqual([
    ["善注", 1],
    ["我的记录", 130],
  ]);
  expect(sources.size + metrics.size).toBe(2);
  expect((await showOwn(store, own, me)).changed).toBe(false);
  await publisher.close();
});

test("an update of the feed leaves what is the reader's own, and removing it leaves the feed", async () => {
  const publisher = await startPublisher();
  const { store, sync, family } = await startReader(publisher);
  await showOwn(store, own, me);
  await publisher.publish(dataset(2));
  await sync.syncNow();
  expect(await family()).toEqual([2, 130]);
  await showOwn(store, [], me);
  expect(await family()).toEqual([2]);
  expect(await found(store, "壹心")).toEqual([]);
  expect((await store.feeds()).map(({ id }) => id)).not.toContain(OWN);
  await publisher.close();
});

test("own records kept while an update comes in don't undo it, nor it them", async () => {
  const publisher = await startPublisher();
  const { store, sync, family } = await startReader(publisher);
  await publisher.publish(dataset(2));
  await Promise.all([
    sync.syncNow(),
    showOwn(store, own, me),
    sync.removeFeed("unknown"),
    showOwn(store, own, me),
  ]);
  expect(await family()).toEqual([2, 130]);
  await publisher.close();
});

test("what a form got wrong is told by field", () => {
  expect(() => parseOwn({ ...alias, dateModified: "gestern" })).toThrow(/^dateModified: /);
  expect(() => parseOwn({ ...alias, names: [{ text: "x", kind: "nick" }] })).toThrow(
    /^names\[0\]\.kind: must be one of/,
  );
});

test("own records leave as dataset files that a publisher can take in", () => {
  const records = [...dataset(5), program("mine", "onefund", "我加的项目：“甲”\n第二行")];
  const { records: read, problems } = loadDataset(toYaml(records));
  expect(problems).toEqual([]);
  expect(new Set(read)).toEqual(new Set(records));
});
