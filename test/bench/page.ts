/** What marking costs a page: main-thread time in real browsers, against mark.js and against no extension. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { CDPSession, Page } from "puppeteer-core";
import { build } from "vite";
import { launchBrowser } from "../../scripts/browsers/launch.ts";
import { articlePage } from "../harness/page-bench/article.ts";
import { inFirefox } from "../harness/page-bench/firefox.ts";
import { firstMarks } from "../harness/page-bench/first-marks.ts";
import { type BenchRow, goalRow, median } from "./row.ts";

const ROUNDS = 7;
const OCCURRENCES = 5_000;
const MEGABYTE = 1_000_000;
const EDITS = 6_000;

async function clientCode(): Promise<string> {
  const root = join(import.meta.dirname, "../..");
  const lib = { entry: "test/harness/page-bench/client.ts", formats: ["iife" as const], name: "client" };
  const built = await build({ configFile: false, root, logLevel: "error", build: { write: false, lib } });
  const [output] = [built].flat();
  if (!output || !("output" in output)) throw new Error("the bench's client was not built");
  return output.output[0].code;
}

/** Milliseconds the main thread was busy while an expression ran, two frames included. */
async function busy(page: Page, cdp: CDPSession, expression: string): Promise<number> {
  const taskTime = async () => {
    const { metrics } = await cdp.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
  };
  const before = await taskTime();
  await page.evaluate(`(async () => { await ${expression}; await bench.frame(); await bench.frame(); })()`);
  return (await taskTime()) - before;
}

interface Bench {
  readonly page: Page;
  readonly cdp: CDPSession;
}

/** Work and idling in turn; what the idling costs is the browser's own and is taken off. */
async function costs(
  bench: Bench,
  works: readonly { run: string; undo: string }[],
  rounds = ROUNDS,
): Promise<number[]> {
  const { page, cdp } = bench;
  const times = works.map((): number[] => []);
  for (let round = -1; round < rounds; round++) {
    for (const [index, { run, undo }] of works.entries()) {
      await cdp.send("HeapProfiler.collectGarbage");
      const idle = await busy(page, cdp, "0");
      const spent = await busy(page, cdp, run);
      await busy(page, cdp, undo);
      if (round >= 0) times[index]?.push(Math.max(0, spent - idle));
    }
  }
  return times.map(median);
}

async function marking(bench: Bench): Promise<BenchRow> {
  const [ours = 0, theirs = 0] = await costs(bench, [
    { run: "bench.start()", undo: "bench.stop()" },
    { run: "bench.markWithMarkJs()", undo: "bench.unmark()" },
  ]);
  const measure = "5,000 occurrences marked on a 1 MB page, main thread";
  const row = { measure, ours, unit: "ms", peer: "mark.js", theirs, ratio: theirs / ours };
  return goalRow(row, { least: 30 });
}

/** What stands on the page while it is edited, and how it is taken down. */
const EDITED = {
  bare: { up: "0", down: "0" },
  marked: { up: "(bench.dress(), bench.start())", down: "(bench.stop(), bench.undress())" },
  painted: { up: "(bench.dress(), bench.paintAll())", down: "(bench.paintNone(), bench.undress())" },
};

/** The same edits of the same page, marked, painted and bare in turn; each round begins with another. */
async function editing({ page, cdp }: Bench): Promise<BenchRow[]> {
  const kinds = Object.keys(EDITED) as (keyof typeof EDITED)[];
  const spent = { bare: [] as number[], marked: [] as number[], painted: [] as number[] };
  for (let round = -1; round < ROUNDS - 1; round++) {
    for (const turn of kinds.keys()) {
      const kind = kinds[(turn + round + 1) % kinds.length] as keyof typeof EDITED;
      const { up, down } = EDITED[kind];
      await page.evaluate(`(async () => { bench.restore(); await ${up}; await bench.frame(); })()`);
      await cdp.send("HeapProfiler.collectGarbage");
      const time = await busy(page, cdp, `bench.edit(${EDITS})`);
      await page.evaluate(down);
      if (round >= 0) spent[kind].push(time);
    }
  }
  await page.evaluate("(bench.restore(), bench.dress())");
  const row = (measure: string, times: readonly number[]): BenchRow => {
    const ratio = median(times.map((time, round) => time / (spent.bare[round] as number)));
    return {
      measure,
      ours: median(times),
      unit: "ms",
      peer: "no extension",
      theirs: median(spent.bare),
      ratio,
    };
  };
  return [
    goalRow(row("6,000 edits with 5,000 marks, edits, layout and re-reading, main thread", spent.marked), {
      most: 1.1,
    }),
    row("the same edits, the same ranges all painted by a script that does nothing else", spent.painted),
  ];
}

