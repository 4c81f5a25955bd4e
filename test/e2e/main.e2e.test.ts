/** The main job from end to end: marks on a news page, the card, the popup, a note that outlives the browser. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, describe, expect, test } from "vitest";
import type { browser } from "wxt/browser";
import { settledMarks } from "../../scripts/start/marks.ts";
import { BROWSERS } from "../harness/extension.ts";
import { lookUp, openPopup, selectText } from "../harness/reader.ts";
import { useExtension } from "../harness/use-extension.ts";

const HOST = "http://www.gongyishibao.com";

describe.each(BROWSERS)("%s", (kind) => {
  const profile = mkdtempSync(join(tmpdir(), "shanzhu-e2e-"));
  // registered before the browser's own end, so that it runs behind it: one that is still open writes to its profile
  afterAll(() => rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));
  const extension = useExtension(kind, { profile });

  const marksOf = async (page: Page, part: string) =>
    (await settledMarks(page)).filter((mark) => mark.kind.includes(part)).map(({ text }) => text);

  test("names and figures are marked, and the page's DOM is as its server sent it", async () => {
    const page = await extension.open(`${HOST}/goods.html`);
    expect(await marksOf(page, "program")).toContain("公益宝贝");
    expect(await marksOf(page, "organisation")).toContain("北京师范大学中国公益研究院");
    expect(await marksOf(page, "agree")).toEqual(
      expect.arrayContaining(["800多万", "7亿", "83亿笔", "5.3分"]),
    );
    expect(await marksOf(page, "differs")).toEqual([]);
    const [now, sent] = await page.evaluate(async () => {
      const served = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
      return [document.body.innerHTML, served.body.innerHTML];
    });
    expect(now).toBe(sent);
    await page.close();
  });

  test("figures that contradict the record are marked as such", async () => {
    const page = await extension.open(`${HOST}/figures.html`);
    expect(await marksOf(page, "differs")).toEqual(expect.arrayContaining(["58万个", "240个", "393名"]));
    await page.close();
  });

  test("a figure in a table or behind a label is judged by what its heads say", async () => {
    const page = await extension.open(`${HOST}/tables.html`);
    expect(await marksOf(page, "differs")).toEqual(["2.15", "9.6万名"]);
    expect(await marksOf(page, "agree")).toEqual(expect.arrayContaining(["24", "79", "0.053", "5.8万个"]));
    await page.close();
  });

  test("nothing is marked where nothing is known", async () => {
    const page = await extension.open(`${HOST}/nothing.html`);
    await page.waitForFunction(() => document.readyState === "complete");
    expect(await settledMarks(page, 1_500)).toEqual([]);
    await page.close();
  });

  test("the popup finds a program by name, pinyin and initials and opens it with all it is linked to", async () => {
    const page = await extension.open(`${HOST}/goods.html`);
    const popup = await openPopup(extension, page);
    for (const query of ["公益宝贝", "gybb", "gongyibaobei", "公益寶貝"])
      expect((await lookUp(popup, query))[0], query).toBe("公益宝贝");
    await popup.keyboard.press("Enter");
    await popup.waitForFunction(() => document.body.textContent.includes("800多万"));
    const text = await popup.evaluate(() => document.body.textContent);
    expect(text).toContain("阿里巴巴公益");
    expect(text).toContain("商业向善：百万商家参与中国式现代化慈善报告");
    await popup.close();
    await page.close();
  });

  test("the toolbar counts what is known here and says in words, too, that figures differ", async () => {
    const page = await extension.open(`${HOST}/figures.html`);
    const differs = new Set(await marksOf(page, "differs")).size;
    const library = await extension.openOwn("library.html");
    const [badge, title] = await library.evaluate(async (url) => {
      const { tabs, action } = (globalThis as unknown as { chrome: Pick<typeof browser, "tabs" | "action"> })
        .chrome;
      const tabId = (await tabs.query({})).find((tab) => tab.url === url)?.id as number;
      return [await action.getBadgeText({ tabId }), await action.getTitle({ tabId })];
    }, page.url());
    expect(badge).toMatch(/^[1-9]/);
    expect(title?.match(/\d+/g)).toEqual([badge, String(differs)]);
    await library.close();
    await page.close();
  });

  test("every command has the key it suggests: browsers drop those they keep for themselves", async () => {
    const library = await extension.openOwn("library.html");
    const keys = await library.evaluate(async () => {
      const { commands } = (globalThis as unknown as { chrome: Pick<typeof browser, "commands"> }).chrome;
      return (await commands.getAll()).map(({ name, shortcut }) => `${name} ${shortcut}`);
    });
    expect(keys).toEqual(
      expect.arrayContaining([
        "next-mark Alt+Shift+J",
        "previous-mark Alt+Shift+K",
        "open-mark Alt+Shift+O",
        "make-note Alt+Shift+M",
      ]),
    );
    await library.close();
  });

  test("a note on selected words is there after a reload and after the browser was closed", async () => {
    let page = await extension.open(`${HOST}/goods.html`);
    await settledMarks(page);
    expect(await selectText(page, "800多万")).toBe(true);
    let popup = await openPopup(extension, page);
    const begin = await popup.waitForSelector(".page-notes-begin button");
    await begin?.click();
    await popup.waitForSelector(".note-editor textarea");
    await popup.type(".note-editor textarea", "与年报核对");
    await popup.click('.note-editor button[type="submit"]');
    await popup.waitForSelector(".note-editor", { hidden: true });
    await popup.close();
    await page.reload();
    expect(await marksOf(page, "note")).toEqual(["800多万"]);

    await extension.restart();
    page = await extension.open(`${HOST}/goods.html`);
    expect(await marksOf(page, "note")).toEqual(["800多万"]);
    popup = await openPopup(extension, page);
    await popup.waitForFunction(() => document.body.textContent.includes("与年报核对"));
    await popup.close();
    await page.close();
  });
});
