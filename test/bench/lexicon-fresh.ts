/** What a process that has just started does once: compiling, getting ready, the first scan. */
import { readFileSync, writeFileSync } from "node:fs";
import AhoCorasick from "modern-ahocorasick";
import { compile, compileInSlices, loadLexicon, scan } from "../../lib/lexicon/index.ts";
import { madeUpNames, madeUpNews } from "./lexicon-made-up.ts";

const named = (names: readonly string[]) =>
  names.map((text, record) => ({ text, record, match: "alone" as const }));

const timed = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

export function compileOurs(size: number): { ms: number; bytes: number } {
  const names = named(madeUpNames(size));
  let bytes = 0;
  const ms = timed(() => {
    bytes = compile(names).byteLength;
  });
  return { ms, bytes };
}

export function compileModern(size: number): { ms: number; bytes: number } {
  const names = madeUpNames(size);
  let automaton = new AhoCorasick([]);
  const ms = timed(() => {
    automaton = new AhoCorasick(names);
  });
  return { ms, bytes: JSON.stringify(automaton.serialize()).length };
}

/** Milliseconds that this thread itself has computed: what other processes take away from it does not count. */
function computed(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** The longest stretch of work without a pause: by the clock, and what was computed in one at most. */
export async function longestSlice(size: number): Promise<{ ms: number; computedMs: number }> {
  const names = named(madeUpNames(size));
  let [since, before] = [performance.now(), computed()];
  let [ms, computedMs] = [0, 0];
  const end = () => {
    ms = Math.max(ms, performance.now() - since);
    computedMs = Math.max(computedMs, computed() - before);
  };
  await compileInSlices(names, {
    pause: async () => {
      end();
      await new Promise((resolve) => setTimeout(resolve, 0));
      [since, before] = [performance.now(), computed()];
    },
  });
  end();
  return { ms, computedMs };
}

/** Writes what `firstScan` reads. */
export function prepare(size: number, file: string): void {
  const names = madeUpNames(size);
  writeFileSync(file, new Uint8Array(compile(named(names))));
  writeFileSync(`${file}.txt`, madeUpNews(5_000, names));
}

function bufferIn(file: string): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}

/** From a buffer as it comes out of a store to a lexicon; then the first page. */
export function firstScan(file: string): {
  readyMs: number;
  scanMs: number;
  computedMs: number;
  found: number;
} {
  const buffer = bufferIn(file);
  const text = readFileSync(`${file}.txt`, "utf8");
  let found = 0;
  const start = performance.now();
  const lexicon = loadLexicon(buffer);
  const ready = performance.now();
  const before = computed();
  const since = performance.now();
  found = scan(lexicon, text).length;
  const scanMs = performance.now() - since;
  return { readyMs: ready - start, scanMs, computedMs: computed() - before, found };
}

export function readyModern(size: number): { ms: number } {
  const stored = JSON.stringify(new AhoCorasick(madeUpNames(size)).serialize());
  return { ms: timed(() => AhoCorasick.deserialize(JSON.parse(stored))) };
}
