import { expect, test } from "vitest";
import { describe as quoted } from "../../../lib/anchor/describe.ts";
import { annotate } from "../../../lib/annotate/annotate.ts";
import { selectedFigurePath } from "../../../lib/extension/own/selected.ts";
import { openMemoryShelf } from "../../../lib/store/dataset/memory-shelf.ts";
import { storeOn } from "../../../lib/store/dataset.ts";
import { installSeed } from "../../../lib/store/dataset-seed.ts";
import { seedFiles } from "../feed/edition.ts";
import { dataset } from "../feed/records.ts";

const TEXT = "截至2023年2月，家庭支持计划累计受益120人。这座小城有三十六所小学，花费一万元和两万元。";

/** The path for these words selected on a page with this text; its query as plain fields. */
async function fieldsFor(words: string) {
  const store = storeOn(openMemoryShelf());
  await installSeed(store, await seedFiles(dataset(100)));
  const annotations = await annotate(TEXT, await store.knowledge(), {});
  const start = TEXT.indexOf(words);
  const selection = quoted(TEXT, start, start + words.length);
  const page = { title: "新闻", url: "https://news.example.org/1" };
  const texts = annotations.map((each) => ({ ...each, text: TEXT.slice(each.start, each.end) }));
  const path = selectedFigurePath({ ...page, selection, annotations: texts });
  return path === undefined ? undefined : Object.fromEntries(new URL(path, "https://x").searchParams);
}

const source = { headline: "新闻", publisher: "news.example.org", url: "https://news.example.org/1" };

test("a figure that was recognised comes whole, with the record, the metric and the date it is taken to have", async () => {
  const whole = { ...source, text: "120人", record: "prog-family", metric: "met-people", date: "2023-02" };
  expect(await fieldsFor("120人")).toEqual(whole);
  expect(await fieldsFor("受益12")).toEqual(whole);
});

test.each(["三十六所", "这座小城有三十六所小学", "一万元和两万元"])(
  "%s comes as it is selected, or as it was read",
  async (words) => {
    const fields = await fieldsFor(words);
    expect(fields).toMatchObject(source);
    expect(fields?.record).toBeUndefined();
    expect(words).toContain(fields?.text);
  },
);

test.each(["小学", TEXT])("what can't be a figure is none", async (words) => {
  expect(await fieldsFor(words)).toBeUndefined();
});

test("nothing selected, nothing offered", () => {
  expect(
    selectedFigurePath({ annotations: [], title: "", url: "https://news.example.org/" }),
  ).toBeUndefined();
});
