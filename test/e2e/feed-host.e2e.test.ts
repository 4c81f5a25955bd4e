/** A feed on a host of no list, whose server lets no other origin read it: Firefox's own question, refused and allowed. */
import { describe, expect, test } from "vitest";
import { buildFeed } from "../../lib/dataset/feed/build.ts";
import { generateKey } from "../../lib/dataset/feed/keys.ts";
import en from "../../locales/en/sync.json" with { type: "json" };
import zhCN from "../../locales/zh-CN/sync.json" with { type: "json" };
import zhTW from "../../locales/zh-TW/sync.json" with { type: "json" };
import { edition } from "../../scripts/feed/edition.ts";
import { BROWSERS } from "../harness/extension.ts";
import { answerFirefox } from "../harness/firefox-window.ts";
import { useExtension } from "../harness/use-extension.ts";
import { organisation } from "../unit/feed/records.ts";

// Chromium asks in a window of its own, which only a person can answer
describe.runIf(BROWSERS.includes("firefox"))("firefox", async () => {
  const key = await generateKey();
  const records = [organisation("own-1", "蓝鲸助学基金会")];
  const files = await buildFeed(records, key, edition("own", "某基金会", new Date("2023-02-01"), 36500));
  const extension = useExtension("firefox", {
    news({ url = "/" }, response) {
      const bytes = files.get(url.slice("/feed/".length));
      response.writeHead(bytes ? 200 : 404).end(bytes);
    },
  });

  test("refused, the form says why nothing came; asked again and allowed, the feed is there", async () => {
    const library = await extension.openOwn("library.html#/data");
    await library.bringToFront();
    await library.waitForSelector(".add-feed summary");
    await library.click(".add-feed summary");
    await library.type('.add-feed [name="url"]', `${extension.news.url}feed/`);
    await library.type('.add-feed [name="fingerprint"]', key.fingerprint);
    const said = (selector: string, ...oneOf: string[]) =>
      library.waitForFunction(
        (wanted, words) => words.some((part) => document.querySelector(wanted)?.textContent.includes(part)),
        { timeout: 20_000 },
        selector,
        oneOf,
      );

    await library.click('.add-feed [type="submit"]');
    await answerFirefox(extension.browser, "refuse");
    // in Firefox's own language, whichever is installed
    await said(".add-feed [role=alert]", ...[zhCN, zhTW, en].map((messages) => messages["host-refused"]));

    await library.click('.add-feed [type="submit"]');
    await answerFirefox(extension.browser, "allow");
    await said(".feed:nth-child(2) .feed-name", "某基金会");
    expect(await library.$(".add-feed [role=alert]")).toBeNull();
  });
});
