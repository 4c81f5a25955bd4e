/** "在本站启用" as a reader meets it: the toolbar's own popup, a real click, the browser's own question. */
import type { Page } from "puppeteer-core";
import { describe, expect, test } from "vitest";
import type { browser } from "wxt/browser";
import { settledMarks } from "../../scripts/start/marks.ts";
import { BROWSERS } from "../harness/extension.ts";
import { answerFirefox, clickInFirefox, openFirefoxPopup } from "../harness/firefox-window.ts";
import { clickAction } from "../harness/reader.ts";
import { useExtension } from "../harness/use-extension.ts";

type Chrome = Pick<typeof browser, "permissions">;
const ENABLE = ".this-page .empty .sz-button";

describe.each(BROWSERS)("%s", (kind) => {
  const extension = useExtension(kind);
  const names = async (page: Page) => (await settledMarks(page, 1_500)).map(({ text }) => text);

  test.runIf(kind === "firefox")(
    "refused, the site stays bare; allowed, it is marked at once and after loading",
    async () => {
      const page = await extension.open(`${extension.news.url}goods.html`);
      for (const answer of ["refuse", "allow"] as const) {
        expect(await names(page)).toEqual([]);
        await page.bringToFront();
        await clickInFirefox(extension.browser, await openFirefoxPopup(extension.browser), ENABLE);
        await answerFirefox(extension.browser, answer);
      }
      await expect.poll(() => names(page), { timeout: 10_000 }).toContain("公益宝贝");
      await page.reload();
      await expect.poll(() => names(page), { timeout: 10_000 }).toContain("公益宝贝");
      await page.close();
    },
  );

  // Chromium asks in a window of its own, which only a person can answer
  test.runIf(kind === "chromium")(
    "the click asks for this site alone, and the popup says if it was refused",
    async () => {
      const page = await extension.open(`${extension.news.url}goods.html`);
      const popup = await clickAction(extension, page);
      await popup.waitForSelector(ENABLE);
      const asked = popup.evaluate(
        () =>
          new Promise((resolve) => {
            const { permissions } = (globalThis as unknown as { chrome: Chrome }).chrome;
            permissions.request = async (wanted) => {
              resolve({ ...wanted, withinClick: navigator.userActivation.isActive });
              return false;
            };
          }),
      );
      await popup.click(ENABLE);
      expect(await asked).toEqual({ origins: ["*://127.0.0.1/*"], withinClick: true });
      await popup.waitForSelector('.this-page [role="alert"]');
      expect(await names(page)).toEqual([]);
      await page.close();
    },
  );
});
