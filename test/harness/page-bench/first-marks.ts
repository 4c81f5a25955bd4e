/** How soon the first marks are there, in the extension that ships, its worker awake or asleep. */
import { existsSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser, CDPSession, Page } from "puppeteer-core";
import { NEWS_HOSTS } from "../../../lib/extension/hosts.ts";
import { launchBrowser } from "../../../scripts/browsers/launch.ts";
import { type BenchRow, goalRow, median } from "../../bench/row.ts";
import { articlePage } from "./article.ts";
import { writeEmptyExtension } from "./empty-extension.ts";
import { workUntilLoad } from "./load-work.ts";

const EXTENSION = join(import.meta.dirname, "../../../.output/chrome-mv3");
const ADDRESS = "http://www.gongyishibao.com/article.html";
const ROUNDS = 9;
const LOADS = 15;

/** Runs in the page from its start: notes when the first highlight was there. Timers may go off every 4 ms, so there are four. */
const MARK_OBSERVER = `
  addEventListener("DOMContentLoaded", () => {
    const look = () => {
      if (CSS.highlights.size > 0) globalThis.firstMark ??= performance.timeOrigin + performance.now();
      if (globalThis.firstMark !== undefined) looking.forEach(clearInterval);
    };
    const looking = [];
    for (const after of [0, 1, 2, 3]) setTimeout(() => looking.push(setInterval(look, 4)), after);
  });
`;
const LOAD_OBSERVER = `addEventListener("load", () => { globalThis.loaded = performance.now(); });`;

/** Puts the extension's worker to sleep, as the browser does after half a minute. */
async function stopWorker(browser: Browser): Promise<void> {
  const worker = browser.targets().find((target) => target.type() === "service_worker");
  // one that has just gone to sleep by itself can't be closed
  await (await worker?.worker())?.close().catch(() => {});
}

/** From the moment the browser makes the script's world, which is when it holds the document to be idle. */
async function measure(page: Page, cdp: CDPSession): Promise<number> {
  let started = 0;
  const made = ({ context }: { context: { origin: string } }) => {
    if (context.origin.startsWith("chrome-extension:"))
      started ||= performance.timeOrigin + performance.now();
  };
  cdp.on("Runtime.executionContextCreated", made);
  await page.goto(ADDRESS, { waitUntil: "load" });
  await page.waitForFunction("globalThis.firstMark !== undefined", { timeout: 10_000 });
  cdp.off("Runtime.executionContextCreated", made);
  return Number(await page.evaluate("firstMark")) - started;
}

interface Load {
  /** When the page had loaded, ms after it was asked for. */
  readonly time: number;
  /** Milliseconds its main thread was busy until then. */
  readonly work: number;
}

/** Loads of a page on which nothing is known, in one browser after the other in turn; each round begins with another. */
async function loads(browsers: readonly Browser[]): Promise<Load[]> {
  const pages = await Promise.all(browsers.map((browser) => browser.newPage()));
  for (const page of pages) await page.evaluateOnNewDocument(LOAD_OBSERVER);
  const [times, works] = [pages.map((): number[] => []), pages.map((): number[] => [])];
  const address = ADDRESS.replace("article", "plain");
  for (let round = -2; round < LOADS; round++) {
    for (const turn of pages.keys()) {
      const index = (turn + round + 2) % pages.length;
      const page = pages[index] as Page;
      await page.goto(address, { waitUntil: "load" });
      if (round >= 0) times[index]?.push(Number(await page.evaluate("loaded")));
      await pause();
      const work = await workUntilLoad(page, address);
      if (round >= 0) works[index]?.push(work);
      await pause();
    }
  }
  return pages.map((_, index) => ({ time: median(times[index] ?? []), work: median(works[index] ?? []) }));
}

/** Long enough for what the last page set going to be over. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 300));

async function markTimes(browser: Browser): Promise<{ awake: number[]; asleep: number[] }> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(MARK_OBSERVER);
  const cdp = await page.createCDPSession();
  await cdp.send("Runtime.enable");
  await measure(page, cdp);
  const times = { awake: [] as number[], asleep: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    await pause();
    times.awake.push(await measure(page, cdp));
    await stopWorker(browser);
    times.asleep.push(await measure(page, cdp));
  }
  return times;
}

async function rows(ours: Browser, empty: Browser, bare: Browser): Promise<BenchRow[]> {
  const { awake, asleep } = await markTimes(ours);
  const measureOf = (state: string) => `first marks on a 50 KB article after document idle, worker ${state}`;
  const [own, any, none] = (await loads([ours, empty, bare])) as [Load, Load, Load];
  const load = (measure: string, which: keyof Load, { [which]: time }: Load): BenchRow => ({
    measure,
    ours: time,
    unit: "ms",
    peer: "no extension",
    theirs: none[which],
    ratio: time / none[which],
  });
  const time = "load event of a 50 KB page on which nothing is known";
  const work = "main-thread work up to that load event";
  const emptyInstead = ", with an extension whose script is empty in our place";
  return [
    goalRow({ measure: measureOf("awake"), ours: median(awake), unit: "ms" }, { most: 50 }),
    { measure: measureOf("asleep"), ours: median(asleep), unit: "ms" },
    load(time, "time", own),
    load(`${time}${emptyInstead}`, "time", any),
    load(work, "work", own),
    load(`${work}${emptyInstead}`, "work", any),
  ];
}

/** Nothing when the package was not built. */
export async function firstMarks(): Promise<BenchRow[]> {
  if (!existsSync(EXTENSION)) return [];
  const server = createServer((request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    const occurrences = request.url?.includes("plain") ? 0 : 60;
    response.end(articlePage({ bytes: 50_000, occurrences }));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const hosts = { names: NEWS_HOSTS, port: (server.address() as AddressInfo).port };
  const folder = writeEmptyExtension();
  const browsers: Browser[] = [];
  try {
    for (const extension of [EXTENSION, folder, undefined]) {
      browsers.push(
        await launchBrowser("chromium", { hosts, ...(extension !== undefined && { extension }) }),
      );
    }
    return await rows(...(browsers as [Browser, Browser, Browser]));
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
    rmSync(folder, { recursive: true });
    server.close();
  }
}
