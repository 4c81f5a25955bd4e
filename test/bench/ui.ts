/** What the popup weighs, and how soon it shows something. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "puppeteer-core";
import { NEWS_HOSTS } from "../../lib/extension/hosts.ts";
import { launchBrowser } from "../../scripts/browsers/launch.ts";
import { settledMarks } from "../../scripts/start/marks.ts";
import { serveSite } from "../pages/server.ts";
import { type BenchRow, goalRow, median } from "./row.ts";

const PACKAGE = join(import.meta.dirname, "../../.output/chrome-mv3");
const ROUNDS = 15;

/** All the JavaScript a page of the package loads, gzipped, in KB. */
function weight(page: string): number {
  const html = readFileSync(join(PACKAGE, page), "utf8");
  const files = [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].flatMap(([, file]) => file ?? []);
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(PACKAGE, file))).length, 0) / 1000;
}

/** The package with an empty page beside the popup: what opening any page of an extension costs. */
function packageWithEmptyPage(): string {
  const copy = mkdtempSync(join(tmpdir(), "shanzhu-bench-"));
  cpSync(PACKAGE, copy, { recursive: true });
  writeFileSync(
    join(copy, "empty.html"),
    '<!doctype html><title>empty</title><main class="names">empty</main>',
  );
  return copy;
}

/** Milliseconds from the navigation to the frame that shows what `selector` waits for. */
async function shownAfter(page: Page, url: string, selector: string): Promise<number> {
  const watch = await page.evaluateOnNewDocument((wanted) => {
    const look = () => {
      if (!document.querySelector(wanted)) return requestAnimationFrame(look);
      // the frame after the one that laid it out has been shown
      return requestAnimationFrame(() => Object.assign(window, { shownAt: performance.now() }));
    };
    look();
  }, selector);
  await page.goto(url);
  const handle = await page.waitForFunction(() => (window as { shownAt?: number }).shownAt);
  await page.removeScriptToEvaluateOnNewDocument(watch.identifier);
  return (await handle.jsonValue()) as number;
}

async function stopWorker(page: Page): Promise<void> {
  const cdp = await page.createCDPSession();
  await cdp.send("ServiceWorker.enable");
  await cdp.send("ServiceWorker.stopAllWorkers");
  await cdp.detach();
}

/** Milliseconds, one a round. */
type Times = Record<"empty" | "popup" | "asleep", number[]>;

async function openTimes(): Promise<Times> {
  const site = await serveSite({ port: 0, host: "127.0.0.1" });
  const extension = packageWithEmptyPage();
  const port = Number(new URL(site.url).port);
  const browser = await launchBrowser("chromium", { extension, hosts: { names: NEWS_HOSTS, port } });
  try {
    const worker = await browser.waitForTarget((target) => target.type() === "service_worker");
    const origin = worker.url().split("/").slice(0, 3).join("/");
    const article = await browser.newPage();
    await article.goto("http://www.gongyishibao.com/goods.html");
    await settledMarks(article);
    // in a window of its own: a popup never hides the page it speaks of, and browsers let hidden pages wait
    const page = await browser.newPage({ type: "window" });
    await page.goto(`${origin}/empty.html`);
    const tab = await page.evaluate(async () => {
      const { tabs } = (
        globalThis as unknown as {
          chrome: { tabs: { query(q: object): Promise<{ id: number; url?: string }[]> } };
        }
      ).chrome;
      return (await tabs.query({})).find(({ url }) => url?.includes("gongyishibao"))?.id;
    });
    const popup = `${origin}/popup.html?tab=${tab}`;
    const times: Times = { empty: [], popup: [], asleep: [] };
    for (let round = -2; round < ROUNDS; round++) {
      const empty = await shownAfter(page, `${origin}/empty.html`, ".names");
      const full = await shownAfter(page, popup, ".names");
      await stopWorker(page);
      const asleep = await shownAfter(page, popup, ".names");
      if (round < 0) continue;
      times.empty.push(empty);
      times.popup.push(full);
      times.asleep.push(asleep);
    }
    return times;
  } finally {
    await browser.close();
    await site.close();
    rmSync(extension, { recursive: true, force: true });
  }
}

export async function run(): Promise<BenchRow[]> {
  if (!readdirSync(PACKAGE).includes("popup.html")) throw new Error("run npm run build first");
  const { empty, popup, asleep } = await openTimes();
  const against = { unit: "ms", peer: "an empty page", theirs: median(empty) };
  return [
    goalRow({ measure: "popup, JavaScript gzipped", ours: weight("popup.html"), unit: "KB" }, { most: 60 }),
    goalRow(
      { measure: "popup with this page's records and figures", ours: median(popup), ...against },
      { most: 100 },
    ),
    { measure: "the same, the worker having been asleep", ours: median(asleep), ...against },
    {
      measure: "the same, the worker awake, the quickest round",
      ours: Math.min(...popup),
      ...against,
      theirs: Math.min(...empty),
    },
  ];
}
