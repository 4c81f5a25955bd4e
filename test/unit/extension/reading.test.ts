import { expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { answerReading } from "../../../lib/extension/background/reading.ts";
import { listening } from "./asking.ts";

vi.mock("wxt/browser", async () => ({
  browser: (await import("wxt/testing/fake-browser")).fakeBrowser,
}));

const ask = listening();
fakeBrowser.runtime.getURL = (path: string) => `chrome-extension://shanzhu${path}`;

const knowledge = vi.fn(async () => ({}));
answerReading({ dataset: async () => ({ knowledge }) as never, notes: vi.fn() });

test("a page that is still loading has the dataset opened", async () => {
  expect(await ask("prepareReading", "https://news.example.org/a/1")).toEqual({
    res: { ok: true, value: null },
  });
  expect(knowledge).toHaveBeenCalledOnce();
});
