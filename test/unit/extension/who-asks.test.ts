import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { answer } from "../../../lib/extension/background/answer.ts";
import { FeedRequest, RecordRequest } from "../../../lib/extension/messages.ts";

vi.mock("wxt/browser", async () => ({
  browser: (await import("wxt/testing/fake-browser")).fakeBrowser,
}));

type Listener = (message: object, sender: object, answer: (reply: unknown) => void) => unknown;
const heard: Listener[] = [];
vi.stubGlobal("chrome", {
  runtime: { onMessage: { addListener: (listener: Listener) => heard.push(listener) } },
});

const OWN = "chrome-extension://shanzhu/";
const NEWS = "https://news.example.org/a/1";
const remove = vi.fn(async () => ({ feeds: [] }));
const show = vi.fn(async () => ({}) as never);
answer("removeFeed", FeedRequest, remove);
answer("record", RecordRequest, show);

const ask = (type: string, url: string | undefined) =>
  new Promise((resolve) => {
    const sender = { tab: { id: 7 }, frameId: 0, ...(url !== undefined && { url }) };
    for (const listen of heard) listen({ id: 1, type, data: { id: "x" }, timestamp: 0 }, sender, resolve);
  });

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
