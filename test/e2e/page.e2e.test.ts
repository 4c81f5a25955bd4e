/** What a reader does with the marks of a page, on the package that ships. */
import type { Page } from "puppeteer-core";
import { beforeAll, describe, expect, test } from "vitest";
import type { browser } from "wxt/browser";
import { settledMarks } from "../../scripts/start/marks.ts";
import { BROWSERS } from "../harness/extension.ts";
import { pointAt, selectText } from "../harness/reader.ts";
import { useExtension } from "../harness/use-extension.ts";

const HOST = "http://www.gongyishibao.com";
/** Reading what is painted takes half a second of quiet. */
const SOON = { timeout: 8_000 };
type Chrome = Pick<typeof browser, "action" | "tabs" | "storage" | "scripting" | "runtime" | "permissions">;

describe.each(BROWSERS)("%s", (kind) => {
  const extension = useExtension(kind);
  /** A page of the extension, to do what its worker does on a key or a menu. */
  let own: Page;
  beforeAll(async () => {
    own = await extension.openOwn("library.html");
  });

  async function visit(path: string, look: (page: Page) => Promise<void>): Promise<void> {
    const page = await extension.open(`${HOST}/${path}`);
    try {
      await settledMarks(page);
      await look(page);
    } finally {
      await page.close();
    }
  }

  const tabId = (page: Page) =>
    own.evaluate(async (url) => {
      const { tabs } = (globalThis as unknown as { chrome: Chrome }).chrome;
      return (await tabs.query({})).find((tab) => tab.url === url)?.id as number;
    }, page.url());

  async function command(page: Page, name: string): Promise<void> {
    await own.evaluate(
      (id, data) => {
        const { tabs } = (globalThis as unknown as { chrome: Chrome }).chrome;
        return tabs.sendMessage(id, { id: 1, type: "pageCommand", data, timestamp: Date.now() });
      },
      await tabId(page),
      { name },
    );
  }

  const settings = (change: object) =>
    own.evaluate(async (value) => {
      await (globalThis as unknown as { chrome: Chrome }).chrome.storage.local.set({ settings: value });
    }, change);

  const painted = async (page: Page, part: string) =>
    (await settledMarks(page, 1_500)).filter((mark) => mark.kind.includes(part)).map(({ text }) => text);
  const cardIsOpen = (page: Page) => page.evaluate(() => document.querySelector("shanzhu-card") !== null);
  const focus = (page: Page) => page.evaluate(() => document.activeElement?.localName);

  test("keys go from mark to mark, into the card and back to where the focus was", () =>
    visit("goods.html", async (page) => {
      await command(page, "next-mark");
      await expect.poll(() => cardIsOpen(page), SOON).toBe(true);
      const [first] = await painted(page, "current");
      await command(page, "next-mark");
      await expect.poll(async () => (await painted(page, "current"))[0], SOON).not.toBe(first);
      await command(page, "previous-mark");
      await expect.poll(async () => (await painted(page, "current"))[0], SOON).toBe(first);
      expect(await focus(page)).not.toBe("shanzhu-card");
      await command(page, "open-mark");
      await expect.poll(() => focus(page), { timeout: 8_000 }).toBe("shanzhu-card");
      await page.keyboard.press("Escape");
      await expect.poll(() => cardIsOpen(page), SOON).toBe(false);
      expect(await focus(page)).not.toBe("shanzhu-card");
      expect(await painted(page, "current")).toEqual([]);
    }));

  test("zoomed to 400 % the card is whole, beside the word it speaks of", () =>
    visit("goods.html", async (page) => {
      const zoom = async (factor: number) =>
        own.evaluate(
          (id, to) => (globalThis as unknown as { chrome: Chrome }).chrome.tabs.setZoom(id, to),
          await tabId(page),
          factor,
        );
      await page.bringToFront();
      await page.setViewport({ width: 1280, height: 1024 });
      await zoom(4);
      await expect.poll(() => page.evaluate(() => innerWidth <= 320), SOON).toBe(true);
      await command(page, "next-mark");
      await expect.poll(() => cardIsOpen(page), SOON).toBe(true);
      const placed = () =>
        page.evaluate(() => {
          const card = document.querySelector("shanzhu-card")?.getBoundingClientRect() as DOMRect;
          const words = document.createRange();
          CSS.highlights.forEach((highlight, name) => {
            if (!name.includes("current")) return;
            highlight.forEach(({ startContainer, startOffset, endContainer, endOffset }) => {
              words.setStart(startContainer, startOffset);
              words.setEnd(endContainer, endOffset);
            });
          });
          const word = words.getBoundingClientRect();
          const inside =
            card.left >= 0 && card.right <= innerWidth && card.top >= 0 && card.bottom <= innerHeight;
          return { inside, apart: word.width > 0 && (card.bottom <= word.top || card.top >= word.bottom) };
        });
      await expect.poll(placed, SOON).toEqual({ inside: true, apart: true });
      await zoom(0);
    }));

  test("a card stays while the pointer is in it, and goes when the pointer has left the word and the card", () =>
    visit("goods.html", async (page) => {
      await page.bringToFront();
      await pointAt(page, "公益宝贝");
      await expect.poll(() => cardIsOpen(page), SOON).toBe(true);
      const middle = await page.evaluate(() => {
        const box = document.querySelector("shanzhu-card")?.getBoundingClientRect() as DOMRect;
        return [box.left + box.width / 2, box.top + box.height / 2] as const;
      });
      await page.mouse.move(...middle);
      // longer than the way from the word to the card may take
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(await cardIsOpen(page)).toBe(true);
      await page.mouse.move(2, 2);
      await expect.poll(() => cardIsOpen(page), SOON).toBe(false);
    }));

  test("a note is written on selected words with keys alone, and painted", () =>
    visit("goods.html", async (page) => {
      expect(await selectText(page, "公益宝贝")).toBe(true);
      await page.evaluate(() => {
        globalThis.addEventListener("keydown", ({ key }) => {
          document.title += key;
        });
      });
      const title = await page.title();
      await command(page, "make-note");
      await expect.poll(() => focus(page), { timeout: 8_000 }).toBe("shanzhu-card");
      await page.keyboard.type("核对过");
      await page.keyboard.down("Control");
      await page.keyboard.press("Enter");
      await page.keyboard.up("Control");
      await expect.poll(() => painted(page, "note"), { timeout: 8_000 }).toEqual(["公益宝贝"]);
      expect(await cardIsOpen(page)).toBe(false);
      expect(await page.title()).toBe(title);
    }));

  test("a card that is written in stays while the pointer rests on a mark", () =>
    visit("goods.html", async (page) => {
      await page.bringToFront();
      expect(await selectText(page, "公益宝贝")).toBe(true);
      await command(page, "make-note");
      await expect.poll(() => focus(page), { timeout: 8_000 }).toBe("shanzhu-card");
      await page.keyboard.type("写到一半");
      await pointAt(page, "公益宝贝");
      // longer than the pointer has to rest
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(await focus(page)).toBe("shanzhu-card");
      await page.keyboard.press("Escape");
      await expect.poll(() => cardIsOpen(page), SOON).toBe(false);
    }));

  test("switched off for a site, everything is taken down; switched on, it is there again", () =>
    visit("goods.html", async (page) => {
      await settings({ off: [new URL(HOST).hostname] });
      await expect.poll(() => painted(page, ""), { timeout: 8_000 }).toEqual([]);
      await settings({ off: [] });
      await expect.poll(() => painted(page, "program"), { timeout: 8_000 }).toContain("公益宝贝");
    }));

  const counted = async (page: Page) =>
    own.evaluate(
      (tab) => (globalThis as unknown as { chrome: Chrome }).chrome.action.getBadgeText({ tabId: tab }),
      await tabId(page),
    );

  test("come back to, a page that the browser had kept is as the reader's choice is now, and counted anew", () =>
    visit("goods.html", async (page) => {
      await expect.poll(() => counted(page), SOON).not.toBe("");
      const count = await counted(page);
      await own.evaluate(
        (tab) =>
          (globalThis as unknown as { chrome: Chrome }).chrome.action.setBadgeText({ tabId: tab, text: "" }),
        await tabId(page),
      );
      await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
      await expect.poll(() => counted(page), SOON).toBe(count);
      expect(await painted(page, "program")).toContain("公益宝贝");
    }));

  test("kinds and intensity are the reader's choice, at once", () =>
    visit("goods.html", async (page) => {
      const kinds = { program: true, organisation: false, report: true, figure: true };
      await settings({ intensity: "clear", kinds });
      await expect.poll(() => painted(page, "clear-program"), { timeout: 8_000 }).toContain("公益宝贝");
      expect(await painted(page, "organisation")).toEqual([]);
      await settings({});
      await expect
        .poll(async () => (await painted(page, "normal-organisation")).length, SOON)
        .toBeGreaterThan(0);
    }));

  test("started a second time on the same page, it marks and answers once", () =>
    visit("goods.html", async (page) => {
      const before = await settledMarks(page);
      await own.evaluate(
        async (tab) => {
          const { scripting, runtime } = (globalThis as unknown as { chrome: Chrome }).chrome;
          const files = runtime.getManifest().content_scripts?.[0]?.js as never;
          await scripting.executeScript({ target: { tabId: tab }, files });
        },
        await tabId(page),
      );
      await expect.poll(async () => (await settledMarks(page)).length, SOON).toBe(before.length);
      await command(page, "next-mark");
      await expect.poll(async () => (await painted(page, "current")).length, SOON).toBe(1);
    }));

  test.runIf(kind === "firefox")("permission taken back while it runs: marks are taken down", () =>
    visit("goods.html", async (page) => {
      const origins = ["*://*.gongyishibao.com/*"];
      const removed = await own.evaluate(
        (wanted) =>
          (globalThis as unknown as { chrome: Chrome }).chrome.permissions.remove({ origins: wanted }),
        origins,
      );
      expect(removed).toBe(true);
      await expect.poll(() => painted(page, ""), { timeout: 8_000 }).toEqual([]);
    }),
  );
});
