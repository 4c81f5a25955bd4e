/** The published folder behind the servers that publishers have. */
import { createHash } from "node:crypto";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { buildFeed } from "../../../lib/dataset/feed/build.ts";
import { generateKey, type KeyFile } from "../../../lib/dataset/feed/keys.ts";
import { openFeed } from "../../../scripts/feed/open-feed.ts";
import { writeFeed } from "../../../scripts/feed/write-feed.ts";
import { options } from "./edition.ts";
import { startReader } from "./reader.ts";
import { dataset, organisation } from "./records.ts";
import { isInstalled, type Manners, type ServerName, startWebServer, type WebServer } from "./web-server.ts";

const MANNERS: readonly (readonly [string, Manners])[] = [
  ["as it comes", {}],
  ["labelling .gz with Content-Encoding", { encoded: true }],
  ["compressing JSON", { deflating: true }],
  ["telling caches to keep everything", { caching: true }],
];

/** Organisations whose names don't compress. */
const noise = Array.from({ length: 1_200 }, (_, i) =>
  organisation(`noise-${i}`, createHash("sha256").update(String(i)).digest("hex").slice(0, 40)),
);

let key: KeyFile;
beforeAll(async () => {
  key = await generateKey();
});

for (const name of ["nginx", "apache"] satisfies ServerName[]) {
  if (!isInstalled(name))
    console.log(`${name} is not installed: its tests are skipped (apt-get install nginx-light apache2-bin)`);

  describe.skipIf(!isInstalled(name))(name, () => {
    describe.each(MANNERS)("%s", (_, manners) => {
      let server: WebServer;
      const publish = async (value: number) => {
        const files = await buildFeed(dataset(value), key, options({ seq: value }));
        await writeFeed(files, server.folder);
        return [...files.keys()];
      };
      beforeEach(async () => {
        server = await startWebServer(name, manners);
        const [shard = ""] = await publish(2);
        const { headers } = await fetch(server.url + shard);
        expect(headers.get("content-encoding")?.includes("gzip") ?? false).toBe(manners.encoded ?? false);
      });
      afterEach(() => server.stop());

      test("is followed, and its next edition too", async () => {
        const reader = await startReader({ url: `${server.url}latest.json`, key });
        await reader.sync.syncNow();
        expect(await reader.trouble()).toBeUndefined();
        expect(await reader.family()).toEqual([2]);
        await publish(3);
        await reader.sync.syncNow();
        expect(await reader.family()).toEqual([3]);
        const requests = await server.requests();
        expect(requests.some(({ reused }) => reused)).toBe(true);
        expect(requests.filter(({ range }) => range !== "")).toEqual([]);
      });

      test("is followed by an address that redirects", async () => {
        const reader = await startReader({ url: `${server.moved}latest.json`, key });
        await reader.sync.syncNow();
        expect(await reader.trouble()).toBeUndefined();
        expect(await reader.family()).toEqual([2]);
      });

      test("passes feed verify", async () => {
        const { records } = await openFeed(server.url, key.fingerprint);
        expect(records).toHaveLength(5);
      });
    });

    describe("slow", () => {
      const silence = 1_500;
      let server: WebServer;
      beforeEach(async () => {
        server = await startWebServer(name, { rate: 4 });
        await writeFeed(await buildFeed([...dataset(2), ...noise], key, options({ seq: 2 })), server.folder);
      });
      afterEach(() => server.stop());

      test("is waited for as long as bytes come", async () => {
        const reader = await startReader({ url: `${server.url}latest.json`, key }, { silence });
        const from = performance.now();
        await reader.sync.syncNow();
        expect(await reader.trouble()).toBeUndefined();
        expect(await reader.family()).toEqual([2]);
        expect(performance.now() - from).toBeGreaterThan(silence);
      });

      test("and cut off, it is said, and taken up again once it is back", async () => {
        const begun = Promise.withResolvers<void>();
        const watching: typeof fetch = async (url, init) => {
          const response = await fetch(url, init);
          if (String(url).endsWith(".gz")) begun.resolve();
          return response;
        };
        const reader = await startReader(
          { url: `${server.url}latest.json`, key },
          { silence, fetch: watching },
        );
        const asking = reader.sync.syncNow();
        await begun.promise;
        await server.kill();
        await asking;
        expect(await reader.trouble()).toMatch(/^(cut-off|unreachable)$/);
        expect(await reader.family()).toEqual([1]);
        await server.revive();
        await reader.sync.syncNow();
        expect(await reader.trouble()).toBeUndefined();
        expect(await reader.family()).toEqual([2]);
      });
    });

    test("a missing shard is said, and is fetched once it is there", async () => {
      const server = await startWebServer(name, {});
      const files = await buildFeed(dataset(2), key, options({ seq: 2 }));
      await writeFeed(new Map([...files].filter(([path]) => !path.startsWith("s/"))), server.folder);
      const reader = await startReader({ url: `${server.url}latest.json`, key });
      await reader.sync.syncNow();
      expect(await reader.trouble()).toBe("http-status");
      await writeFeed(files, server.folder);
      await reader.sync.syncNow();
      expect(await reader.family()).toEqual([2]);
      await server.stop();
    });
  });
}
