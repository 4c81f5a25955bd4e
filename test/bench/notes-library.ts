/** Ten thousand notes in the library of the built extension, in both browsers: how long anything keeps the page busy. */
import type { Page } from "puppeteer-core";
import type { BrowserKind } from "../../scripts/browsers/find.ts";
import { startExtension } from "../harness/extension.ts";
import { serveSite } from "../pages/server.ts";
import { noteOf } from "../unit/notes/example.ts";
import { type BenchRow, goalRow } from "./row.ts";

const COUNT = 10_000;
/** A task longer than this is felt; what the Long Tasks API calls long. */
const LONG = 50;

const NOTES = Array.from({ length: COUNT }, (_, i) =>
  noteOf({
    id: `urn:${i}`,
    url: `https://site${i % 40}.example/${i >> 2}`,
    title: `第${i >> 2}篇：公益项目走访记`,
    body: `第${i}条：与年报核对，${i % 7} 处待核实`,
    tags: [["待核实", "年报", "引用"][i % 3] as string],
    quote: `累计帮助超过${i}万人次，村民的收入比前一年高出一倍`,
  }),
);

/** Puts the notes into the extension's database as they lie there. */
async function fill(page: Page): Promise<void> {
  await page.evaluate(async (notes) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("shanzhu-notes");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const writing = database.transaction("notes", "readwrite");
    for (const note of notes) writing.objectStore("notes").put(note);
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    database.close();
  }, NOTES);
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds the thread computed. */
  readonly tdur?: number;
}

/** The tasks of the page's main thread while `work` went on, by what was computed in them; only Chromium tells. */
async function computed(page: Page, work: () => Promise<void>): Promise<{ longest: number; long: number }> {
  const session = await page.createCDPSession();
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send("Tracing.start", {
    traceConfig: { includedCategories: ["toplevel", "devtools.timeline"] },
  });
  await work();
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  await session.detach();
  // the page's scripts ran on its main thread
  const { pid, tid } = events.find(({ name }) => name === "FunctionCall") ?? {};
  const tasks = events
    .filter((event) => event.pid === pid && event.tid === tid && /(^|::)RunTask$/.test(event.name))
    .map(({ tdur = 0 }) => tdur / 1000);
  if (tasks.length === 0) throw new Error("the trace holds no tasks");
  return { longest: Math.max(...tasks), long: tasks.filter((task) => task > LONG).length };
}

/** What the page's thread was kept by while `work` went on: the longest gap between two ticks, and how many were long. */
async function busy(page: Page, work: () => Promise<void>): Promise<{ longest: number; long: number }> {
  await page.evaluate((limit) => {
    const seen = { longest: 0, long: 0, stopped: false };
    const { port1, port2 } = new MessageChannel();
    let last = performance.now();
    port1.onmessage = () => {
      const gap = performance.now() - last;
      last += gap;
      seen.longest = Math.max(seen.longest, gap);
      if (gap > limit) seen.long++;
      if (!seen.stopped) port2.postMessage(0);
    };
    port2.postMessage(0);
    Object.assign(window, { seen });
  }, LONG);
  await work();
  return page.evaluate(() => {
    const { seen } = window as unknown as { seen: { longest: number; long: number; stopped: boolean } };
    seen.stopped = true;
    return { longest: seen.longest, long: seen.long };
  });
}

async function type(page: Page): Promise<void> {
  const field = await page.waitForSelector("search input[type=search]");
  await field?.focus();
  for (const key of ["年", "报", "核", "对", "Backspace", "Backspace", "Backspace", "Backspace"]) {
    if (key === "Backspace") await page.keyboard.press(key);
    else await page.keyboard.sendCharacter(key);
    await new Promise((resolve) => setTimeout(resolve, 80));
  }
}

async function scroll(page: Page): Promise<void> {
  for (let i = 0; i < 12; i++) {
    await page.evaluate(() => {
      [...document.querySelectorAll<HTMLElement>(".note-library > .sz-button")].at(-1)?.click();
      scrollTo(0, document.documentElement.scrollHeight);
    });
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

async function rowsFor(kind: BrowserKind): Promise<BenchRow[]> {
  const site = await serveSite({ port: 0, host: "127.0.0.1" });
  const extension = await startExtension(kind, { port: Number(new URL(site.url).port) });
  try {
    const first = await extension.openOwn("library.html#/notes");
    await first.waitForSelector(".note-library");
    await fill(first);
    await first.close();
    const page = await extension.openOwn("library.html#/notes");
    await page.waitForSelector(".note-article");
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const rows: BenchRow[] = [];
    for (const [what, work] of [
      ["typing a search, key by key", type],
      ["scrolling and showing more", scroll],
    ] as const) {
      if (kind === "chromium") {
        const { longest, long } = await computed(page, () => work(page));
        const measure = `${kind}: ${what}, by what is computed`;
        rows.push({ measure: `${measure}, the longest task`, ours: longest, unit: "ms" });
        rows.push(
          goalRow({ measure: `${measure}, tasks over ${LONG} ms`, ours: long, unit: "tasks" }, { most: 0 }),
        );
      } else {
        const { longest, long } = await busy(page, () => work(page));
        const measure = `${kind}: ${what}, by the clock`;
        rows.push({ measure: `${measure}, the longest task`, ours: longest, unit: "ms" });
        rows.push({ measure: `${measure}, tasks over ${LONG} ms`, ours: long, unit: "tasks" });
      }
    }
    return rows;
  } finally {
    await extension.close();
    await site.close();
  }
}

export async function run(): Promise<BenchRow[]> {
  return [...(await rowsFor("chromium")), ...(await rowsFor("firefox"))];
}
