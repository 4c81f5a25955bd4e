/** The built extension with a feed of 100,000 records, 300,000 names: a key stroke in the popup, and scrolling them all. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "puppeteer-core";
import { buildFeed } from "../../lib/dataset/feed/build.ts";
import { generateKey } from "../../lib/dataset/feed/keys.ts";
import { edition } from "../../scripts/feed/edition.ts";
import { startExtension } from "../harness/extension.ts";
import { ask } from "../harness/extension-message.ts";
import { madeUpRecords } from "../harness/feed-bench/made-up-feed.ts";
import { type BenchRow, goalRow, median } from "./row.ts";

const RECORDS = Number(process.env.UI_BENCH_RECORDS ?? 100_000);
/** A listed news host; the browser is told to find it here. */
const FEED = "http://gongyi.qq.com/feed/";
/** Names, parts, pinyin, initials. */
const TYPED = ["北京市爱心", "慈善基金会", "gongyijijin", "szscs", "阳光助学"];

async function serveFeed() {
  const key = await generateKey();
  const options = edition("large", "某某登记处", new Date("2023-03-01"), 36_500);
  const files = await buildFeed(madeUpRecords(RECORDS), key, options);
  const server = createServer((request, response) => {
    const bytes = files.get((request.url ?? "").replace("/feed/", ""));
    response.writeHead(bytes ? 200 : 404).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { key, server, port: (server.address() as AddressInfo).port };
}

interface Stroke {
  /** Milliseconds until the page holds the list that answers it. */
  readonly answered: number;
  /** Milliseconds until a frame with that list has been drawn. */
  readonly drawn: number;
}

/** Types the words key by key; the page is watched, not asked over and over, which would take a core from those who answer. */
async function keyStrokes(popup: Page): Promise<Stroke[]> {
  return popup.evaluate(async (words) => {
    const field = document.querySelector("#lookup") as HTMLInputElement;
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const answers = () => document.querySelector('[role="listbox"]')?.getAttribute("aria-busy") === "false";
    const answer = () =>
      new Promise<number>((resolve) => {
        // the stroke itself is shown first, and the list is busy until its answer
        const watch = new MutationObserver(() => {
          if (!answers()) return;
          watch.disconnect();
          resolve(performance.now());
        });
        watch.observe(document.body, { subtree: true, childList: true, attributeFilter: ["aria-busy"] });
      });
    const frame = () =>
      new Promise<number>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        requestAnimationFrame(() => port2.postMessage(0));
      });
    const type = async (text: string) => {
      const from = performance.now();
      field.value = text;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      const answered = (await answer()) - from;
      return { answered, drawn: (await frame()) - from };
    };
    const strokes = [];
    for (const word of words) {
      for (let length = 1; length <= word.length; length++) {
        strokes.push(await type(word.slice(0, length)));
        await pause(150);
      }
      field.value = "";
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await pause(50);
    }
    return strokes;
  }, TYPED);
}

interface Scrolled {
  /** Milliseconds of work on the page's own thread, frame by frame: scrolling, drawing rows, layout. */
  readonly work: number[];
  /** Frames that came so late that another should have been before them. */
  readonly late: number;
  /** Frames in which a row in sight had no title yet. */
  readonly blank: number;
}

/** Scrolls all records past in some hundred frames; the library is open. */
async function scrolled(library: Page): Promise<Scrolled> {
  return library.evaluate(async () => {
    const whole = document.documentElement.scrollHeight - innerHeight;
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const channel = new MessageChannel();
    /** Resolves once the frame that asks has been drawn. */
    const drawn = () =>
      new Promise((resolve) => {
        channel.port1.onmessage = resolve;
        channel.port2.postMessage(0);
      });
    const untitled = () =>
      [...document.querySelectorAll(".record-row")].some((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return bottom > 0 && top < innerHeight && row.querySelector(".result-kind")?.textContent === "";
      });
    const seen = { work: [] as number[], late: 0, blank: 0 };
    let last = await frame();
    for (let step = 0; step < 240; step++) {
      // a flick in rows next to each other, then a drag of the bar to somewhere else
      scrollTo({ top: step % 60 === 59 ? (whole * step) / 240 : scrollY + 120 });
      const now = await frame();
      const from = performance.now();
      await drawn();
      seen.work.push(performance.now() - from);
      if (now - last > 25) seen.late += 1;
      if (untitled()) seen.blank += 1;
      last = now;
    }
    return seen;
  });
}

export async function run(): Promise<BenchRow[]> {
  const { key, server, port } = await serveFeed();
  const extension = await startExtension("chromium", { port });
  try {
    const library = await extension.openOwn("library.html");
    const { feeds } = await ask(library, "addFeed", { url: FEED, fingerprint: key.fingerprint });
    if (feeds[1]?.error !== undefined) throw new Error(feeds[1].error);
    const popup = await extension.openOwn("popup.html");
    await popup.waitForSelector("#lookup");
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    const strokes = await keyStrokes(popup);
    const again = await keyStrokes(popup);
    await library.bringToFront();
    await library.reload();
    await library.waitForSelector(".record-row");
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const { work, late, blank } = await scrolled(library);
    const names = `${(RECORDS * 3).toLocaleString("en")} names`;
    return [
      goalRow(
        {
          measure: `key stroke in the popup to its answer, ${names}, usual`,
          ours: median(strokes.map(({ answered }) => answered)),
          unit: "ms",
        },
        { most: 16 },
      ),
      {
        measure: "the same, the slowest",
        ours: Math.max(...strokes.map(({ answered }) => answered)),
        unit: "ms",
      },
      {
        measure: "the same, until it is drawn, usual",
        ours: median(strokes.map(({ drawn }) => drawn)),
        unit: "ms",
      },
      {
        measure: "the same, typed once more",
        ours: median(again.map(({ answered }) => answered)),
        unit: "ms",
      },
      {
        measure: `work in a frame while ${RECORDS.toLocaleString("en")} records scroll, usual`,
        ours: median(work),
        unit: "ms",
      },
      { measure: "the same, the longest", ours: Math.max(...work), unit: "ms" },
      { measure: "frames of 240 that came late", ours: late, unit: "" },
      { measure: "frames of 240 with a row still untitled", ours: blank, unit: "" },
    ];
  } finally {
    await extension.close();
    server.closeAllConnections();
    server.close();
  }
}
