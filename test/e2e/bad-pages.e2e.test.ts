/** Pages that are broken, huge or hostile: they stay usable, marks are right or absent, and they learn nothing. */
import type { RequestListener } from "node:http";
import type { Page } from "puppeteer-core";
import { describe, expect, test } from "vitest";
import { settledMarks } from "../../scripts/start/marks.ts";
import { BROWSERS } from "../harness/extension.ts";
import { pointAt } from "../harness/reader.ts";
import { useExtension } from "../harness/use-extension.ts";
import { BAD_PAGES } from "./bad-pages.ts";

const HOST = "http://www.gongyishibao.com";
const news: RequestListener = ({ url = "/" }, response) => {
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(BAD_PAGES[url.slice(1)] ?? "");
};

describe.each(BROWSERS)("%s", (kind) => {
  const extension = useExtension(kind, { news });

  const words = async (page: Page) => [...new Set((await settledMarks(page)).map(({ text }) => text))];

  /** The page's own script still runs and its own text is what it was. */
  async function isUsable(page: Page): Promise<void> {
    expect(await page.evaluate(() => new Promise((resolve) => setTimeout(() => resolve("alive"))))).toBe(
      "alive",
    );
  }

  async function visit<T>(name: string, look: (page: Page) => Promise<T>): Promise<T> {
    const page = await extension.open(`${HOST}/${name}`);
    try {
      return await look(page);
    } finally {
      await page.close();
    }
  }

  test.each(["one-node", "many-nodes", "deep", "planes"])("%s: marked", (name) =>
    visit(name, async (page) => {
      expect(await words(page)).toContain("公益宝贝");
      await isUsable(page);
    }),
  );

  test.each(["redefined", "throwing-getters"])(
    "%s: what the page does to its own globals does not reach us",
    (name) =>
      visit(name, async (page) => {
        await expect.poll(() => page.evaluate(() => document.title)).toBe("done");
        await expect
          .poll(() => page.evaluate(() => (globalThis as never as { count(): number }).count()), {
            timeout: 8_000,
          })
          .toBe(2);
      }),
  );

  test("open shadow trees are marked", () =>
    visit("shadow-and-frames", async (page) => {
      expect(await words(page)).toContain("公益宝贝");
    }));

  test("frames of the same origin are marked with styles of their own", () =>
    visit("shadow-and-frames", async (page) => {
      const inFrame = () =>
        page.evaluate(() => {
          let sum = 0;
          const { CSS } = frames[0] as Window & typeof globalThis;
          CSS.highlights.forEach((highlight) => {
            sum += highlight.size;
          });
          return sum;
        });
      await expect.poll(inFrame, { timeout: 8_000 }).toBe(1);
    }));

  test("a frame or a shadow tree does not cost the page its marks", () =>
    visit("shadow-and-frames", async (page) => {
      await expect.poll(() => words(page), { timeout: 8_000 }).toContain("水滴公益");
    }));

  test("clears-registry: marks come back as soon as the page lets them", () =>
    visit("clears-registry", async (page) => {
      await isUsable(page);
      await page.evaluate(() => {
        (globalThis as never as { resting: boolean }).resting = true;
      });
      await expect.poll(() => words(page), { timeout: 8_000 }).toContain("公益宝贝");
    }));

  test("fills-registry: the page's own highlights stay, and so do ours", () =>
    visit("fills-registry", async (page) => {
      await expect.poll(() => words(page), { timeout: 8_000 }).toContain("公益宝贝");
      expect(await page.evaluate(() => CSS.highlights.has("own-1"))).toBe(true);
    }));

  test("rewrites-body: a page that never rests stays usable and is marked when it does", () =>
    visit("rewrites-body", async (page) => {
      await isUsable(page);
      await page.evaluate(() => {
        (globalThis as never as { resting: boolean }).resting = true;
      });
      await expect.poll(() => words(page), { timeout: 8_000 }).toContain("公益宝贝");
    }));

  test("markup: what looks like markup is text, in the page and in the card", () =>
    visit("markup", async (page) => {
      expect(await words(page)).toContain("公益宝贝");
      await openCard(page, "公益宝贝");
      expect(await page.evaluate(() => (globalThis as never as { hacked?: true }).hacked)).toBeUndefined();
    }));

  async function openCard(page: Page, word: string): Promise<void> {
    await pointAt(page, word);
    await page.waitForSelector("shanzhu-card");
  }
});
