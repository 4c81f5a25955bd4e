/** A package built with an address for its own feed: it follows that by itself, and asks nobody for the host. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildFeed, type FeedFiles } from "../../lib/dataset/feed/build.ts";
import { generateKey, type KeyFile } from "../../lib/dataset/feed/keys.ts";
import { edition, PROJECT } from "../../scripts/feed/edition.ts";
import { settledMarks } from "../../scripts/start/marks.ts";
import { buildPackage } from "../harness/build-package.ts";
import { BROWSERS, type RunningExtension, startExtension } from "../harness/extension.ts";
import { ask } from "../harness/extension-message.ts";
import { onePage, type Served, serve } from "../harness/serve.ts";
import { organisation } from "../unit/feed/records.ts";

const ARTICLE = "<!doctype html><meta charset=utf-8><title>新闻</title><p>萤火乡读基金会今天在京签约。</p>";

describe.each(BROWSERS)("%s", (kind) => {
  let files: FeedFiles = new Map();
  let first: string;
  let key: KeyFile;
  let feed: Served;
  let news: Served;
  let extension: RunningExtension;
  /** So many minutes from now: later than what the package carries. */
  const publish = async (minutes: number, by: KeyFile) => {
    const options = edition(PROJECT.feed, PROJECT.publisher, new Date(Date.now() + minutes * 60_000), 365);
    files = await buildFeed([organisation("own-1", "萤火乡读基金会")], by, options);
    return options.issued;
  };

  beforeAll(async () => {
    key = await generateKey();
    first = await publish(0, key);
    news = await serve(onePage(ARTICLE));
    // no other origin may read it: only the permission in the package lets its updates in
    feed = await serve(({ url = "/" }, response) => {
      const bytes = files.get(url.slice(1));
      response.writeHead(bytes ? 200 : 404).end(bytes);
    });
    const output = await buildPackage(kind, {
      SHANZHU_FEED_URL: feed.url,
      SHANZHU_FEED_KEYS: key.fingerprint,
    });
    extension = await startExtension(kind, { port: news.port, output });
  }, 300_000);
  afterAll(async () => {
    await extension?.close();
    await Promise.all([feed?.close(), news?.close()]);
  });

  test("what is published there is live from the first start on; another's key brings nothing", async () => {
    const library = await extension.openOwn("library.html");
    const live = async () => (await ask(library, "syncStatus")).feeds[0];
    await expect.poll(live, { timeout: 30_000 }).toMatchObject({ issued: first });
    expect(await live()).toMatchObject({ url: `${feed.url}latest.json`, records: 1 });

    await publish(5, await generateKey());
    expect((await ask(library, "syncNow")).feeds[0]).toMatchObject({
      error: "no-known-key",
      issued: first,
    });
    const second = await publish(5, key);
    const { feeds } = await ask(library, "syncNow");
    expect(feeds[0]).toMatchObject({ issued: second, records: 1 });
    expect(feeds[0]?.error).toBeUndefined();

    const page = await extension.open("http://gongyi.qq.com/news.html");
    const marks = async () => (await settledMarks(page)).map(({ text }) => text);
    await expect.poll(marks, { timeout: 20_000 }).toEqual(["萤火乡读基金会"]);
  });
});
