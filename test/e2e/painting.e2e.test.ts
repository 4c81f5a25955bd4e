/** What the reader sees, by its pixels: the same page with marks and without. */
import type { Page } from "puppeteer-core";
import { beforeAll, describe, expect, test } from "vitest";
import type { browser } from "wxt/browser";
import { settledMarks } from "../../scripts/start/marks.ts";
import { BROWSERS } from "../harness/extension.ts";
import { inFirefoxWindow } from "../harness/firefox-window.ts";
import { onePage } from "../harness/serve.ts";
import { useExtension } from "../harness/use-extension.ts";

const NAME = "公益宝贝";
const ARTICLE = `<!doctype html><html lang="zh"><meta charset="utf-8"><title>样</title>
<style>body { font: 22px/2 sans-serif } p { margin: 10px } #dark { background: #1b1b1b; color: #eee } #coloured { background: #b3361d; color: #fff }</style>
<p id="light">${NAME}</p><p id="dark">${NAME}</p><p id="coloured">${NAME}</p><p id="shadow"></p><iframe id="frame" srcdoc="<p>${NAME}</p>"></iframe>
<script>document.querySelector("#shadow").attachShadow({ mode: "open" }).innerHTML = "<span>${NAME}</span>"</script>`;
const PLACES = ["light", "dark", "coloured", "shadow", "frame"] as const;

describe.each(BROWSERS)("%s", (kind) => {
  const extension = useExtension(kind, { news: onePage(ARTICLE) });
  let page: Page;
  beforeAll(async () => {
    page = await extension.open("http://www.gongyishibao.com/");
  });

  async function switchOff(offEverywhere: boolean): Promise<void> {
    const own = await extension.openOwn("library.html");
    await own.evaluate(
      async (settings) => {
        const { storage } = (globalThis as unknown as { chrome: Pick<typeof browser, "storage"> }).chrome;
        await storage.local.set({ settings });
      },
      { offEverywhere },
    );
    await own.close();
    await page.bringToFront();
    await expect
      .poll(async () => (await settledMarks(page, 1_000)).length > 0, { timeout: 10_000 })
      .toBe(!offEverywhere);
  }

  /** How each place looks, as the bytes of its picture. */
  async function looks(): Promise<Record<string, string>> {
    const seen: Record<string, string> = {};
    for (const place of PLACES) {
      const element = await page.waitForSelector(`#${place}`);
      seen[place] = (await element?.screenshot({ encoding: "base64" })) ?? "";
    }
    return seen;
  }

  test("marks are seen on light, dark and coloured backgrounds, in a shadow tree and in a frame", async () => {
    await switchOff(true);
    const bare = await looks();
    await switchOff(false);
    for (const place of PLACES) {
      await expect.poll(async () => (await looks())[place] !== bare[place], { timeout: 8_000 }).toBe(true);
    }
  });

  // WebDriver BiDi, which drives Firefox, emulates no print
  test.runIf(kind === "chromium")(
    "printed, the page is as without marks; in forced colours they are seen",
    async () => {
      const cdp = await page.createCDPSession();
      const print = { media: "print" };
      const forced = { media: "", features: [{ name: "forced-colors", value: "active" }] };
      await switchOff(true);
      await cdp.send("Emulation.setEmulatedMedia", print);
      const barePrint = await looks();
      await cdp.send("Emulation.setEmulatedMedia", forced);
      const bareForced = await looks();
      await switchOff(false);
      const marked = await looks();
      for (const place of PLACES) expect(marked[place], place).not.toBe(bareForced[place]);
      await cdp.send("Emulation.setEmulatedMedia", print);
      expect(await looks()).toEqual(barePrint);
      await cdp.detach();
    },
  );

  test.runIf(kind === "firefox")("in forced colours marks are seen", async () => {
    const force = (how: number) =>
      inFirefoxWindow(
        extension.browser,
        `Services.prefs.setIntPref("browser.display.document_color_use", ${how})`,
      );
    await force(2);
    expect(await page.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
    await switchOff(true);
    const bare = await looks();
    await switchOff(false);
    for (const place of PLACES) {
      await expect.poll(async () => (await looks())[place] !== bare[place], { timeout: 8_000 }).toBe(true);
    }
    await force(0);
  });
});
