import { expect, test } from "vitest";
import { askAhead } from "../../../lib/extension/desk/ahead.ts";
import type { Desk, Tab } from "../../../lib/extension/desk/desk.ts";
import { fullPage } from "../../browser/ui/page.ts";

const open: Tab = { state: "open", host: "news.example.org", page: fullPage };

function counting(tab: () => Promise<Tab>) {
  const asked = { tab: 0, recent: 0 };
  const desk: Pick<Desk, "tab" | "recent"> = {
    tab: () => {
      asked.tab += 1;
      return tab();
    },
    recent: async () => {
      asked.recent += 1;
      return [];
    },
  };
  return { asked, desk: desk as Desk };
}

test("the tab and the last records are asked for at once, and once", async () => {
  const { asked, desk } = counting(async () => open);
  const ahead = askAhead(desk);
  expect(asked).toEqual({ tab: 1, recent: 1 });
  expect(await ahead.tab()).toBe(open);
  await ahead.recent();
  expect(asked).toEqual({ tab: 1, recent: 1 });
});

test("what is asked again is answered anew", async () => {
  const { asked, desk } = counting(async () => open);
  const ahead = askAhead(desk);
  await ahead.tab();
  await ahead.tab();
  expect(asked.tab).toBe(2);
});

test("a tab that can't be read fails whoever asks, and no one else", async () => {
  const { desk } = counting(() => Promise.reject(new Error("gone")));
  const ahead = askAhead(desk);
  await expect(ahead.tab()).rejects.toThrow("gone");
  expect(await ahead.recent()).toEqual([]);
});
