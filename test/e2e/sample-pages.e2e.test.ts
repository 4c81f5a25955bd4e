/** Every sample page as a browser lays it out: names split by tags, ruby and spaces, tables, menus beside the text, old encodings. */
import type { Page } from "puppeteer-core";
import { beforeAll, describe, expect, test } from "vitest";
import type { browser } from "wxt/browser";
import type { PageState } from "../../lib/extension/messages.ts";
import { settledMarks } from "../../scripts/start/marks.ts";
import { BROWSERS } from "../harness/extension.ts";
import { useExtension } from "../harness/use-extension.ts";
import expected from "../pages/expected.json" with { type: "json" };

const HOST = "http://www.gongyishibao.com";
type Chrome = Pick<typeof browser, "tabs">;

const together = (text: string) => text.replace(/[\s\u00ad\u200b]+/g, "");

describe.each(BROWSERS)("%s", (kind) => {
  const extension = useExtension(kind);
  let own: Page;
  beforeAll(async () => {
    own = await extension.openOwn("library.html");
  });

  /** What the popup is told of the page at an address. */
  const stateOf = (address: string): Promise<PageState> =>
    own.evaluate(async (url) => {
      const { tabs } = (globalThis as unknown as { chrome: Chrome }).chrome;
      const tab = (await tabs.query({})).find((each) => each.url === url);
      const message = { id: 1, type: "pageState", timestamp: Date.now() };
      const { res } = (await tabs.sendMessage(tab?.id as number, message)) as { res: PageState };
      return res;
    }, address);

  /** What is marked, counted as in `expected.json`. */
  async function found(address: string) {
    const { annotations } = await stateOf(address);
    const names: Record<string, number> = {};
    const figures: { text: string; id: string | undefined; verdict: string | undefined }[] = [];
    for (const each of annotations) {
      if (each.kind !== "figure") names[each.id] = (names[each.id] ?? 0) + 1;
      else figures.push({ text: together(each.text), id: each.id, verdict: each.judgement?.verdict });
    }
    return { names, figures };
  }

  test.each(Object.entries(expected))("%s", async (path, { names, figures }) => {
    const page = await extension.open(`${HOST}/${path}`);
    await expect.poll(() => found(page.url()), { timeout: 10_000 }).toEqual({ names, figures });
    // and all of it stands in the page's own text, painted: a mark may be painted in several parts
    const listed = (await stateOf(page.url())).annotations.map(({ text }) => together(text));
    const painted = (await settledMarks(page, 1_500)).map(({ text }) => together(text));
    expect(painted.join("").length).toBe(listed.join("").length);
    await page.close();
  });
});
