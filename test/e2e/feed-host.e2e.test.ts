/**
 * A feed on a host of no list, whose server lets no other origin read it: Firefox's own question, refused and allowed; and
 * what a host allowed for a feed is not: a site.
 */
import type { Page } from "puppeteer-core";
import { describe, expect, test } from "vitest";
import type { browser } from "wxt/browser";
import { buildFeed } from "../../lib/dataset/feed/build.ts";
import { generateKey } from "../../lib/dataset/feed/keys.ts";
import en from "../../locales/en/sync.json" with { type: "json" };
import zhCN from "../../locales/zh-CN/sync.json" with { type: "json" };
import zhTW from "../../locales/zh-TW/sync.json" with { type: "json" };
import { edition } from "../../scripts/feed/edition.ts";
import { settledMarks } from "../../scripts/start/marks.ts";
import { allowInChromium } from "../harness/chrome-extensions.ts";
import { BROWSERS } from "../harness/extension.ts";
import { ask } from "../harness/extension-message.ts";
import { answerFirefox } from "../harness/firefox-window.ts";
import { openPopup, seen } from "../harness/reader.ts";
import { useExtension } from "../harness/use-extension.ts";
import { answerFromSite } from "../pages/server.ts";
import { organisation } from "../unit/feed/records.ts";

type Chrome = Pick<typeof browser, "permissions">;
const ENABLE = ".this-page .empty .sz-button";

describe.each(BROWSERS)("%s", async (kind) => {
  const key = await generateKey();
  const records = [organisation("own-1", "蓝鲸助学基金会")];
  const files = await buildFeed(records, key, edition("own", "某基金会", new Date("2023-02-01"), 36500));
  const extension = useExtension(kind, {
    news(request, response) {
      if (!request.url?.startsWith("/feed/")) return answerFromSite(request, response);
      const bytes = files.get(request.url.slice("/feed/".length));
      response.writeHead(bytes ? 200 : 404).end(bytes);
    },
  });

  const library = async (path: string) => {
    const page = await extension.openOwn(`library.html#/${path}`);
    await page.bringToFront();
    return page;
  };
  const fillForm = async (page: Page) => {
    await page.waitForSelector(".add-feed summary");
    await page.click(".add-feed summary");
    await page.type('.add-feed [name="url"]', `${extension.news.url}feed/`);
    await page.type('.add-feed [name="fingerprint"]', key.fingerprint);
  };
  const said = (page: Page, selector: string, ...oneOf: string[]) =>
    page.waitForFunction(
      (wanted, words) => words.some((part) => document.querySelector(wanted)?.textContent.includes(part)),
      { timeout: 20_000 },
      selector,
      oneOf,
    );
  const granted = (own: Page) =>
    own.evaluate(async () => {
      const { permissions } = (globalThis as unknown as { chrome: Chrome }).chrome;
      const { origins = [] } = await permissions.getAll();
      return origins.filter((origin) => origin.includes("127.0.0.1"));
    });

  // Chromium asks in a window of its own, which only a person can answer: there the answer is given beforehand
  test.runIf(kind === "firefox")(
    "refused, the form says why nothing came; asked again and allowed, the feed is there",
    async () => {
      const page = await library("data");
      await fillForm(page);

      await page.click('.add-feed [type="submit"]');
      await answerFirefox(extension.browser, "refuse");
      // in Firefox's own language, whichever is installed
      await said(
        page,
        ".add-feed [role=alert]",
        ...[zhCN, zhTW, en].map((messages) => messages["host-refused"]),
      );

      await page.click('.add-feed [type="submit"]');
      await answerFirefox(extension.browser, "allow");
      await said(page, ".feed:nth-child(2) .feed-name", "某基金会");
      expect(await page.$(".add-feed [role=alert]")).toBeNull();
      await page.close();
    },
  );

  test("a feed's host is a site only while the reader wants it as one, and a feed goes on without the site", async () => {
    if (kind === "chromium")
      for (const scheme of ["http", "*"]) await allowInChromium(extension, `${scheme}://127.0.0.1/*`);
    const news = await extension.open(`${extension.news.url}goods.html`);
    const marked = async () => (await settledMarks(news, 1_500)).map(({ text }) => text);
    const isMarked = () => expect.poll(marked, { timeout: 10_000 }).toContain("公益宝贝");
    const isBare = () => expect.poll(marked, { timeout: 10_000 }).toEqual([]);
    const withdraw = async () => {
      const settings = await library("settings");
      await seen(settings, ".site-list li", "127.0.0.1");
      await settings.click(".site-list button");
      await settings.waitForFunction(() => document.querySelector(".site-list") === null);
      await settings.close();
      await news.bringToFront();
      await isBare();
    };
    const enable = async () => {
      const popup = await openPopup(extension, news);
      await popup.bringToFront();
      await popup.waitForSelector(ENABLE);
      await popup.click(ENABLE);
      if (kind === "firefox" && (await granted(popup)).every((origin) => !origin.startsWith("*")))
        await answerFirefox(extension.browser, "allow");
      await popup.waitForFunction((button) => document.querySelector(button) === null, {}, ENABLE);
      await popup.close();
      await news.bringToFront();
      await isMarked();
    };

    const data = await library("data");
    if (kind === "chromium") {
      await fillForm(data);
      await data.click('.add-feed [type="submit"]');
      await said(data, ".feed:nth-child(2) .feed-name", "某基金会");
    }
    await news.bringToFront();
    await isBare();
    await news.reload();
    await isBare();

    await enable();
    await withdraw();
    await news.reload();
    await isBare();
    const { feeds } = await ask(data, "syncNow");
    expect(feeds.map(({ error }) => error)).toEqual([undefined, undefined]);
    await enable();
    await data.bringToFront();
    await data.click(".feed:nth-child(2) .feed-actions button:last-child");
    await data.click(".feed:nth-child(2) .feed-actions[role=alert] button");
    await data.waitForFunction(() => document.querySelector(".feed:nth-child(2)") === null);
    await expect.poll(() => granted(data)).toEqual(["*://127.0.0.1/*"]);
    await news.bringToFront();
    await news.reload();
    await isMarked();
    await withdraw();
    expect(await granted(data)).toEqual([]);
  });
});