async function longestSlice({ page }: Bench): Promise<BenchRow> {
  const gap = async (work: string) => Number(await page.evaluate(`bench.longestGap(${work})`));
  const idle: number[] = [];
  const during: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    idle.push(await gap("() => new Promise((resolve) => setTimeout(resolve, 100))"));
    during.push(await gap("bench.start"));
    await page.evaluate("bench.stop()");
  }
  const row = {
    measure: "longest the main thread was held while reading and marking 1 MB",
    ours: median(during),
    unit: "ms",
    peer: "idle page",
    theirs: median(idle),
  };
  return goalRow(row, { most: 8 });
}

async function nothingKnown(bench: Bench, characters: number): Promise<BenchRow> {
  const [ours = 0] = await costs(bench, [{ run: "bench.start()", undo: "bench.stop()" }]);
  const per100 = (ours / characters) * 100_000;
  return goalRow(
    {
      measure: "a page on which nothing is known, per 100 KB of text, main thread",
      ours: per100,
      unit: "ms",
    },
    { most: 2 },
  );
}

async function memory({ page, cdp }: Bench): Promise<BenchRow> {
  const used = async () => {
    await cdp.send("HeapProfiler.collectGarbage");
    const heap = (await cdp.send("Runtime.getHeapUsage")) as unknown as Record<string, number>;
    return (
      ((heap.usedSize ?? 0) + (heap.embedderHeapUsedSize ?? 0) + (heap.backingStorageSize ?? 0)) / 2 ** 20
    );
  };
  await page.evaluate("bench.start()");
  await page.evaluate("bench.stop()");
  const before = await used();
  await page.evaluate("bench.start()");
  const ours = (await used()) - before;
  await page.evaluate("bench.stop()");
  return goalRow({ measure: "memory of a tab with 5,000 marks over none", ours, unit: "MiB" }, { most: 4 });
}

/** The script as the package ships it; null when it was not built. */
function scriptSize(): BenchRow | null {
  const file = join(import.meta.dirname, "../../.output/chrome-mv3/content-scripts/page.js");
  if (!existsSync(file)) return null;
  const ours = gzipSync(readFileSync(file), { level: 9 }).length / 1024;
  return goalRow(
    { measure: "the page's script, gzipped, before the first card", ours, unit: "KiB" },
    { most: 25 },
  );
}

export async function run(): Promise<BenchRow[]> {
  const code = await clientCode();
  const browser = await launchBrowser("chromium");
  const rows: (BenchRow | null)[] = [scriptSize()];
  try {
    const open = async (html: string): Promise<Bench> => {
      const page = await browser.newPage();
      await page.setContent(html);
      await page.evaluate(code);
      await page.evaluate("bench.dress()");
      const cdp = await page.createCDPSession();
      await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
      return { page, cdp };
    };
    const dense = await open(articlePage({ bytes: MEGABYTE, occurrences: OCCURRENCES }));
    rows.push(
      await marking(dense),
      await longestSlice(dense),
      await memory(dense),
      ...(await editing(dense)),
    );
    await dense.page.close();
    const plain = await open(articlePage({ bytes: MEGABYTE, occurrences: 0 }));
    const characters = Number(await plain.page.evaluate("document.body.textContent.length"));
    rows.push(await nothingKnown(plain, characters * 3));
  } finally {
    await browser.close();
  }
  rows.push(
    ...(await inFirefox(code, articlePage({ bytes: MEGABYTE, occurrences: OCCURRENCES }))),
    ...(await firstMarks()),
  );
  return rows.filter((row) => row !== null);
}
