/** A feed of a hundred thousand records: building it, following it in a real browser, and what the usual way would cost. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { build } from "vite";
import { buildFeed, type FeedFiles } from "../../lib/dataset/feed/build.ts";
import { readUnsigned } from "../../lib/dataset/feed/envelope.ts";
import { manifestPath, shardPath } from "../../lib/dataset/feed/format.ts";
import { generateKey } from "../../lib/dataset/feed/keys.ts";
import type { OpenEdition } from "../../lib/dataset/feed/make-delta.ts";
import { verifyManifest } from "../../lib/dataset/feed/manifest.ts";
import { openShard } from "../../lib/dataset/feed/shard.ts";
import { launchBrowser } from "../../scripts/browsers/launch.ts";
import { edition } from "../../scripts/feed/edition.ts";
import { changed, madeUpRecords } from "../harness/feed-bench/made-up-feed.ts";
import { peakDuring } from "../harness/feed-bench/peak.ts";
import { type BenchRow, goalRow, median } from "./row.ts";

const RECORDS = Number(process.env.FEED_BENCH_RECORDS ?? 100_000);
const CHANGED = RECORDS / 1000;
const MB = 1024 * 1024;

async function clientCode(): Promise<string> {
  const root = join(import.meta.dirname, "../..");
  const lib = { entry: "test/harness/feed-bench/client.ts", formats: ["iife" as const], name: "bench" };
  const built = await build({ configFile: false, root, logLevel: "error", build: { write: false, lib } });
  const [output] = [built].flat();
  if (!output || !("output" in output)) throw new Error("the bench's client was not built");
  return output.output[0].code;
}

interface Served {
  files: FeedFiles;
  bytes: number;
  readonly url: string;
  close(): void;
}

async function serve(script: string): Promise<Served> {
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").slice(1);
    const bytes = served.files.get(path);
    served.bytes += bytes?.length ?? 0;
    if (bytes) response.end(bytes);
    else response.writeHead(200, { "content-type": "text/html" }).end(`<script>${script}</script>`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const served: Served = {
    files: new Map(),
    bytes: 0,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return served;
}

async function openEdition(files: FeedFiles): Promise<[string, OpenEdition]> {
  const read = (path: string) => files.get(path) ?? new Uint8Array();
  const statement = readUnsigned(read("latest.json"));
  const manifest = await verifyManifest(read(manifestPath(statement.manifest.hash)), statement);
  const open: OpenEdition["open"] = (shard) =>
    openShard(read(shardPath(shard.hash)), shard, manifest.buckets);
  return [statement.manifest.hash, { manifest, open }];
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const from = performance.now();
  const result = await work();
  return [result, performance.now() - from];
}

const size = (files: FeedFiles): number => [...files.values()].reduce((sum, { length }) => sum + length, 0);

interface SyncTimes {
  readonly whole: number;
  readonly installing: number;
  readonly longest: { readonly fetching: number; readonly installing: number };
}

const syncIn = (page: Page) => page.evaluate("bench.syncNow()") as Promise<SyncTimes>;

/** The least of each: what other programs took away meanwhile is none of ours. */
const quieter = (a: SyncTimes, b: SyncTimes): SyncTimes => ({
  whole: Math.min(a.whole, b.whole),
  installing: Math.min(a.installing, b.installing),
  longest: {
    fetching: Math.min(a.longest.fetching, b.longest.fetching),
    installing: Math.min(a.longest.installing, b.longest.installing),
  },
});

export async function run(): Promise<BenchRow[]> {
  const key = await generateKey();
  const records = madeUpRecords(RECORDS);
  const what = `${RECORDS} records, ${RECORDS * 3} names`;
  const publish = (all: typeof records, day: string, earlier = new Map<string, OpenEdition>()) =>
    buildFeed(all, key, { ...edition("bench", "bench", new Date(day), 36500), earlier });

  const [first, building] = await timed(() => publish(records, "2023-01-01"));
  const shards = [...first.keys()].filter((path) => path.startsWith("s/"));
  const largest = Math.max(...shards.map((path) => first.get(path)?.length ?? 0));
  const rows: BenchRow[] = [
    { measure: `feed of ${what}: built and signed`, ours: building / 1000, unit: "s" },
    { measure: `its size in ${shards.length} shards`, ours: size(first) / MB, unit: "MB" },
  ];

  const served = await serve(await clientCode());
  const browser = await launchBrowser("chromium");
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(600_000);
    await page.goto(served.url);
    const cdp = await page.createCDPSession();
    served.files = first;
    const open = () => page.evaluate(`bench.open("${served.url}latest.json", "${key.fingerprint}")`);
    await open();
    const { peak } = await peakDuring(cdp, () => syncIn(page));
    await open();
    const once = await syncIn(page);
    await open();
    const whole = quieter(once, await syncIn(page));
    const lexicon = (await page.evaluate("bench.lexiconBytes()")) as number;
    rows.push(
      {
        measure: "first sync in Chromium over loopback, the quieter of two",
        ours: whole.whole / 1000,
        unit: "s",
      },
      goalRow(
        { measure: "of it installing: all verified → live", ours: whole.installing / 1000, unit: "s" },
        { most: 2 },
      ),
      goalRow(
        {
          measure: "longest time without a turn for others, fetching",
          ours: whole.longest.fetching,
          unit: "ms",
        },
        { most: 50 },
      ),
      goalRow(
        {
          measure: "longest time without a turn for others, installing",
          ours: whole.longest.installing,
          unit: "ms",
        },
        { most: 50 },
      ),
      goalRow(
        {
          measure: "memory held at the peak of the first sync, garbage collected",
          ours: peak / MB,
          unit: "MB",
          peer: "the lexicon with the largest shard",
          theirs: (lexicon + largest) / MB,
          ratio: peak / (lexicon + largest),
        },
        { most: 3 },
      ),
    );

    served.files = await publish(
      changed(records, CHANGED),
      "2023-01-02",
      new Map([await openEdition(first)]),
    );
    served.bytes = 0;
    const update = await syncIn(page);
    rows.push(
      goalRow(
        {
          measure: `update that changes ${CHANGED} records: of the feed transferred`,
          ours: (100 * served.bytes) / size(first),
          unit: "%",
        },
        { most: 2 },
      ),
      { measure: "its time in Chromium", ours: update.whole / 1000, unit: "s" },
    );

    const before = (await page.evaluate("bench.reads(60)")) as number[];
    served.files = await publish(changed(records, RECORDS / 4), "2023-01-03");
    const during = (await page.evaluate("bench.reads(0, () => bench.syncNow())")) as number[];
    const after = (await page.evaluate("bench.reads(60)")) as number[];
    const [reading, idle] = [median(during), median([...before, ...after])];
    rows.push(
      goalRow(
        {
          measure: "reading 20 records' dossier during a sync",
          ours: reading,
          unit: "ms",
          peer: "before and after it",
          theirs: idle,
          ratio: reading / idle,
        },
        { most: 1.2 },
      ),
    );

    const written = (await page.evaluate("bench.writeShards()")) as number;
    const asRows = (await page.evaluate("bench.writeRows()")) as number;
    rows.push(
      goalRow(
        {
          measure: "all data written to the database",
          ours: written,
          unit: "ms",
          peer: "Dexie rows, two indexes",
          theirs: asRows,
          ratio: asRows / written,
        },
        { least: 100 },
      ),
    );
  } finally {
    await browser.close();
    served.close();
  }
  return rows;
}
