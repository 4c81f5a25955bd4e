/** Notes: right places on edited articles, and time, both against the usual method. */
import { anchorAll, anchorInSlices } from "../../lib/anchor/anchor.ts";
import { runCorpus } from "../unit/anchor/corpus/run.ts";
import { notesPage } from "./notes-page.ts";
import { type BenchRow, goalRow, interleave } from "./row.ts";
import { usualAnchor } from "./usual-anchor.ts";

const USUAL = "exact, else approximate (approx-string-match), best wins";

export async function run(): Promise<BenchRow[]> {
  return [...rightness(), ...speed(), ...(await slices())];
}

function rightness(): BenchRow[] {
  const ours = tally(runCorpus(anchorAll));
  const theirs = tally(runCorpus(usualAnchor));
  const size = `${ours.edits} edits × notes = ${ours.all} placings`;
  return [
    {
      ...goalRow(
        { measure: `notes on other words, or silent about a change: ${size}`, ours: ours.wrong, unit: "notes" },
        { most: 0 },
      ),
      peer: USUAL,
      theirs: theirs.wrong,
    },
    {
      ...goalRow({ measure: "surviving text found", ours: ours.found, unit: "%" }, { least: 98 }),
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

async function slices(): Promise<BenchRow[]> {
  const { text, notes } = notesPage();
  const lengths: number[] = [];
  for (let round = 0; round < 6; round++) {
    let began = performance.now();
    const pause = async () => {
      if (round > 0) lengths.push(performance.now() - began);
      await new Promise((resolve) => setImmediate(resolve));
      began = performance.now();
    };
    await anchorInSlices(text, notes, { now: () => performance.now(), pause });
  }
  const longest = Math.max(...lengths);
  return [
    goalRow(
      { measure: `longest slice of ${lengths.length}, five rounds`, ours: longest, unit: "ms" },
      { most: 8 },
    ),
  ];
}
