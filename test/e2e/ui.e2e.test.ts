/** Popup, side panel, library and first run in the package that ships. */
import { describe, expect, test } from "vitest";
import { settledMarks } from "../../scripts/start/marks.ts";
import { BROWSERS } from "../harness/extension.ts";
import { inFirefoxWindow, openFirefoxPopup, shownInFirefox, WIDGET } from "../harness/firefox-window.ts";
import { lookUp, openPopup, seen } from "../harness/reader.ts";
import { useExtension } from "../harness/use-extension.ts";

const HOST = "http://www.gongyishibao.com";

/** Part, former and foreign names; Traditional, full width, quoted; pinyin, initials and both mixed; mistyped once. */
const TYPED: [typed: string, name: string][] = [
  ["公益宝贝", "公益宝贝"],
  ["公益寶貝", "公益宝贝"],
  ["“公益宝贝”", "公益宝贝"],
  ["中国扶贫基金会", "中国乡村发展基金会"],
  ["县域治理", "清华大学社会科学学院县域治理研究中心"],
  ["qinghua", "清华大学"],
  ["gōngyìbǎobèi", "公益宝贝"],
  ["yijij", "深圳壹基金公益基金会"],
  ["壹jijin", "深圳壹基金公益基金会"],
  ["gybb", "公益宝贝"],
  ["ＧＹＢＢ", "公益宝贝"],
  ["one found", "深圳壹基金公益基金会"],
  ["公益宝具", "公益宝贝"],
  ["公益宝宝贝", "公益宝贝"],
  ["公益贝宝", "公益宝贝"],
  ["gongyibaobie", "公益宝贝"],
  ["Tsingua", "清华大学"],
];

