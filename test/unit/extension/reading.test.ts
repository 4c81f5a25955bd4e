import { expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { answerReading } from "../../../lib/extension/background/reading.ts";

vi.mock("wxt/browser", async () => ({
  browser: (await import("wxt/testing/fake-browser")).fakeBrowser,
}));

type Listener = (message: object, sender: object, answer: (reply: unknown) => void) => unknown;
const heard: Listener[] = [];
vi.stubGlobal("chrome", {
  runtime: { onMessage: { addListener: (listener: Listener) => heard.push(listener) } },
});
fakeBrowser.runtime.getURL = (path: string) => `chrome-extension://shanzhu${path}`;

/** What the script on a news page is answered. */
const ask = (type: string) =>
  new Promise((resolve) => {
    const sender = { tab: { id: 7 }, frameId: 0, url: "https://news.example.org/a/1" };
    for (const listen of heard) listen({ id: 1, type, timestamp: 0 }, sender, resolve);
  });

const knowledge = vi.fn(async () => ({}));
answerReading({ dataset: async () => ({ knowledge }) as never, notes: vi.fn() });

test("a page that is still loading has the dataset opened", async () => {
  expect(await ask("prepareReading")).toEqual({ res: { ok: true, value: null } });
  expect(knowledge).toHaveBeenCalledOnce();
});
