/** A reader puts names, figures and whole records on record: marked on the open page at once, and exported as a sound dataset. */
import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page, Target } from "puppeteer-core";
import { describe, expect, test } from "vitest";
import { loadDataset } from "../../lib/dataset/load/load.ts";
import { settledMarks } from "../../scripts/start/marks.ts";
import { BROWSERS } from "../harness/extension.ts";
import { openPopup, seen, selectText } from "../harness/reader.ts";
import { onePage } from "../harness/serve.ts";
import { useExtension } from "../harness/use-extension.ts";

/** A listed news host; the browser is told to find it here. */
const HOST = "http://gongyi.qq.com";
const NAME = "善念星火行动";
const UNKNOWN = "晨光助学社";
const ARTICLE = `<!doctype html><meta charset=utf-8><title>百万商家</title>
<p>截至2023年2月，公益宝贝累计有超过900万家商家参与。业内称之为${NAME}。${UNKNOWN}也在其中。当地新添四十二间教室。</p>`;

const press = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);
const texts = async (page: Page) => (await settledMarks(page)).map(({ text }) => text);

/** The page that opens next. */
const openedPage = (browser: Browser) =>
  new Promise<Page>((resolve) => {
    const created = async (target: Target) => {
      const page = await target.page();
      if (!page) return;
      browser.off("targetcreated", created);
      resolve(page);
    };
    browser.on("targetcreated", created);
  });

describe.each(BROWSERS)("%s", (kind) => {
  const extension = useExtension(kind, { news: onePage(ARTICLE) });

  test("a name of one's own is marked without a reload, a figure of the page is kept, both are exported", async () => {
    const page = await extension.open(`${HOST}/news.html`);
    expect(await texts(page)).not.toContain(NAME);
    const popup = await openPopup(extension, page);
    await popup.waitForSelector(".figure-keep");
    const opened = openedPage(extension.browser);
    await press(popup, ".figure-keep");
    const library = await opened;
    await seen(library, ".own-record b", "公益宝贝");
    const value = (name: string) =>
      library.$eval(`[name="${name}"]`, (input) => (input as HTMLInputElement).value);
    expect(await value("text")).toBe("超过900万家");
    expect(await value("date")).toBe("2023-02");
    expect(await value("headline")).toBe("百万商家");
    if ((await value("metric")) === "") await library.type('[name="metric"]', "参与商家");
    await press(library, '.form [type="submit"]');
    await seen(library, ".own-list", "超过900万家");

    await library.evaluate(() => {
      location.hash = "#/own/name?record=prog-gybb";
    });
    await seen(library, ".own-record b", "公益宝贝");
    await library.type('[name="text"]', NAME);
    await press(library, '.form [type="submit"]');
    await seen(library, ".own-list", NAME);
    await page.bringToFront();
    await expect.poll(() => texts(page), { timeout: 20_000 }).toContain(NAME);

    await library.bringToFront();
    const { records, problems } = loadDataset(await exportedBy(library));
    expect(problems).toEqual([]);
    expect(records.map(({ kind: kindOf }) => kindOf)).toContain("claim");
    expect(records.find(({ id }) => id === "prog-gybb")).toMatchObject({ names: [{ text: NAME }] });

    await library.evaluate(() => {
      location.hash = "#/record/prog-gybb";
    });
    await seen(library, ".wording:nth-child(2)", NAME);
    const publisher = await library.$eval(
      ".wording:nth-child(2) .wording-publisher",
      (own) => own.textContent,
    );
    await seen(library, ".claim-remarks", publisher ?? "");
  });

  test("a figure that is selected on the page is put on record, whether it was recognised or not", async () => {
    const page = await extension.open(`${HOST}/selected.html`);
    await settledMarks(page);
    const formFor = async (words: string) => {
      expect(await selectText(page, words)).toBe(true);
      const popup = await openPopup(extension, page);
      await popup.waitForSelector(".keep-selected");
      const opened = openedPage(extension.browser);
      await press(popup, ".keep-selected");
      const library = await opened;
      await library.waitForSelector('[name="text"]');
      return library;
    };
    const value = (library: Page, name: string) =>
      library.$eval(`[name="${name}"]`, (input) => (input as HTMLInputElement).value);

    const known = await formFor("900万");
    await seen(known, ".own-record b", "公益宝贝");
    expect(await value(known, "text")).toBe("超过900万家");

    const library = await formFor("四十二间教室");
    expect(await value(library, "url")).toBe(`${HOST}/selected.html`);
    await library.type(".own-record input", "公益宝贝");
    await library.waitForSelector(".own-found button");
    await press(library, ".own-found button");
    await seen(library, ".own-record b", "公益宝贝");
    await library.type('[name="metric"]', "教室");
    await press(library, '.form [type="submit"]');
    await seen(library, ".own-list", "四十二间");
    for (const each of [known, library]) await each.close();
  });

  test("an organisation that no feed has is marked once it is put on record, and a publisher can take it in", async () => {
    const page = await extension.open(`${HOST}/news.html`);
    expect(await texts(page)).not.toContain(UNKNOWN);
    const library = await extension.openOwn("library.html#/own");
    await library.waitForSelector('.own-actions a[href$="/record"]');
    await press(library, '.own-actions a[href$="/record"]');
    await library.waitForSelector('.form [name="names"]');
    await library.type('[name="name"]', UNKNOWN);
    await library.type('[name="names"]', "晨光社");
    await press(library, '.form [type="submit"]');
    await seen(library, ".own-list", "晨光社");
    await page.bringToFront();
    await expect.poll(() => texts(page), { timeout: 20_000 }).toContain(UNKNOWN);

    await library.bringToFront();
    const place = await mkdtemp(join(tmpdir(), "shanzhu-own-"));
    await mkdir(join(place, "dataset"));
    for (const { file, text } of await exportedBy(library))
      await writeFile(join(place, "dataset", file), text);
    const feed = (...args: string[]) =>
      spawnSync(process.execPath, [join(import.meta.dirname, "../../scripts/feed.ts"), ...args], {
        cwd: place,
        encoding: "utf8",
      });
    feed("keygen", "--out", "key.json");
    const named = ["--feed", "chenguang", "--publisher", "晨光社"];
    const built = feed("build", "dataset", "--out", "feed", "--key", "key.json", ...named);
    expect(built.stderr).toBe("");
    expect(built.status).toBe(0);
    expect(feed("verify", "feed").stdout).toContain("in order");
    await rm(place, { recursive: true });
  });
});

/** The files as the reader's browser is given them. */
async function exportedBy(library: Page): Promise<{ file: string; text: string }[]> {
  await press(library, ".own-export .sz-button");
  await library.waitForSelector(".own-files button");
  return library.evaluate(async () => {
    const handed: Blob[] = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      handed.push(blob as Blob);
      return make(blob);
    };
    const buttons = [...document.querySelectorAll<HTMLElement>(".own-files button")];
    for (const button of buttons) button.click();
    const files = buttons.map(({ textContent }) => textContent);
    return Promise.all(handed.map(async (blob, i) => ({ file: files[i] ?? "", text: await blob.text() })));
  });
}
