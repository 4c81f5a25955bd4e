import { expect, test } from "vitest";
import { describe } from "../../../lib/anchor/describe.ts";
import { notesElsewhere } from "../../../lib/notes/elsewhere.ts";
import { ARTICLE } from "../anchor/article.ts";
import { noteOf } from "./example.ts";

const on = (words: string) => {
  const start = ARTICLE.indexOf(words);
  return describe(ARTICLE, start, start + words.length);
};
const reprint = `转载\n\n${ARTICLE}\n\n责任编辑：某某`;
const here = "https://reprint.example/9";
const long = noteOf({ id: "urn:1", target: on("两家机构的善款全部拨付到位。") });
const slicing = { now: () => 0, pause: async () => {} };
const short = noteOf({ id: "urn:2", target: on("300万元") });

test("notes on the same piece under another address are offered, all of that article's together", async () => {
  const offers = await notesElsewhere(here, reprint, [long, short], slicing);
  expect(offers).toEqual([{ url: long.url, title: long.title, notes: [long, short], here: 1 }]);
});

test("nothing is offered on a figure alone, on another text, or on the article itself", async () => {
  expect(await notesElsewhere(here, reprint, [short], slicing)).toEqual([]);
  expect(await notesElsewhere(here, "今日天气晴，最高气温23度。", [long, short], slicing)).toEqual([]);
  expect(await notesElsewhere(long.url, reprint, [long], slicing)).toEqual([]);
  expect(
    await notesElsewhere(here, reprint, [{ ...long, deleted: "2023-03-01T00:00:00.000Z" }], slicing),
  ).toEqual([]);
});
