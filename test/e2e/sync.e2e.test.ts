/** A reader follows a foundation's own feed: what it publishes is marked on the open page, without a reload. */
import type { Page } from "puppeteer-core";
import { beforeAll, describe, expect, test } from "vitest";
import { buildFeed, type FeedFiles } from "../../lib/dataset/feed/build.ts";
import { generateKey, type KeyFile } from "../../lib/dataset/feed/keys.ts";
import { edition } from "../../scripts/feed/edition.ts";
import { settledMarks } from "../../scripts/start/marks.ts";
import { allowInChromium } from "../harness/chrome-extensions.ts";
import { BROWSERS } from "../harness/extension.ts";
import { ask } from "../harness/extension-message.ts";
import { useExtension } from "../harness/use-extension.ts";
import { organisation } from "../unit/feed/records.ts";

/** A listed news host; the browser is told to find it here. */
const HOST = "http://gongyi.qq.com";
const ARTICLE =
  "<!doctype html><meta charset=utf-8><title>新闻</title><p>萤火乡读基金会与蓝鲸助学基金会今天在京签约。</p>";

describe.each(BROWSERS)("%s", (kind) => {
  let files: FeedFiles = new Map();
  let key: KeyFile;
  /** Whether the server has browsers inflate shards on the way, as some do. */
  let inflated = false;
  const extension = useExtension(kind, {
    grant: true,
    news({ url: path = "/" }, response) {
      const bytes = path.startsWith("/feed/") ? files.get(path.slice("/feed/".length)) : Buffer.from(ARTICLE);
      const type = path.startsWith("/feed/") ? "application/octet-stream" : "text/html";
      const encoding = inflated && path.endsWith(".gz") ? { "content-encoding": "gzip" } : {};
      response.writeHead(bytes ? 200 : 404, { "content-type": type, ...encoding }).end(bytes);
    },
  });
  beforeAll(async () => {
    key = await generateKey();
  });

  const publish = async (names: readonly string[], issued: string, by = key) => {
    const records = names.map((name, i) => organisation(`own-${i}`, name));
    files = await buildFeed(records, by, edition("own", "某基金会", new Date(issued), 36500));
  };
  const seen = (page: Page, selector: string, words: string) =>
    page.waitForFunction(
      (wanted, part) => document.querySelector(wanted)?.textContent.includes(part),
      {},
      selector,
      words,
    );
  const marked = async (page: Page) => (await settledMarks(page)).map(({ text }) => text);

  test("followed by the library's form, which asks for the host; updated, paused and left by its buttons", async () => {
    const page = await extension.open(`${HOST}/news.html`);
    await publish(["蓝鲸助学基金会"], "2023-02-01");
    const library = await extension.openOwn("library.html#/data");
    // a host of no list, whose server lets no other origin read: Chromium's question nothing but a person can answer
    if (kind === "chromium") await allowInChromium(extension, "http://127.0.0.1/*");
    await library.bringToFront();
    await library.waitForSelector(".feed");
    // no address is built in: there is nothing to update
    expect(await library.$$(".feed-actions")).toHaveLength(0);
    await library.click(".add-feed summary");
    await library.type('.add-feed [name="url"]', `${extension.news.url}feed/`);
    await library.type('.add-feed [name="fingerprint"]', key.fingerprint);
    await library.click('.add-feed [type="submit"]');
    await seen(library, ".feed:nth-child(2) .feed-name", "某基金会");
    await seen(library, ".feed:nth-child(2) .feed-facts", extension.news.url);
    await page.bringToFront();
    await expect.poll(() => marked(page), { timeout: 20_000 }).toEqual(["蓝鲸助学基金会"]);

    await library.bringToFront();
    await publish(["萤火乡读基金会"], "2023-02-02");
    const act = (nth: number) => library.click(`.feed:nth-child(2) .feed-actions button:nth-of-type(${nth})`);
    await act(1);
    await page.bringToFront();
    await expect.poll(() => marked(page), { timeout: 20_000 }).toEqual(["萤火乡读基金会"]);
    await library.bringToFront();
    await act(2);
    await library.waitForFunction(
      () => document.querySelectorAll(".feed:nth-child(2) .feed-actions button").length === 2,
    );
    await act(2);
    await library.waitForSelector('.feed:nth-child(2) .feed-actions[role="alert"]');
    await act(1);
    await library.waitForFunction(() => document.querySelectorAll(".feed").length === 1);
    await page.bringToFront();
    await expect.poll(() => marked(page), { timeout: 20_000 }).toEqual([]);
    await library.close();
  });

  test("add a feed by address and fingerprint, see its names marked, follow its updates", async () => {
    const page = await extension.open(`${HOST}/news.html`);
    expect(await marked(page)).toEqual([]);
    const library = await extension.openOwn("library.html");

    await publish(["萤火乡读基金会"], "2023-03-01");
    const feed = { url: `${HOST}/feed/`, fingerprint: key.fingerprint };
    const added = await ask(library, "addFeed", feed);
    expect(added.feeds.map(({ publisher }) => publisher)).toEqual(["善注", "某基金会"]);
    expect(added.feeds[1]?.error).toBeUndefined();
    expect(await marked(page)).toEqual(["萤火乡读基金会"]);

    inflated = true;
    await publish(["萤火乡读基金会", "蓝鲸助学基金会"], "2023-04-01");
    await ask(library, "syncNow");
    await page.waitForFunction(() => CSS.highlights.size > 0);
    expect((await marked(page)).toSorted()).toEqual(["萤火乡读基金会", "蓝鲸助学基金会"].toSorted());

    await publish(["萤火乡读基金会"], "2023-05-01", await generateKey());
    const refused = await ask(library, "syncNow");
    expect(refused.feeds[1]).toMatchObject({ error: "no-known-key", publisher: "某基金会" });
    expect(await marked(page)).toHaveLength(2);
  });
});
