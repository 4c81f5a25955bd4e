/** What happens to the background while feeds are kept current: it is ended, runs beside windows that ask, loses its data. */
import type { ServerResponse } from "node:http";
import type { Page } from "puppeteer-core";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Browser } from "wxt/browser";
import { buildFeed, type FeedFiles } from "../../lib/dataset/feed/build.ts";
import { generateKey, type KeyFile } from "../../lib/dataset/feed/keys.ts";
import { edition } from "../../scripts/feed/edition.ts";
import { settledMarks } from "../../scripts/start/marks.ts";
import { endWorker } from "../harness/end-worker.ts";
import { BROWSERS } from "../harness/extension.ts";
import { ask } from "../harness/extension-message.ts";
import { useExtension } from "../harness/use-extension.ts";
import { organisation } from "../unit/feed/records.ts";

/** A listed news host; the browser is told to find it here. */
const HOST = "http://gongyi.qq.com";
const ARTICLE =
  "<!doctype html><meta charset=utf-8><title>新闻</title><p>萤火乡读基金会与蓝鲸助学基金会今天在京签约。</p>";
/** Some twenty-five shards, so that some are on the disk while others are on their way. */
const many = Array.from({ length: 14_000 }, (_, i) => organisation(`many-${i}`, `众多的第${i}家机构`));

declare const chrome: Pick<typeof Browser, "alarms" | "storage">;

