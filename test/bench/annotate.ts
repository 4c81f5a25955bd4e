/**
 * What a page costs in the worker: names, figures, what each belongs to and what is to be said of it, on the densest page
 * there can be: nothing but sentences about the programs on record, each with figures. A page travels in pieces of this
 * length, so one piece is the longest the worker is busy at a stretch.
 */
import { annotate } from "../../lib/annotate/annotate.ts";
import { recogniseFigures } from "../../lib/figures/index.ts";
import { scan } from "../../lib/lexicon/index.ts";
import { knowledgeOf } from "../../scripts/annotate/knowledge.ts";
import { KINDS, statementsOf } from "../unit/annotate/statements.ts";
import { type BenchRow, goalRow } from "./row.ts";

const PIECE = 50_000;
const ROUNDS = 6;

/** Text of a length, dense with names and figures, in paragraphs of some 200 characters. */
function dense(length: number): string {
  const sentences = KINDS.flatMap((kind) => {
    const { known, kept } = statementsOf(kind);
    return [...known, ...kept].map(({ text }) => text);
  });
  let text = "";
  for (let i = 0; text.length < length; i++)
    text += sentences[i % sentences.length] + (i % 4 === 3 ? "\n\n" : "");
  return text.slice(0, length);
}

/** Milliseconds this thread has computed; waiting for a processor doesn't count. */
function computed(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** The least each job computed, taken in turn: a minimum is what other load disturbs least. */
async function leastOf(jobs: readonly (() => unknown)[]): Promise<number[]> {
  const least = jobs.map(() => Number.POSITIVE_INFINITY);
  for (let round = -1; round < ROUNDS; round++) {
    for (const [i, job] of jobs.entries()) {
      const start = computed();
      await job();
      if (round >= 0) least[i] = Math.min(least[i] as number, computed() - start);
    }
  }
  return least;
}

/** One look is too short for a clock that ticks in milliseconds. */
async function tenOf(job: () => unknown): Promise<void> {
  for (let i = 0; i < 10; i++) await job();
}

export async function run(): Promise<BenchRow[]> {
  const knowledge = await knowledgeOf();
  const [piece, long] = [dense(PIECE), dense(10 * PIECE)];
  const context = { published: "2023-03-10" };
  const annotations = await annotate(piece, knowledge, context);
  const judged = annotations.filter((one) => one.kind === "figure").length;
  const [tenPieces = 0, ten = 0, tenNames = 0, tenFigures = 0] = await leastOf([
    () => tenOf(() => annotate(piece, knowledge, context)),
    () => annotate(long, knowledge, context),
    () => tenOf(() => scan(knowledge.lexicon, piece)),
    () => tenOf(() => recogniseFigures(piece, context)),
  ]);
  const [one, names, figures] = [tenPieces / 10, tenNames / 10, tenFigures / 10];
  const marks = `${annotations.length - judged} names, ${judged} figures judged`;
  return [
    goalRow({ measure: `a dense piece of 50,000 characters, ${marks}`, ours: one, unit: "ms" }, { most: 60 }),
    { measure: "of it: finding the names", ours: names, unit: "ms" },
    { measure: "of it: reading the figures", ours: figures, unit: "ms" },
    { measure: "of it: linking and judging", ours: one - names - figures, unit: "ms" },
    { measure: "characters a second", ours: PIECE / one / 1000, unit: "M/s" },
    // against the piece ten times over, which takes as long, so that load weighs on both alike
    goalRow({ measure: "time for 10 × the text", ours: ten / one, unit: "×" }, { most: 11 }),
  ];
}
