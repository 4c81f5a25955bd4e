/** Pages that are broken, huge or hostile: they stay usable, marks are right or absent, and they learn nothing. */
import type { RequestListener } from "node:http";
import type { Page } from "puppeteer-core";
import { describe, expect, test } from "vitest";
import { settledMarks } from "../../scripts/start/marks.ts";
import { BROWSERS } from "../harness/extension.ts";
import { openPopup, pointAt, seen, selectText } from "../harness/reader.ts";
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

  /** The page's own script still runs, and hears what the reader does. */
  async function isUsable(page: Page): Promise<void> {
    await page.evaluate(() => {
      addEventListener("keydown", ({ key }) => {
        setTimeout(() => Object.assign(globalThis, { heard: key }));
      });
    });
    await page.bringToFront();
    await page.keyboard.press("a");
    await expect
      .poll(() => page.evaluate(() => (globalThis as never as { heard?: string }).heard), { timeout: 8_000 })
      .toBe("a");
  }

  const rest = (page: Page) =>
    page.evaluate(() => {
      (globalThis as never as { resting: boolean }).resting = true;
    });

  /** What our ranges hold in so many frames of a page that does not rest; those whose text is gone hold nothing. */
  const heldIn = (page: Page, frames: number) =>
    page.evaluate(async (count) => {
      const held = new Set<string>();
      for (let frame = 0; frame < count; frame++) {
        await new Promise(requestAnimationFrame);
        CSS.highlights.forEach((highlight, name) => {
          if (!name.startsWith("shanzhu-")) return;
          highlight.forEach(({ startContainer: node, startOffset, endOffset }) => {
            if (node.isConnected) held.add((node as Text).data.slice(startOffset, endOffset));
          });
        });
      }
      return [...held];
    }, frames);

  async function visit<T>(name: string, look: (page: Page) => Promise<T>): Promise<T> {
    const page = await extension.open(`${HOST}/${name}`);
    try {
      return await look(page);
    } finally {
      await page.close();
    }
  }

  test.each(["one-node", "many-nodes", "deep"])("%s: marked", (name) =>
    visit(name, async (page) => {
      expect(await words(page)).toEqual(["公益宝贝"]);
      await isUsable(page);
    }),
  );

  test("planes: only whole names are marked, each where it stands", () =>
    visit("planes", async (page) => {
      await expect
        .poll(async () => (await settledMarks(page)).map(({ text }) => text).sort(), { timeout: 8_000 })
        .toEqual(["公益宝贝", "壹基金"].sort());
      await isUsable(page);
    }));

  test.each(["redefined", "throwing-getters"])(
    "%s: what the page does to its own globals does not reach us, nor keep us from following it",
    (name) =>
      visit(name, async (page) => {
        const count = () => page.evaluate(() => (globalThis as never as { count(): number }).count());
        await expect.poll(() => page.evaluate(() => document.title)).toBe("done");
        await expect.poll(count, { timeout: 8_000 }).toBe(2);
        await page.evaluate(() => (globalThis as never as { grow(): void }).grow());
        await expect.poll(count, { timeout: 8_000 }).toBe(3);
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

  test("a mark in a frame or a shadow tree is pointed at like any other", () =>
    visit("shadow-and-frames", async (page) => {
      await expect.poll(() => words(page), { timeout: 8_000 }).toContain("公益宝贝");
      await page.bringToFront();
      for (const place of ["frame", "shadow"] as const) {
        const [x, y] = await page.evaluate((where) => {
          const frame = document.querySelector("iframe") as HTMLIFrameElement;
          const inner =
            where === "frame" ? frame.contentDocument : document.querySelector("#host")?.shadowRoot;
          const text = inner?.querySelector("p")?.firstChild as Text;
          const range = text.ownerDocument.createRange();
          range.setStart(text, 1);
          range.setEnd(text, 2);
          const box = range.getBoundingClientRect();
          const around = where === "frame" ? frame.getBoundingClientRect() : { left: 0, top: 0 };
          const border = where === "frame" ? frame.clientLeft : 0;
          return [
            around.left + border + box.left + box.width / 2,
            around.top + border + box.top + box.height / 2,
          ] as const;
        }, place);
        await page.mouse.move(x - 3, y);
        await page.mouse.move(x, y);
        await page.waitForSelector("shanzhu-card");
        await page.mouse.move(1, 1);
        await page.waitForSelector("shanzhu-card", { hidden: true });
      }
    }));

  test("a frame or a shadow tree does not cost the page its marks", () =>
    visit("shadow-and-frames", async (page) => {
      await expect.poll(() => words(page), { timeout: 8_000 }).toContain("水滴公益");
    }));

  test("clears-registry: marks come back as soon as the page lets them", () =>
    visit("clears-registry", async (page) => {
      await isUsable(page);
      await rest(page);
      await expect.poll(() => words(page), { timeout: 8_000 }).toContain("公益宝贝");
    }));

  test("fills-registry: the page's own highlights stay, and so do ours", () =>
    visit("fills-registry", async (page) => {
      await expect.poll(() => words(page), { timeout: 8_000 }).toContain("公益宝贝");
      expect(await page.evaluate(() => CSS.highlights.has("own-1"))).toBe(true);
    }));

  test("rewrites-body: a page that never rests stays usable, its marks right or absent, and is marked when it rests", () =>
    visit("rewrites-body", async (page) => {
      await isUsable(page);
      expect(["", "公益宝贝"]).toEqual(expect.arrayContaining(await heldIn(page, 60)));
      await rest(page);
      await expect.poll(() => words(page), { timeout: 8_000 }).toContain("公益宝贝");
    }));

  test("never-still: through ten thousand changes a second no mark is wrong, and at rest none is missing or left behind", () =>
    visit("never-still", async (page) => {
      await isUsable(page);
      // a name that inline tags split is painted in parts
      const right = ["公益宝贝", "公益", "宝贝", "水滴公益", "壹基金"];
      expect(right).toEqual(expect.arrayContaining(await heldIn(page, 120)));
      await rest(page);
      await expect.poll(() => page.title(), { timeout: 8_000 }).toMatch(/^rests after \d{5,}$/);
      const [marked, there] = [
        async () => (await settledMarks(page)).map(({ text }) => text).join(""),
        await page.evaluate(() => document.body.textContent.match(/公益宝贝/g)?.join("")),
      ];
      expect(there?.length).toBeGreaterThan(100);
      await expect.poll(marked, { timeout: 8_000 }).toBe(there);
    }));

  // only Chromium lets a test collect what nobody holds
  test.runIf(kind === "chromium")("sheds: what a page throws away is not kept in memory by us", () =>
    visit("sheds", async (page) => {
      const cdp = await page.createCDPSession();
      const call = (name: string) => page.evaluate(`${name}()`);
      const alive = async () => {
        await cdp.send("HeapProfiler.collectGarbage");
        return call("alive");
      };
      const marked = async () => (await settledMarks(page)).filter(({ text }) => text === "水滴公益").length;
      for (let round = 0; round < 3; round++) {
        await call("grow");
        await expect.poll(marked, { timeout: 8_000 }).toBe(2);
        await call("shed");
      }
      await expect.poll(alive, { timeout: 12_000, interval: 500 }).toEqual([]);
    }),
  );

  test("markup: what looks like markup is text, in the page and in the card", () =>
    visit("markup", async (page) => {
      expect(await words(page)).toContain("公益宝贝");
      for (const word of ["公益宝贝", "800多万"]) {
        await openCard(page, word);
        await page.mouse.move(1, 1);
        await page.waitForSelector("shanzhu-card", { hidden: true });
      }
      await selectText(page, await page.evaluate(() => document.querySelector("p")?.textContent ?? ""));
      const popup = await openPopup(extension, page);
      await (await popup.waitForSelector(".page-notes-begin button"))?.click();
      await seen(popup, ".note-editor", "<img src=x");
      for (const each of [page, popup])
        expect(await each.evaluate(() => (globalThis as never as { hacked?: true }).hacked)).toBeUndefined();
      await popup.close();
    }));

  async function openCard(page: Page, word: string): Promise<void> {
    await page.bringToFront();
    await pointAt(page, word);
    await page.waitForSelector("shanzhu-card");
  }
});
