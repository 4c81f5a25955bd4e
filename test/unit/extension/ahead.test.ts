import { expect, test } from "vitest";
import { askAhead } from "../../../lib/extension/desk/ahead.ts";
import type { Desk, Tab } from "../../../lib/extension/desk/desk.ts";
import { fullPage } from "../../browser/ui/page.ts";

const NAMED = ["prog-gybb", "org-onefoundation", "prog-txcpy", "rep-sxxs"];
const open: Tab = { state: "open", host: "news.example.org", page: fullPage };

function counting(tab: () => Promise<Tab>) {
  const asked = { tab: 0, records: [] as string[] };
  const desk = {
    tab: () => {
      asked.tab += 1;
      return tab();
    },
    records: async (ids: readonly string[]) => {
      asked.records.push(ids.join());
      return [];
    },
  };
  return { asked, desk: desk as unknown as Desk };
}

test("the tab and its records are asked for at once, and once", async () => {
  const { asked, desk } = counting(async () => open);
  const ahead = askAhead(desk);
  expect(asked.tab).toBe(1);
  expect(await ahead.tab()).toBe(open);
  await ahead.records(NAMED);
  expect(asked).toEqual({ tab: 1, records: [NAMED.join()] });
});

test("what is asked again is answered anew, other records as ever", async () => {
  const { asked, desk } = counting(async () => open);
  const ahead = askAhead(desk);
  await ahead.tab();
  await ahead.tab();
  await ahead.records(["prog-other"]);
  await ahead.records(NAMED);
  await ahead.records(NAMED);
  expect(asked.tab).toBe(2);
  expect(asked.records.toSorted()).toEqual([NAMED.join(), NAMED.join(), "prog-other"].toSorted());
});

test("a tab that can't be read fails whoever asks, and no one else", async () => {
  const { desk } = counting(() => Promise.reject(new Error("gone")));
  const ahead = askAhead(desk);
  await expect(ahead.tab()).rejects.toThrow("gone");
  expect(await ahead.records(["prog-x"])).toEqual([]);
});
