/** The published folder behind the servers that publishers have. */
import { chmod } from "node:fs/promises";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { buildFeed } from "../../../lib/dataset/feed/build.ts";
import { generateKey, type KeyFile } from "../../../lib/dataset/feed/keys.ts";
import { openFeed } from "../../../scripts/feed/open-feed.ts";
import { writeFeed } from "../../../scripts/feed/write-feed.ts";
import { options } from "./edition.ts";
import { startReader } from "./reader.ts";
import { dataset } from "./records.ts";
import { isInstalled, type Manners, type ServerName, startWebServer, type WebServer } from "./web-server.ts";

const MANNERS: readonly (readonly [string, Manners])[] = [
  ["as it comes", {}],
  ["labelling .gz with Content-Encoding", { encoded: true }],
  ["compressing JSON", { deflating: true }],
  ["telling caches to keep everything", { caching: true }],
];

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
        // Apache gives up root's rights: the temporary folder must let it in
        await chmod(new URL("../..", `file://${server.folder}/`), 0o755);
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

    test("a missing shard is said, and is fetched once it is there", async () => {
      const server = await startWebServer(name, {});
      await chmod(new URL("../..", `file://${server.folder}/`), 0o755);
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
