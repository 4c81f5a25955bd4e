/** Nothing of the dataset or of the reader's notes can be read by the page they are shown on. */
import type { Page } from "puppeteer-core";
import { describe, expect, test } from "vitest";
import { FIREFOX_UUID } from "../../scripts/browsers/launch.ts";
import { settledMarks } from "../../scripts/start/marks.ts";
import { BROWSERS } from "../harness/extension.ts";
import { openPopup, pointAt, seen, selectText } from "../harness/reader.ts";
import { onePage } from "../harness/serve.ts";
import { useExtension } from "../harness/use-extension.ts";
import { everythingReadable, spyingPage } from "./spying-page.ts";

const ADDRESS = "http://www.gongyishibao.com/";
const NAME = "公益宝贝";
const NOTED = "八百家小店";
/** Stands in the record of 公益宝贝, and in no text of the page. */
const ON_RECORD = "阿里巴巴";
const WRITTEN = "只给自己看的话";
const FILES = [
  "manifest.json",
  "content-scripts/page.js",
  "content-scripts/page.css",
  "card.js",
  "seed/latest.json",
  "popup.html",
  "library.html",
];

describe.each(BROWSERS)("%s", (kind) => {
  const extension = useExtension(kind, {
    news: onePage(spyingPage(`${NAME}走进乡村。`, `${NOTED}加入了它。`)),
  });

  async function note(page: Page): Promise<void> {
    await selectText(page, NOTED);
    const popup = await openPopup(extension, page);
    await (await popup.waitForSelector(".page-notes-begin button"))?.click();
    await (await popup.waitForSelector(".note-editor textarea"))?.type(WRITTEN);
    await popup.click('.note-editor button[type="submit"]');
    await seen(popup, ".note-body", WRITTEN);
    await popup.close();
    await page.bringToFront();
    const marks = async () => (await settledMarks(page)).map((mark) => mark.text);
    await expect.poll(marks, { timeout: 10_000 }).toContain(NOTED);
  }

  const finds = (page: Page, words: string) =>
    page.evaluate((wanted) => {
      getSelection()?.removeAllRanges();
      return (globalThis as never as { find(words: string): boolean }).find(wanted);
    }, words);

  async function open(page: Page, word: string, holds: string): Promise<void> {
    await page.mouse.move(1, 1);
    await page.waitForSelector("shanzhu-card", { hidden: true });
    await pointAt(page, word);
    await page.waitForSelector("shanzhu-card");
    // the card does hold the words: the browser's own search finds them while the pointer is in it, and only then
    const into = async () => {
      const box = await (await page.$("shanzhu-card"))?.boundingBox();
      if (box) await page.mouse.move(box.x + box.width / 2, box.y + 12);
      return finds(page, holds);
    };
    await expect.poll(into, { timeout: 10_000 }).toBe(true);
    await pointAt(page, word);
    await expect.poll(() => finds(page, holds), { timeout: 10_000 }).toBe(false);
  }

  test("a page that spies from before its first word learns nothing of an open card", async () => {
    const page = await extension.open(ADDRESS);
    await settledMarks(page);
    await note(page);
    for (const [word, secret] of [
      [NAME, ON_RECORD],
      [NOTED, WRITTEN],
    ] as const) {
      await open(page, word, secret);
      const readable = await page.evaluate(everythingReadable);
      expect(readable).toContain(NAME);
      for (const hidden of [ON_RECORD, WRITTEN]) expect(readable.includes(hidden), hidden).toBe(false);
      expect(readable).not.toMatch(/-extension:\/\//);
    }
    await page.close();
  });

  test("forged messages are not answered", async () => {
    const page = await extension.open(ADDRESS);
    await settledMarks(page);
    const runtime = await page.evaluate(async () => {
      const forged = { id: 1, type: "record", data: { id: "prog-gybb" }, timestamp: 0 };
      postMessage(forged, "*");
      for (const target of [window, document, document.documentElement]) {
        target.dispatchEvent(new CustomEvent("record", { detail: forged, bubbles: true }));
        target.dispatchEvent(new MessageEvent("message", { data: forged, bubbles: true }));
      }
      for (const name of ["shanzhu", "wxt", "record"]) new BroadcastChannel(name).postMessage(forged);
      await new Promise((resolve) => setTimeout(resolve, 500));
      const { chrome, browser } = globalThis as never as Record<string, { runtime?: object } | undefined>;
      return [typeof chrome?.runtime, typeof browser?.runtime];
    });
    expect(runtime).toEqual(["undefined", "undefined"]);
    expect((await page.evaluate(everythingReadable)).includes(ON_RECORD)).toBe(false);
    await page.close();
  });

  test("no file of the package answers a page, even one that knows its address", async () => {
    const own = await extension.openOwn("library.html");
    const origin =
      kind === "firefox" ? `moz-extension://${FIREFOX_UUID}` : new URL(own.url()).href.split("/library")[0];
    await own.close();
    const page = await extension.open(ADDRESS);
    const loaded = await page.evaluate(
      async (addresses) => {
        const byTag = (tag: "script" | "img", address: string) =>
          new Promise<boolean>((resolve) => {
            const element = document.createElement(tag);
            element.onload = () => resolve(true);
            element.onerror = () => resolve(false);
            element.src = address;
            document.body.append(element);
          });
        const found: string[] = [];
        for (const address of addresses) {
          const fetched = await fetch(address).then(
            () => true,
            () => false,
          );
          if (fetched || (await byTag("script", address)) || (await byTag("img", address)))
            found.push(address);
        }
        return found;
      },
      FILES.map((file) => `${origin}/${file}`),
    );
    expect(loaded).toEqual([]);
    await page.close();
  });
});
