/** A reader follows a foundation's own feed: what it publishes is marked on the open page, without a reload. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildFeed, type FeedFiles } from "../../lib/dataset/feed/build.ts";
import { generateKey, type KeyFile } from "../../lib/dataset/feed/keys.ts";
import { edition } from "../../scripts/feed/edition.ts";
import { settledMarks } from "../../scripts/start/marks.ts";
import { BROWSERS, type RunningExtension, startExtension } from "../harness/extension.ts";
import { ask } from "../harness/extension-message.ts";
import { organisation } from "../unit/feed/records.ts";

/** A listed news host; the browser is told to find it here. */
const HOST = "http://gongyi.qq.com";
const ARTICLE =
  "<!doctype html><meta charset=utf-8><title>新闻</title><p>萤火乡读基金会与蓝鲸助学基金会今天在京签约。</p>";

describe.each(BROWSERS)("%s", (kind) => {
  let server: Server;
  let files: FeedFiles = new Map();
  let key: KeyFile;
  /** Whether the server has browsers inflate shards on the way, as some do. */
  let inflated = false;
  let extension: RunningExtension;

  beforeAll(async () => {
    key = await generateKey();
    server = createServer((request, response) => {
      const path = request.url ?? "/";
      const bytes = path.startsWith("/feed/") ? files.get(path.slice("/feed/".length)) : Buffer.from(ARTICLE);
      const type = path.startsWith("/feed/") ? "application/octet-stream" : "text/html";
      const encoding = inflated && path.endsWith(".gz") ? { "content-encoding": "gzip" } : {};
      response.writeHead(bytes ? 200 : 404, { "content-type": type, ...encoding }).end(bytes);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    extension = await startExtension(kind, { port: (server.address() as AddressInfo).port });
  });
  afterAll(async () => {
    await extension?.close();
    server?.closeAllConnections();
    server?.close();
  });

  const publish = async (names: readonly string[], issued: string, by = key) => {
    const records = names.map((name, i) => organisation(`own-${i}`, name));
    files = await buildFeed(records, by, edition("own", "某基金会", new Date(issued), 36500));
  };
  const marked = async (page: Page) => (await settledMarks(page)).map(({ text }) => text);

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
