/** A feed behind the servers that publishers have, with each browser's own connections, decoding and cache. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildFeed } from "../../lib/dataset/feed/build.ts";
import { generateKey, type KeyFile } from "../../lib/dataset/feed/keys.ts";
import { edition } from "../../scripts/feed/edition.ts";
import { writeFeed } from "../../scripts/feed/write-feed.ts";
import { allowInChromium } from "../harness/chrome-extensions.ts";
import { BROWSERS } from "../harness/extension.ts";
import { ask } from "../harness/extension-message.ts";
import { useExtension } from "../harness/use-extension.ts";
import { organisation } from "../unit/feed/records.ts";
import {
  isInstalled,
  type Manners,
  type ServerName,
  startWebServer,
  type WebServer,
} from "../unit/feed/web-server.ts";

const MANNERS: readonly (readonly [string, Manners])[] = [
  ["as it comes", {}],
  ["labelling, compressing and caching all it can", { encoded: true, deflating: true, caching: true }],
];

const servers = (["nginx", "apache"] satisfies ServerName[]).filter(isInstalled);
if (servers.length < 2)
  console.log(
    `installed: ${servers.join() || "none"}; the tests on the others are skipped (see test/unit/feed)`,
  );

describe.skipIf(servers.length === 0).each(BROWSERS)("%s", (kind) => {
  let key: KeyFile;
  let library: Page;
  const extension = useExtension(kind, { grant: true });
  beforeAll(async () => {
    key = await generateKey();
    if (kind === "chromium") await allowInChromium(extension, "http://127.0.0.1/*");
    library = await extension.openOwn("library.html#/data");
  });
  const said = (selector: string, words: string) =>
    library.waitForFunction(
      (wanted, part) => document.querySelector(wanted)?.textContent.includes(part),
      { timeout: 20_000 },
      selector,
      words,
    );

  describe.each(servers)("%s", (name) => {
    describe.each(MANNERS)("%s", (_, manners) => {
      let server: WebServer;
      beforeAll(async () => {
        server = await startWebServer(name, manners);
      });
      afterAll(() => server.stop());
      const publish = async (count: number) => {
        const records = Array.from({ length: count }, (_, i) => organisation(`own-${i}`));
        const options = edition(`own-${name}`, "某基金会", new Date(Date.UTC(2023, 0, count)), 36500);
        await writeFeed(await buildFeed(records, key, options), server.folder);
      };
      const own = async () => (await ask(library, "syncStatus")).feeds[1];

      test("is followed by the library's form, through a redirect, and so is its next edition", async () => {
        await publish(3);
        await library.bringToFront();
        await library.waitForSelector(".feed");
        await library.evaluate(() => document.querySelector(".add-feed")?.setAttribute("open", ""));
        const fill = async (field: string, text: string) => {
          await library.$eval(`.add-feed [name="${field}"]`, (input) => {
            (input as HTMLInputElement).value = "";
          });
          await library.type(`.add-feed [name="${field}"]`, text);
        };
        await fill("url", server.moved);
        await fill("fingerprint", key.fingerprint);
        await library.click('.add-feed [type="submit"]');
        await said(".feed:nth-child(2) .feed-name", "某基金会");
        expect(await own()).toMatchObject({ records: 3 });
        await publish(4);
        const [, next] = (await ask(library, "syncNow")).feeds;
        expect(next).toMatchObject({ records: 4 });
        expect(next?.error).toBeUndefined();
      });

      test("and ended and begun again, it is missed, said and found again", async () => {
        await publish(5);
        await server.kill();
        const [, missed] = (await ask(library, "syncNow")).feeds;
        expect(missed).toMatchObject({ error: "unreachable", records: 4 });
        await server.revive();
        const [, found] = (await ask(library, "syncNow")).feeds;
        expect(found).toMatchObject({ records: 5 });
        expect(found?.error).toBeUndefined();
        await ask(library, "removeFeed", { id: found?.id });
        await library.waitForFunction(() => document.querySelectorAll(".feed").length === 1, {
          timeout: 20_000,
        });
      });
    });
  });
});