describe.each(BROWSERS)("%s", (kind) => {
  const extension = useExtension(kind);

  test("the first page marks its own sample with the data that came along", async () => {
    const page = await extension.openOwn("welcome.html");
    await seen(page, '.sample-mark[data-style="program"]', "公益宝贝");
    await seen(page, '.sample-mark[data-style="differs"]', "60万");
    await seen(page, ".sample-card", "60万");
    await page.close();
  });

  test("the popup has the focus in its search box and lists what differs; switched off, the marks go", async () => {
    const page = await extension.open(`${HOST}/figures.html`);
    await settledMarks(page);
    const popup = await openPopup(extension, page);
    await seen(popup, '[data-verdict="differs"] .figure-text', "58万个");
    expect(await popup.evaluate(() => document.activeElement?.id)).toBe("lookup");
    await popup.click(".section-action");
    await seen(popup, ".empty .sz-button");
    await page.bringToFront();
    await page.waitForFunction(() => {
      let marks = 0;
      CSS.highlights.forEach((highlight, name) => {
        if (name.startsWith("shanzhu-")) marks += highlight.size;
      });
      return marks === 0;
    });
    await popup.bringToFront();
    await popup.click(".empty .sz-button");
    await seen(popup, '[data-verdict="differs"] .figure-text', "58万个");
    await popup.close();
    await page.close();
  });

  test("over a site that is not listed the popup says so, and look-up works all the same", async () => {
    const page = await extension.open(`${extension.news.url}goods.html`);
    const popup = await openPopup(extension, page);
    await seen(popup, ".this-page .empty");
    await popup.type("#lookup", "gybb");
    await seen(popup, '[role="option"]', "公益宝贝");
    await popup.close();
    await page.close();
  });

  test("of records that fit alike the one the page names is offered first", async () => {
    const first = async (path: string) => {
      const page = await extension.open(`${HOST}/${path}`);
      await settledMarks(page);
      const popup = await openPopup(extension, page);
      await popup.waitForSelector(".page-summary, .this-page .empty");
      const [best] = await lookUp(popup, "gy");
      await popup.close();
      await page.close();
      return best;
    };
    expect(await first("figures.html")).toBe("公益宝贝");
    expect(await first("nothing.html")).not.toBe("公益宝贝");
  });

  test("a record is found however its name is typed", async () => {
    const page = await extension.open(`${HOST}/nothing.html`);
    const popup = await openPopup(extension, page);
    for (const [typed, name] of TYPED)
      expect([typed, (await lookUp(popup, typed))[0]]).toEqual([typed, name]);
    await popup.close();
    await page.close();
  });

  if (kind === "chromium")
    test("what an input method is composing is not looked up before it is done", async () => {
      const page = await extension.open(`${HOST}/goods.html`);
      await settledMarks(page);
      const popup = await openPopup(extension, page);
      await popup.waitForSelector(".page-summary");
      const input = await popup.createCDPSession();
      for (const text of ["g", "gong", "gong'yi'bao'bei"])
        await input.send("Input.imeSetComposition", {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        });
      await popup.waitForSelector(".lookup-clear");
      expect(await popup.$(".page-summary")).not.toBeNull();
      await input.send("Input.insertText", { text: "公益宝贝" });
      await seen(popup, '[role="option"]', "公益宝贝");
      await popup.close();
      await page.close();
    });

  test("a deep link opens its record, links lead on, and back leads back", async () => {
    const library = await extension.openOwn("library.html#/record/prog-gybb");
    await seen(library, "h1", "公益宝贝");
    await library.waitForSelector("svg.plot");
    await library.evaluate(() =>
      document.querySelector<HTMLElement>('[data-relation="implementing"] a')?.click(),
    );
    await seen(library, "h1", "阿里巴巴公益");
    await library.evaluate(() => history.back());
    await seen(library, "h1", "公益宝贝");
    await library.close();
  });

  test("the records browser narrows by kind and pinyin, and keeps the choice in its address", async () => {
    const library = await extension.openOwn("library.html#/records?kind=prog");
    await seen(library, ".record-row", "公益宝贝");
    await library.type('input[type="search"]', "xctpy");
    await seen(library, ".record-row", "乡村特派员");
    expect(await library.evaluate(() => location.hash)).toBe("#/records?kind=prog&q=xctpy");
    await library.close();
  });

  if (kind === "chromium")
    test("the toolbar's own popup is a column wide, with the focus in its search box", async () => {
      const page = await extension.open(`${HOST}/figures.html`);
      await settledMarks(page);
      await page.bringToFront();
      const worker = await extension.browser.waitForTarget((target) => target.type() === "service_worker");
      const opened = extension.browser.waitForTarget((target) => target.url().endsWith("/popup.html"));
      await (await worker.worker())?.evaluate(async () => {
        const { action } = (globalThis as unknown as { chrome: { action: { openPopup(): Promise<void> } } })
          .chrome;
        await action.openPopup();
      });
      const popup = await (await opened).asPage();
      await seen(popup, '[data-verdict="differs"] .figure-text', "58万个");
      const [width = 0, focused] = await popup.evaluate(
        () => [innerWidth, document.activeElement?.id] as const,
      );
      expect(width).toBeGreaterThanOrEqual(400);
      expect(width).toBeLessThan(450);
      expect(focused).toBe("lookup");
      await page.close();
    });

  if (kind === "firefox")
    test("the toolbar's own popup is a column wide", async () => {
      const { browser } = extension;
      const page = await extension.open(`${HOST}/figures.html`);
      await settledMarks(page);
      await page.bringToFront();
      const popup = await openFirefoxPopup(browser);
      await shownInFirefox(browser, popup, `document.querySelector('[data-verdict="differs"] .figure-text')`);
      expect(await inFirefoxWindow(browser, `${popup}.getBoundingClientRect().width`)).toBe(400);
      await page.close();
    });

  if (kind === "firefox")
    test("the sidebar follows the tab in front", async () => {
      const { browser } = extension;
      const page = await extension.open(`${HOST}/goods.html`);
      await settledMarks(page);
      await page.bringToFront();
      await inFirefoxWindow(browser, `SidebarController.show("${WIDGET}-sidebar-action").then(() => true)`);
      const sidebar = 'SidebarController.browser.contentDocument.getElementById("webext-panels-browser")';
      await shownInFirefox(
        browser,
        sidebar,
        `document.querySelector(".names").textContent.includes("公益宝贝")`,
      );
      const other = await extension.open(`${HOST}/figures.html`);
      await shownInFirefox(browser, sidebar, `document.querySelector('[data-verdict="differs"]')`);
      await other.goto(`${HOST}/nothing.html`);
      await shownInFirefox(browser, sidebar, `document.querySelector(".this-page .empty")`);
      await other.close();
      await page.close();
    });

  if (kind === "chromium")
    test("the side panel opens from the popup and follows the tab in front", async () => {
      const page = await extension.open(`${HOST}/goods.html`);
      await settledMarks(page);
      const popup = await openPopup(extension, page);
      await popup.waitForSelector(".dataset-line");
      const opened = extension.browser.waitForTarget((target) => target.url().endsWith("/sidepanel.html"));
      await popup.click(".open-panel");
      const panel = await (await opened).asPage();
      await page.bringToFront();
      await seen(panel, ".names", "公益宝贝");
      const other = await extension.open(`${HOST}/figures.html`);
      await seen(panel, '[data-verdict="differs"] .figure-text', "58万个");
      await other.goto(`${HOST}/nothing.html`);
      await seen(panel, ".this-page .empty");
      await other.close();
      await page.close();
    });

  test("language and theme change at once, in every page that is open", async () => {
    const other = await extension.openOwn("library.html#/data");
    const library = await extension.openOwn("library.html#/settings");
    await seen(library, ".check", "English");
    const choose = (words: string) =>
      library.evaluate((wanted) => {
        const labels = [...document.querySelectorAll<HTMLElement>(".check")];
        labels.find((label) => label.textContent?.includes(wanted))?.click();
      }, words);
    await choose("English");
    await seen(library, "h1", "Settings");
    await choose("Dark");
    await other.bringToFront();
    await seen(other, "h1", "Data");
    expect(
      await other.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme]),
    ).toEqual(["en", "dark"]);
    await library.bringToFront();
    await choose("简体中文");
    await seen(library, "h1", "设置");
    await library.close();
    await other.close();
  });
});
