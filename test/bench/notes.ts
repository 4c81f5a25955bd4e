/** Notes: right places on edited articles, and time, both against the usual method. */
import { anchorAll, anchorInSlices } from "../../lib/anchor/anchor.ts";
import { describe } from "../../lib/anchor/describe.ts";
import { byArticle, indexNotes } from "../../lib/notes/search.ts";
import { ARTICLES } from "../unit/anchor/corpus/articles.ts";
import { type Corpus, FRESH, KNOWN, runCorpus } from "../unit/anchor/corpus/run.ts";
import { noteOf } from "../unit/notes/example.ts";
import { notesPage } from "./notes-page.ts";
import { type BenchRow, goalRow, interleave } from "./row.ts";
import { usualAnchor } from "./usual-anchor.ts";

const USUAL = "exact, else approximate (approx-string-match), best wins";

export async function run(): Promise<BenchRow[]> {
  return [
    ...rightness("edits", KNOWN),
    ...rightness("other articles and edits", FRESH),
    ...speed(),
    ...(await slices()),
    ...library(),
  ];
}

function rightness(name: string, corpus: Corpus): BenchRow[] {
  const ours = tally(runCorpus(anchorAll, corpus));
  const theirs = tally(runCorpus(usualAnchor, corpus));
  const size = `${name}, ${ours.edits} edits × notes = ${ours.all} placings`;
  return [
    {
      ...goalRow(
        {
          measure: `notes on other words, or silent about a change: ${size}`,
          ours: ours.wrong,
          unit: "notes",
        },
        { most: 0 },
      ),
      peer: USUAL,
      theirs: theirs.wrong,
    },
    {
      ...goalRow({ measure: `surviving text found, ${name}`, ours: ours.found, unit: "%" }, { least: 98 }),
      peer: USUAL,
      theirs: theirs.found,
    },
  ];
}

function tally({ edits, results }: ReturnType<typeof runCorpus>) {
  const count = (outcome: string) => results.filter((result) => result.outcome === outcome).length;
  const found = (100 * count("found")) / (count("found") + count("missed"));
  return { edits, all: results.length, wrong: count("wrong"), found };
}

function speed(): BenchRow[] {
  const { text, notes, kept } = notesPage();
  const [exact = 0] = interleave([() => anchorAll(text, notes, { settled: false })], 9);
  const [all = 0] = interleave([() => anchorAll(text, notes)], 9);
  const [usual = 0] = interleave([() => usualAnchor(text, notes)], 1);
  const placed = anchorAll(text, notes);
  const right = kept.filter(({ start }, i) => {
    const place = placed.get(`kept-${i}`);
    return place?.state === "exact" && place.start === start;
  }).length;
  const page = `${notes.length} notes, half orphans, on ${text.length} characters`;
  return [
    goalRow({ measure: `all exact ones placed: ${page}`, ours: exact, unit: "ms" }, { most: 100 }),
    goalRow(
      { measure: "of them in their place", ours: (100 * right) / kept.length, unit: "%" },
      { least: 100 },
    ),
    {
      measure: `orphans told too: ${page}`,
      ours: all,
      unit: "ms",
      peer: USUAL,
      theirs: usual,
      ratio: usual / all,
    },
  ];
}

/** Milliseconds this thread has worked: what else the machine does is no part of a slice. */
function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** The longest slices, by what is computed in them and by the clock on the wall. */
async function slices(): Promise<BenchRow[]> {
  const { text, notes } = notesPage();
  const computed: number[] = [];
  const passed: number[] = [];
  for (let round = 0; round < 6; round++) {
    let began = [threadTime(), performance.now()] as const;
    const pause = async () => {
      if (round > 0) {
        computed.push(threadTime() - began[0]);
        passed.push(performance.now() - began[1]);
      }
      await new Promise((resolve) => setImmediate(resolve));
      began = [threadTime(), performance.now()];
    };
    await anchorInSlices(text, notes, { now: () => performance.now(), pause });
  }
  const measure = `longest slice of ${computed.length} in five rounds`;
  return [
    goalRow({ measure: `${measure}, thread time`, ours: Math.max(...computed), unit: "ms" }, { most: 8 }),
    { measure: `${measure}, wall clock`, ours: Math.max(...passed), unit: "ms" },
  ];
}

/** What one keystroke in the library's search field costs. */
function library(): BenchRow[] {
  const notes = Array.from({ length: 10_000 }, (_, i) => {
    const { text } = ARTICLES[i % ARTICLES.length] as (typeof ARTICLES)[number];
    const target = describe(text, i % 80, (i % 80) + 30);
    return noteOf({
      id: `urn:${i}`,
      url: `https://news.example/${i >> 2}`,
      body: `第${i}条：核对年报`,
      target,
    });
  });
  const index = indexNotes(notes);
  const [build = 0, find = 0] = interleave(
    [() => indexNotes(notes), () => byArticle(index.find({ words: "核对 特派员" }))],
    5,
  );
  return [
    { measure: "10,000 notes made ready for searching", ours: build, unit: "ms" },
    goalRow(
      { measure: "one search of 10,000 notes, grouped by article", ours: find, unit: "ms" },
      { most: 50 },
    ),
  ];
}
