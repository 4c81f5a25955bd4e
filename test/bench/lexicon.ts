/** The lexicon: what it costs to find, compile, store and look up names, against the best packages in the same run. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { compileOurs, firstScan, longestSlice, readyModern } from "./lexicon-fresh.ts";
import type { measureLookUp, measureUnprepared } from "./lexicon-look-up.ts";
import { measurePage } from "./lexicon-page.ts";
import type { measureHostile, ScanTimes } from "./lexicon-scan.ts";
import { type BenchRow, goalRow, median } from "./row.ts";

type Times<F extends (...args: never[]) => unknown> = Awaited<ReturnType<F>>;

/** What a function of one of our modules returns in a process of its own, so that nothing else is compiled or cached there. */
function fresh<T>(module: string, call: string, flags: readonly string[] = []): T {
  const url = new URL(`./lexicon-${module}.ts`, import.meta.url).href;
  const code = `import * as m from ${JSON.stringify(url)}; console.log(JSON.stringify((await m.${call}) ?? null));`;
  const output = execFileSync(process.execPath, [...flags, "--input-type=module", "-e", code], {
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  return JSON.parse(output) as T;
}

/** Code is compiled before it is measured, not beside it on another core. */
const STEADY = ["--no-concurrent-recompilation"];
const MILLION = 1_000_000;
const thousands = (size: number) => `${size / 1000}k names`;

const SCAN_GOALS = [
  { size: 1_000, loop: 2.8, modern: 35 },
  { size: 10_000, loop: 3.4, modern: 35 },
  { size: 100_000, loop: 5, modern: 30 },
  { size: 300_000, loop: 6, modern: 25 },
];

function scanRows(): BenchRow[] {
  return SCAN_GOALS.flatMap(({ size, ...goals }) => {
    const times = fresh<ScanTimes>("scan", `measureScan(${size})`, STEADY);
    const speed = (ms: number) => MILLION / ms / 1000;
    const row = { measure: `scan, ${thousands(size)}`, ours: speed(times.ours), unit: "M characters/s" };
    const against = (peer: string, ms: number) => ({
      ...row,
      peer,
      theirs: speed(ms),
      ratio: ms / times.ours,
    });
    return [
      goalRow(against("@smikhalevski/trie", times.smikhalevski), { least: 10 }),
      goalRow(against("modern-ahocorasick", times.modern), { least: goals.modern }),
      goalRow(
        {
          ...row,
          peer: "charCodeAt loop (times slower)",
          theirs: speed(times.loop),
          ratio: times.ours / times.loop,
        },
        { most: goals.loop },
      ),
    ];
  });
}

function compileRows(): BenchRow[] {
  return [100_000, 300_000].flatMap((size) => {
    const ours = fresh<Times<typeof compileOurs>>("fresh", `compileOurs(${size})`);
    const theirs = fresh<Times<typeof compileOurs>>("fresh", `compileModern(${size})`);
    const slices = Array.from({ length: 5 }, () =>
      fresh<Times<typeof longestSlice>>("fresh", `longestSlice(${size})`),
    );
    const longest = (of: "ms" | "computedMs") => median(slices.map((slice) => slice[of]));
    const slice = `longest slice of compiling, ${thousands(size)}`;
    const peer = "modern-ahocorasick";
    const times = { unit: "ms", peer, theirs: theirs.ms, ratio: theirs.ms / ours.ms };
    const bytes = { unit: "bytes a name", peer, theirs: theirs.bytes / size };
    return [
      goalRow(
        { measure: `compile in a fresh process, ${thousands(size)}`, ours: ours.ms, ...times },
        { least: 4 },
      ),
      goalRow({ measure: slice, ours: longest("ms"), unit: "ms" }, { most: 50 }),
      { measure: `${slice}, computing only`, ours: longest("computedMs"), unit: "ms" },
      goalRow({ measure: `buffer, ${thousands(size)}`, ours: ours.bytes / size, ...bytes }, { most: 20 }),
    ];
  });
}

/** What is over in a millisecond varies by half of one, with whatever else the machine does. */
const FRESH_RUNS = 31;

function startRows(): BenchRow[] {
  const folder = mkdtempSync(join(tmpdir(), "lexicon-"));
  try {
    const file = join(folder, "buffer");
    fresh("fresh", `prepare(100_000, ${JSON.stringify(file)})`);
    const runs = Array.from({ length: FRESH_RUNS }, () =>
      fresh<Times<typeof firstScan>>("fresh", `firstScan(${JSON.stringify(file)})`),
    );
    const theirs = fresh<Times<typeof readyModern>>("fresh", "readyModern(100_000)").ms;
    const ready = median(runs.map(({ readyMs }) => readyMs));
    const scan = median(runs.map(({ scanMs }) => scanMs));
    const computed = median(runs.map(({ computedMs }) => computedMs));
    const first = "first scan of 5,000 characters in a fresh process, 100k names";
    const peer = { peer: "modern-ahocorasick", theirs };
    return [
      goalRow(
        { measure: "ready from the stored buffer, 100k names", ours: ready, unit: "ms", ...peer },
        { most: 0.1 },
      ),
      goalRow({ measure: first, ours: scan, unit: "ms" }, { most: 1.5 }),
      { measure: `${first}, computing only`, ours: computed, unit: "ms" },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function pageRow(): Promise<BenchRow> {
  const times = await measurePage(1_000);
  const ours = median(times.ours);
  return goalRow(
    {
      measure: `find and mark ${times.found} names in 50,000 characters in Chromium, 1k names`,
      ours,
      unit: "ms",
      peer: "mark.js",
      theirs: times.markJs,
      ratio: times.markJs / ours,
    },
    { least: 1000 },
  );
}

function lookUpRows(): BenchRow[] {
  const times = fresh<Times<typeof measureLookUp>>("look-up", "measureLookUp(300_000)");
  const unprepared = fresh<Times<typeof measureUnprepared>>("look-up", "measureUnprepared(300_000)");
  const measure = `look-up, 300k names, the slowest key stroke (${times.worstTyped})`;
  return [
    goalRow({ measure, ours: times.worst, unit: "ms" }, { most: 16 }),
    goalRow({ measure: "look-up, 300k names, the first one", ours: times.first, unit: "ms" }, { most: 16 }),
    { measure: "look-up, 300k names, the median key stroke", ours: times.usual, unit: "ms" },
    { measure: "look-up, 300k names, longest slice of preparing", ours: times.longestSlice, unit: "ms" },
    { measure: "look-up, 300k names, the first one with nothing prepared", ours: unprepared.ms, unit: "ms" },
  ];
}

function hostileRow(): BenchRow {
  const { ours, loop } = fresh<Times<typeof measureHostile>>("scan", "measureHostile()", STEADY);
  const measure = "5 million characters that nearly spell a name of 64 everywhere";
  return {
    measure,
    ours,
    unit: "ms",
    peer: "charCodeAt loop (times slower)",
    theirs: loop,
    ratio: ours / loop,
  };
}

export async function run(): Promise<BenchRow[]> {
  return [...scanRows(), ...compileRows(), ...startRows(), await pageRow(), ...lookUpRows(), hostileRow()];
}
