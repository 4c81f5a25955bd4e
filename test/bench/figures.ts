/** Figures in news text: right, fast, small; against @microsoft/recognizers-text-suite in the same run. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { recogniseFigures } from "../../lib/figures/index.ts";
import {
  ducklingIntervalOutcome,
  ducklingNumeralOutcome,
  numberOutcome,
  type Outcome,
  percentOutcome,
  rangeOutcome,
} from "../unit/figures/specs.ts";
import { type BenchRow, goalRow, interleave } from "./row.ts";

const PEER = "@microsoft/recognizers-text-suite";
const CULTURE = "zh-cn";

type Recogniser = (query: string, culture: string) => unknown;

const suite = createRequire(import.meta.url)(PEER) as Record<string, Recogniser>;
/** All models of the peer, as its users are told to call them. */
const MODELS = Object.entries(suite)
  .filter(([name, model]) => name.startsWith("recognize") && typeof model === "function")
  .map(([, model]) => model);

/** Prose without figures, so that they stand about as thick as on a newspaper's page: some fourteen in 1,000 characters. */
const PROSE =
  "项目办公室的同事说，最初谁也没有想到会走这么远。村里的老人习惯了在门口等着，孩子们放学后先到活动室写作业，再回家吃饭。" +
  "志愿者把旧教室重新粉刷，换上了新的窗户和桌椅，又请来附近的老师教大家唱歌。走访中，家长们谈得最多的还是陪伴，他们希望有人能听孩子说说心里话。" +
  "基金会负责人表示，公益不是简单地给予，而是与当地人一起寻找适合自己的办法，让改变能够持续下去。";

/** News-like text of that length: the sentences of the tests, in paragraphs with prose. */
function news(length: number): string {
  const file = new URL("../unit/figures/sentences.json", import.meta.url);
  const sentences = (JSON.parse(readFileSync(file, "utf8")) as string[][]).map(([text]) => text as string);
  let text = "";
  for (let i = 0; text.length < length; i++)
    text += sentences[i % sentences.length] + (i % 2 ? `${PROSE}\n\n` : "");
  return text.slice(0, length);
}

const SHARED = new URL("../../../shared/", import.meta.url);
const PAGE = new URL("corpus/newspaper-page.txt", SHARED);

/** A newspaper's page: the printed one beside the project, else as much of the sample news. The peer takes seconds for it. */
function newspaperPage(): { name: string; text: string } {
  if (!existsSync(PAGE)) return { name: "4,500 characters of sample news", text: news(4_500) };
  const text = readFileSync(PAGE, "utf8");
  return { name: `a newspaper's page, ${text.length.toLocaleString("en")} characters`, text };
}

/** How often ours reads it, so that what is timed is as little disturbed as the peer's seconds. */
const REPEATED = 2_000;

/** Reads a text several times over. */
function read(text: string, times: number): void {
  for (let i = 0; i < times; i++) recogniseFigures(text);
}

const speed = (length: number, milliseconds: number) => length / milliseconds / 1000;

function speedRows(): BenchRow[] {
  const [short, long] = [news(200_000), news(2_000_000)];
  // As much text either way, so that what else the machine does weighs on both alike.
  const [few = 0, many = 0] = interleave([() => read(short, 10), () => read(long, 1)], 9);
  const page = newspaperPage();
  const [ours = 0, theirs = 0] = interleave(
    [() => read(page.text, REPEATED), () => MODELS.map((model) => model(page.text, CULTURE))],
    1,
  );
  const against = { ours: speed(page.text.length * REPEATED, ours), theirs: speed(page.text.length, theirs) };
  return [
    goalRow(
      { measure: "characters read a second, warm", ours: speed(10 * short.length, few), unit: "M/s" },
      { least: 3 },
    ),
    goalRow({ measure: "time for 10 × the text", ours: (10 * many) / few, unit: "×" }, { most: 11 }),
    goalRow(
      {
        measure: `${page.name}, the peer with all ${MODELS.length} models`,
        ...against,
        unit: "M/s",
        peer: PEER,
        ratio: against.ours / against.theirs,
      },
      { least: 5_000 },
    ),
  ];
}

const ROOM = new URL("../../lib/figures/", import.meta.url);
/** What others import of judging: not part of the recogniser's public face, and not in its size. */
const JUDGING = ["choose", "compare", "arithmetic", "slip", "dates"].map((name) => `judge/${name}.ts`);

/** The size of modules with all they import, minified and gzipped, in KB. */
async function bundled(...entries: readonly string[]): Promise<number> {
  const { output } = (await build({
    logLevel: "silent",
    configFile: false,
    build: { write: false, rollupOptions: { input: [...entries], preserveEntrySignatures: "strict" } },
  })) as { output: { code?: string }[] };
  return gzipSync(output.map(({ code = "" }) => code).join(""), { level: 9 }).length / 1000;
}

async function sizeRows(): Promise<BenchRow[]> {
  const ours = await bundled(new URL("index.ts", ROOM).pathname);
  const judging = await bundled(...JUDGING.map((name) => new URL(name, ROOM).pathname));
  const theirs = await bundled(createRequire(import.meta.url).resolve(PEER));
  return [
    goalRow({ measure: "size, minified and gzipped", ours, theirs, unit: "KB", peer: PEER }, { most: 9 }),
    { measure: "size of judging, which goes with it", ours: judging, unit: "KB" },
  ];
}

function accuracyRows(): BenchRow[] {
  const suites: readonly [name: string, outcome: () => Outcome, least: number][] = [
    ["Recognizers Number, 365 cases", numberOutcome, 358],
    ["Recognizers Percent, 152 cases", percentOutcome, 150],
    ["Recognizers NumberRange, 65 cases", rangeOutcome, 58],
    ["Duckling numerals, all 124 scripts", ducklingNumeralOutcome, 120],
    ["Duckling intervals, 33 cases", ducklingIntervalOutcome, 29],
  ];
  return suites.map(([measure, outcome, least]) =>
    goalRow({ measure, ours: outcome().read.length, unit: "read" }, { least }),
  );
}

export async function run(): Promise<BenchRow[]> {
  const shared = existsSync(new URL("specs/recognizers.zh.number.json", SHARED));
  if (!shared) console.log("  (no shared cases beside the project: accuracy is not measured)");
  return [...speedRows(), ...(await sizeRows()), ...(shared ? accuracyRows() : [])];
}
