/** Pages as they come: in old encodings and Traditional Chinese, changing under the reader, growing while they are read. */
import type { RequestListener } from "node:http";
import type { Page } from "puppeteer-core";
import { describe, expect, test } from "vitest";
import { settledMarks } from "../../scripts/start/marks.ts";
import { BROWSERS } from "../harness/extension.ts";
import { pointAt } from "../harness/reader.ts";
import { useExtension } from "../harness/use-extension.ts";
import { encode } from "../pages/encode.ts";

const HOST = "http://www.gongyishibao.com";
const OLD_HOST = "http://gongyi.qq.com";
const TRADITIONAL = "公益寶貝向偏遠地區的鄉村派去鄉村特派員，壹基金也參加。";

const CHARSETS = ["big5", "gb18030", "gbk"];

/** As old servers send it: the charset stands in the page alone. */
const oldPage = (charset: string) =>
  encode(charset, `<!doctype html><meta charset="${charset}"><title>舊</title><p>${TRADITIONAL}</p>`);

const OLD_PAGES = new Map(CHARSETS.map((charset) => [charset, oldPage(charset)]));
const answer: RequestListener = (request, response) => {
  response.setHeader("content-type", "text/html");
  response.end(OLD_PAGES.get(request.url?.slice(1) ?? "") ?? "");
};

/** As strict old templates do it: a menu, machinery, line breaks, a CDATA section. */
const STRICT = `<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>题</title><script>var name = "水滴公益";</script></head>
<body><div><nav>水滴公益</nav><p>公益<b>宝</b>贝<br/>壹<br/><br/>基金</p><p><![CDATA[乡村特派员 & 他们]]></p><script>var other = "水滴公益";</script></div></body></html>`;
const strict: RequestListener = (_, response) => {
  response.setHeader("content-type", "application/xhtml+xml");
  response.end(STRICT);
};

const texts = async (page: Page) => [...new Set((await settledMarks(page)).map(({ text }) => text))];

describe.each(BROWSERS)("%s", (kind) => {
  const extension = useExtension(kind);

  test("a page in GBK", async () => {
    const page = await extension.open(`${HOST}/gbk.html`);
    expect(await page.evaluate(() => document.characterSet)).toBe("GBK");
    expect(await texts(page)).toEqual(expect.arrayContaining(["乡村特派员", "27名"]));
    await page.close();
  });

  test("a page in Traditional Chinese", async () => {
    const page = await extension.open(`${HOST}/traditional.html`);
    expect(await texts(page)).toEqual(expect.arrayContaining(["鄉村特派員"]));
    await page.close();
  });

  test("single-page navigation: the article before leaves no mark behind", async () => {
    const page = await extension.open(`${HOST}/app/parcels`);
    await expect.poll(() => texts(page), { timeout: 8_000 }).toContain("139万名");
    await page.click('a[href="/app/envoys"]');
    await expect.poll(() => texts(page), { timeout: 8_000 }).toContain("27名");
    expect(await texts(page)).not.toContain("139万名");
    await page.goBack();
    await expect.poll(() => texts(page), { timeout: 8_000 }).toContain("139万名");
    await page.close();
  });

  test("a short form holds in what the page adds behind its introduction, not in what it adds before", async () => {
    const page = await extension.open(`${HOST}/app/parcels`);
    const add = (where: "afterbegin" | "beforeend", html: string) =>
      page.evaluate(
        (at, words) => document.querySelector("article")?.insertAdjacentHTML(at, words),
        where,
        html,
      );
    await add("beforeend", "<p>深圳壹基金公益基金会（以下简称“该会”）发布年报。</p>");
    await expect.poll(() => texts(page), { timeout: 8_000 }).toContain("深圳壹基金公益基金会");
    await add("beforeend", "<p>该会表示，明年继续。</p>");
    await add("afterbegin", "<p>该会很多，说法不一。</p>");
    const forms = async () => (await settledMarks(page)).filter(({ text }) => text === "该会").length;
    await expect.poll(forms, { timeout: 8_000 }).toBe(1);
    await page.close();
  });

  test("a list that grows while it is scrolled is marked as it grows", async () => {
    const page = await extension.open(`${HOST}/app/`);
    await expect.poll(() => texts(page), { timeout: 8_000 }).toContain("壹基金");
    await expect
      .poll(
        async () => {
          await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
          return page.evaluate(() => document.body.textContent.includes("没有更多了"));
        },
        { timeout: 20_000 },
      )
      .toBe(true);
    const [named, marks] = await Promise.all([
      page.evaluate(() => document.querySelector("#app")?.textContent.match(/公益宝贝/g)?.length),
      settledMarks(page),
    ]);
    expect(named).toBeGreaterThan(0);
    expect(marks.filter(({ text }) => text === "公益宝贝")).toHaveLength(named ?? 0);
    await page.close();
  });
});

describe.each(BROWSERS)("%s: a server of the nineties", (kind) => {
  const extension = useExtension(kind, { news: answer });

  test.each(CHARSETS)("%s", async (charset) => {
    const page = await extension.open(`${OLD_HOST}/${charset}`);
    expect((await page.evaluate(() => document.characterSet)).toLowerCase()).toBe(charset);
    expect(new Set(await texts(page))).toEqual(new Set(["公益寶貝", "鄉村特派員", "壹基金"]));
    await page.close();
  });
});

describe.each(BROWSERS)("%s: a server of XHTML", (kind) => {
  const extension = useExtension(kind, { news: strict });

  test("is marked as the reader sees it, followed, and has its cards", async () => {
    const page = await extension.open(`${HOST}/strict`);
    expect(await page.evaluate(() => document.contentType)).toBe("application/xhtml+xml");
    expect(await texts(page)).toEqual(["公益", "宝", "贝", "乡村特派员"]);
    await page.evaluate(() => document.querySelector("div")?.append("，壹基金"));
    await expect.poll(() => texts(page), { timeout: 8_000 }).toContain("壹基金");
    await pointAt(page, "壹基金");
    await page.waitForSelector("shanzhu-card");
    await page.close();
  });
});
