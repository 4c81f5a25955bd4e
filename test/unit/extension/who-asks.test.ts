import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { answer } from "../../../lib/extension/background/answer.ts";
import { FeedRequest, RecordRequest } from "../../../lib/extension/messages.ts";
import { listening } from "./asking.ts";

vi.mock("wxt/browser", async () => ({
  browser: (await import("wxt/testing/fake-browser")).fakeBrowser,
}));

const asking = listening();

const OWN = "chrome-extension://shanzhu/";
const NEWS = "https://news.example.org/a/1";
const remove = vi.fn(async () => ({ feeds: [] }));
const show = vi.fn(async () => ({}) as never);
answer("removeFeed", FeedRequest, remove);
answer("record", RecordRequest, show);

const ask = (type: string, url: string | undefined) => asking(type, url, { id: "x" });

beforeEach(() => {
  fakeBrowser.runtime.getURL = (path: string) => OWN + path.slice(1);
  vi.clearAllMocks();
});

test.each([NEWS, undefined, `https://chrome-extension.example/?${OWN}`])(
  "feeds are not for a page to change, whatever it calls itself: %s",
  async (url) => {
    expect(await ask("removeFeed", url)).toEqual({
      res: { ok: false, error: "removeFeed: pages may not ask this" },
    });
    expect(remove).not.toHaveBeenCalled();
  },
);

test("the library changes feeds, in a tab of its own too", async () => {
  expect(await ask("removeFeed", `${OWN}library.html#/data`)).toMatchObject({ res: { ok: true } });
});

test("a page's script shows records", async () => {
  expect(await ask("record", NEWS)).toMatchObject({ res: { ok: true } });
});