describe.each(BROWSERS)("%s", (kind) => {
  let key: KeyFile;
  let files: FeedFiles = new Map();
  const asked: string[] = [];
  let hold: (path: string, response: ServerResponse) => boolean = () => false;
  const extension = useExtension(kind, {
    news({ url = "/" }, response) {
      if (!url.startsWith("/feed/")) {
        response.writeHead(200, { "content-type": "text/html" }).end(ARTICLE);
        return;
      }
      const path = url.slice("/feed/".length);
      asked.push(path);
      if (hold(path, response)) return;
      const bytes = files.get(path);
      response.writeHead(bytes ? 200 : 404).end(bytes);
    },
  });
  let library: Page;
  let day = 0;

  beforeAll(async () => {
    key = await generateKey();
  });
  beforeEach(async () => {
    hold = () => false;
    await library?.close();
    library = await extension.openOwn("library.html#/data");
  });

  /** A new edition each time, a day later than the last. */
  const publish = async (...records: Parameters<typeof buildFeed>[0][number][]) => {
    const options = edition("own", "某基金会", new Date(Date.UTC(2023, 1, ++day)), 36500);
    files = await buildFeed(records, key, options);
    asked.length = 0;
    return options.issued;
  };
  const follow = () => ask(library, "addFeed", { url: `${HOST}/feed/`, fingerprint: key.fingerprint });
  const own = async () => (await ask(library, "syncStatus")).feeds[1];
  const shards = () => asked.filter((path) => path.startsWith("s/"));
  /** Has every feed be due long since, or not for a long time. */
  const due = (next: number) =>
    library.evaluate(async (when) => {
      const { feeds } = (await chrome.storage.local.get("feeds")) as { feeds: object[] };
      await chrome.storage.local.set({ feeds: feeds.map((feed) => ({ ...feed, next: when })) });
    }, next);
  const alarm = () => library.evaluate(async () => (await chrome.alarms.get("sync"))?.scheduledTime);

  test("ended in the middle of a feed, the next one goes on with what has not arrived", async () => {
    const issued = await publish(...many);
    const paths = [...files.keys()].filter((path) => path.startsWith("s/"));
    expect(paths.length).toBeGreaterThan(20);
    const stuck = new Promise<void>((resolve) => {
      hold = (path) => {
        if (path !== paths.at(-1)) return false;
        resolve();
        return true;
      };
    });
    void follow().catch(() => {});
    await stuck;
    // the shards that have arrived are being written, sixteen at a time
    await expect.poll(() => library.evaluate(countShards), { timeout: 20_000 }).toBeGreaterThan(15);
    await endWorker(extension);
    const arrived = await library.evaluate(countShards);
    hold = () => false;
    asked.length = 0;
    await expect.poll(own, { timeout: 30_000 }).toMatchObject({ issued, records: many.length });
    expect(shards().length).toBeLessThanOrEqual(paths.length + 2 - arrived);
    expect((await own())?.error).toBeUndefined();
  });

  test("ended while the names are compiled, the edition is live all the same", async () => {
    const issued = await publish(...many, organisation("more", "又多的一家机构"));
    void ask(library, "syncNow").catch(() => {});
    await expect.poll(() => shards().length, { timeout: 20_000, interval: 5 }).toBeGreaterThan(0);
    await endWorker(extension);
    expect((await own())?.records).toBeGreaterThanOrEqual(many.length);
    await due(1);
    await endWorker(extension);
    await expect.poll(own, { timeout: 30_000 }).toMatchObject({ issued, records: many.length + 1 });
  });

  test("what became due while none ran is asked at the next start, and a lost alarm is made again", async () => {
    const issued = await publish(organisation("one", "萤火乡读基金会"));
    await due(1);
    await library.evaluate(() => chrome.alarms.clearAll());
    await endWorker(extension);
    expect(await alarm()).toBeUndefined();
    await expect.poll(own, { timeout: 30_000 }).toMatchObject({ issued, records: 1 });
    await expect.poll(alarm, { timeout: 10_000 }).toBeGreaterThan(Date.now() + 4 * 3600_000);
    expect(await alarm()).toBeLessThan(Date.now() + 8 * 3600_000);
  });

  test("how long a server wants to be left alone outlives the worker", async () => {
    const live = await own();
    await publish(organisation("two", "蓝鲸助学基金会"));
    hold = (_, response) => Boolean(response.writeHead(503, { "Retry-After": "7200" }).end());
    await ask(library, "syncNow");
    expect(await own()).toMatchObject({ error: "http-status", issued: live?.issued });
    expect(await alarm()).toBeGreaterThan(Date.now() + 7_000_000);
    hold = () => false;
    asked.length = 0;
    await endWorker(extension);
    expect(await own()).toMatchObject({ error: "http-status" });
    expect(asked).toEqual([]);
    expect((await ask(library, "syncNow")).feeds[1]?.error).toBeUndefined();
  });

  test("two windows that ask at once wait for one another, and nothing is fetched twice", async () => {
    const issued = await publish(organisation("three", "萤火乡读基金会"));
    const second = await extension.openOwn("library.html#/data");
    let [now, most] = [0, 0];
    hold = (path, response) => {
      most = Math.max(most, ++now);
      setTimeout(() => {
        now--;
        response.end(files.get(path));
      }, 200);
      return true;
    };
    const answers = await Promise.all([ask(library, "syncNow"), ask(second, "syncNow")]);
    for (const { feeds } of answers) expect(feeds[1]).toMatchObject({ issued, records: 1 });
    expect(most).toBe(1);
    expect(asked.filter((path) => path === "latest.json")).toHaveLength(2);
    expect(new Set(shards()).size).toBe(shards().length);
    await second.close();
  });

  test("while somebody holds the lock the alarm's own look passes, and a reader's waits", async () => {
    const issued = await publish(organisation("four", "蓝鲸助学基金会"));
    await due(1);
    await library.evaluate(async () => {
      await new Promise<void>((held) => {
        void navigator.locks.request("shanzhu-sync", () => {
          held();
          return new Promise<void>((release) => Object.assign(globalThis, { release }));
        });
      });
    });
    await endWorker(extension);
    await own();
    const asking = ask(library, "syncNow");
    const first = await Promise.race([asking, new Promise((resolve) => setTimeout(resolve, 1_500))]);
    expect([first, asked]).toEqual([undefined, []]);
    await library.evaluate(() => (globalThis as unknown as { release(): void }).release());
    expect((await asking).feeds[1]).toMatchObject({ issued });
  });

  test("editions that change while pages are being read leave no page with marks of the last one", async () => {
    const names = ["萤火乡读基金会", "蓝鲸助学基金会"];
    const page = await extension.open(`${HOST}/news.html`);
    for (let i = 0; i < 6; i++) {
      const wanted = names[i % 2] ?? "";
      await publish(organisation(`swap-${i}`, wanted));
      await Promise.all([ask(library, "syncNow"), page.reload({ waitUntil: "domcontentloaded" })]);
      const marks = async () => (await settledMarks(page)).map(({ text }) => text);
      await page.bringToFront();
      await expect.poll(marks, { timeout: 20_000 }).toEqual([wanted]);
    }
    await page.close();
  });

  test("once the site's data were cleared the package's own are there at once, and nobody leads back", async () => {
    const page = await extension.open(`${HOST}/news.html`);
    const older = files;
    const issued = await publish(organisation("five", "萤火乡读基金会"));
    const newer = files;
    await ask(library, "syncNow");
    files = older;
    await library.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase("shanzhu-data");
          request.onsuccess = () => resolve();
          request.onerror = () => reject(request.error);
        }),
    );
    // the same worker goes on
    const { feeds } = await ask(library, "syncStatus");
    expect(feeds[0]?.records).toBeGreaterThan(100);
    expect((await ask(library, "syncNow")).feeds[1]).toMatchObject({ error: "old-seq", records: 0 });
    files = newer;
    await ask(library, "syncNow");
    expect(await own()).toMatchObject({ issued, records: 1 });
    await page.bringToFront();
    await expect
      .poll(async () => (await settledMarks(page)).map(({ text }) => text), { timeout: 20_000 })
      .toEqual(["萤火乡读基金会"]);
  });
});

/** In the extension's page: how many shards its database holds. */
function countShards(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("shanzhu-data");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const counting = database.transaction("shards").objectStore("shards").count();
      counting.onerror = () => reject(counting.error);
      counting.onsuccess = () => {
        database.close();
        resolve(counting.result);
      };
    };
  });
}
