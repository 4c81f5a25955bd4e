/** The links that notes give, followed by real browsers: each must scroll to the noted words and highlight just those. */
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describe as describeQuote } from "../../lib/anchor/describe.ts";
import { textFragmentUrl } from "../../lib/notes/text-fragment.ts";
import { launchBrowser } from "../../scripts/browsers/launch.ts";
import { BROWSERS } from "../harness/extension.ts";
import { onePage, type Served, serve } from "../harness/serve.ts";

/** Each a block, far from the next; `|` is a line break within the block, `[]` an element within the sentence. */
const BLOCKS = [
  "县域里的公益：三年走访记",
  "去年一年，共有220万商家参与，产生了92亿笔爱心订单；参与的消费者累计超过5亿人。",
  "今年一年，共有220万商家参与，产生了95亿笔爱心订单；参与的消费者累计超过6亿人。",
  "与A&B, Inc.合作的 co-op 计划，把100%—200%的差额,都记在“账”上：第1-3年每笔(含运费)#9。",
  "当地依托[这个计划]建起了[200多个]村级服务站，累计帮助超过[800多万]人次，村民的收入比前一年高出1倍。",
  "壹禾基金会向青山县捐赠300万元，用于修建村小学的食堂，食堂的厨房有六十平方米，可以同时供应三百名学生和二十名老师的午餐，不收取任何费用。",
  "水澜公益向白河县捐赠300万元。",
  "第一行写着捐款两千六百万元|第二行写着拨付一千九百万元",
  "長者送餐計劃開辦至今已有12年，向陽慈善會每年撥款650萬元，為獨居長者送飯上門。",
  "今年一年又开始了",
];
const TEXT = BLOCKS.map((block) => block.replace(/[[\]]/g, "").replaceAll("|", "\n")).join("\n\n");

const PAGE = `<!doctype html><meta charset="utf-8"><style>
  body { margin: 0; font: 20px/1.5 sans-serif; width: 700px; color: #000; background: #fff }
  p { margin: 120vh 0 }
  p.close { margin: -119vh 0 0 }
  ::target-text { background: #f00; color: #f00 }
</style>${BLOCKS.map((block) => {
  const html = block
    .replaceAll("&", "&amp;")
    .replaceAll("[", "<b>")
    .replaceAll("]", "</b>")
    .replaceAll("|", "<br>");
  return `<p${block.startsWith("壹禾") ? ' class="close"' : ""}>${html}</p>`;
}).join("\n")}`;

/** The words on the page, `nth` occurrence, as a note has them. */
function linkTo(base: string, words: string, nth = 0): string {
  let at = TEXT.indexOf(words);
  for (let i = 0; i < nth; i++) at = TEXT.indexOf(words, at + 1);
  if (at < 0) throw new Error(`not on the page: ${words}`);
  return textFragmentUrl(base, describeQuote(TEXT, at, at + words.length).quote);
}

describe.each(BROWSERS)("%s", (kind) => {
  let site: Served;
  let browser: Browser;

  beforeAll(async () => {
    site = await serve(onePage(PAGE));
    browser = await launchBrowser(kind);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const highlighted = (page: Page) => redText(page);

  test.each([
    ["a figure in its sentence", "92亿笔", 0],
    ["the first of two alike", "220万商家", 0],
    ["the second of two alike", "220万商家", 1],
    ["the first of two equal figures", "300万元", 0],
    ["the second, at the end of its block", "300万元", 1],
    ["ampersand, comma, hyphen, space", "A&B, Inc.合作的 co-op 计划", 0],
    ["per cent, dash, quotation marks", "100%—200%的差额,都记在“账”上", 0],
    ["hyphen between figures, brackets, number sign", "1-3年每笔(含运费)#9", 0],
    ["through elements within the sentence", "这个计划建起了200多个村级服务站，累计帮助超过800多万人次", 0],
    ["from the middle of a word", "多个村级服务站，累计", 0],
    ["a whole heading", "县域里的公益：三年走访记", 0],
    ["the beginning of a block", "水澜公益", 0],
    ["a long sentence", BLOCKS[5] as string, 0],
    ["over two blocks", "村民的收入比前一年高出1倍。\n\n壹禾基金会向青山县捐赠300万元", 0],
    ["over a line break", "两千六百万元\n第二行写着拨付", 0],
    ["one line of a block", "第二行写着拨付一千九百万元", 0],
    ["Traditional characters", "每年撥款650萬元", 0],
    ["words that begin another block too", "今年一年", 1],
  ] as const)("%s", async (_, words, nth) => {
    const page = await browser.newPage();
    await page.goto(linkTo(`${site.url}article`, words, nth), { waitUntil: "load" });
    await page.bringToFront();
    const seen = await highlighted(page);
    expect(seen.scrolled || words === BLOCKS[0]).toBe(true);
    const flat = (text: string) => text.replace(/\s+/g, "");
    expect(flat(seen.words)).toBe(flat(words));
    expect(seen.block).toBe(blockOf(words, nth));
    await page.close();
  });
});

function blockOf(words: string, nth: number): number {
  let at = TEXT.indexOf(words);
  for (let i = 0; i < nth; i++) at = TEXT.indexOf(words, at + 1);
  return TEXT.slice(0, at).split("\n\n").length - 1;
}

/** The characters on screen that are painted in the colour of the target, and the first block they are in. */
async function redText(page: Page): Promise<{ words: string; block: number; scrolled: boolean }> {
  await page.waitForFunction(() => document.readyState === "complete");
  // the browser scrolls once it has found the words, which takes a few frames
  for (let still = 0, last = Number.NaN; still < 3; ) {
    const top = await page.evaluate(() => scrollY);
    still = top === last ? still + 1 : 0;
    last = top;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  const shot = await page.screenshot({ encoding: "base64" });
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext("2d") as CanvasRenderingContext2D;
    context.drawImage(image, 0, 0);
    const scale = image.width / innerWidth;
    const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
    const isRed = (x: number, y: number) => {
      const at = 4 * (Math.round(y * scale) * image.width + Math.round(x * scale));
      return (
        (pixels[at] as number) > 200 && (pixels[at + 1] as number) < 80 && (pixels[at + 2] as number) < 80
      );
    };
    let words = "";
    let block = -1;
    const range = document.createRange();
    document.querySelectorAll("p").forEach((paragraph, index) => {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
        for (let i = 0; i < node.length; i++) {
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          const { left, top, width, height } = range.getBoundingClientRect();
          if (width === 0 || top < 0 || top + height > innerHeight) continue;
          if (!isRed(left + width / 2, top + height / 2)) continue;
          words += node.data[i];
          if (block < 0) block = index;
        }
    });
    return { words, block, scrolled: scrollY > 0 };
  }, shot);
}
