/**
 * Which record and which metric a figure belongs to. The dataset decides by its cue words: a cue in the figure's clause
 * before one in its sentence before one in its paragraph, the nearer before the farther; and the record named nearest.
 * A figure that fits two metrics equally is linked to neither.
 */
import type { Claim, Metric } from "../dataset/schema.ts";
import type { Figure } from "../figures/figure.ts";
import { unitsAgree } from "../figures/judge/gates.ts";
import { CLAUSE, firstFrom, gapBetween, type Level, levelBetween, PARAGRAPH, SENTENCE } from "./place.ts";
import { between, type Placed, type Reading } from "./reading.ts";
import { overshadowed, type Subject } from "./subject.ts";

export interface Link {
  readonly subject: Subject;
  readonly metric: Metric;
  readonly claims: readonly Claim[];
  /** Where the cue stands. */
  readonly cueLevel: Level;
  /** Characters between cue and figure. */
  readonly cueGap: number;
}

const CUE_COST = [0, 100, 600] as const;
/** What is counted follows its number: a cue in front counts as a little farther. */
const IN_FRONT = 4;
/** A clause speaks for what follows it, seldom for what went before. */
const NEXT_CLAUSE = 100;
/** A cue beyond another figure is more likely that figure's. */
const ACROSS = 25;
/** A unit the metric does not know (人 for 人次): linked only where nothing fits, and then not compared. */
const WRONG_UNIT = 400;
/** A measure word that fits anything (个) fits a little less well than the metric's own. */
const LOOSE_UNIT = 3;

interface Cue {
  readonly cost: number;
  readonly level: Level;
  readonly gap: number;
}

const PAIRS: ReadonlySet<string> = new Set(["money rate", "rate money", "count measure", "measure count"]);

function kindFits(figure: Figure, metric: Metric): boolean {
  return figure.kind === metric.figureKind || PAIRS.has(`${figure.kind} ${metric.figureKind}`);
}

/** null: can't be; else what it adds to the cost. */
function unitCost(figure: Figure, metric: Metric): number {
  if (figure.kind === "date" || figure.unit === metric.unit) return 0;
  const own = [...(metric.unit ? [metric.unit] : []), ...metric.unitsAlso];
  if (figure.unit !== null && own.includes(figure.unit)) return 1;
  return unitsAgree(figure.unit, metric.unit, own) ? LOOSE_UNIT : WRONG_UNIT;
}

/** The cues and counter-cues of every metric near one figure. */
class Surroundings {
  readonly #cues = new Map<string, Cue>();
  readonly #against = new Set<string>();

  constructor(reading: Reading, figure: Placed<Figure>) {
    const { paragraphs, sentences } = reading.passages;
    const from = Math.max(
      paragraphs[figure.at.paragraph] ?? 0,
      sentences[Math.max(0, figure.at.sentence - 1)] ?? 0,
    );
    const to = sentences[figure.at.sentence + 1] ?? reading.text.length;
    for (const word of between(reading.words, from, to)) {
      const level = levelBetween(word.at, figure.at);
      if (level > PARAGRAPH) continue;
      const gap = gapBetween(word, figure);
      const first = Math.min(word.end, figure.end);
      const across =
        gap === 0
          ? 0
          : firstFrom(reading.quantities, Math.max(word.start, figure.start)) -
            firstFrom(reading.quantities, first);
      const front = word.start < figure.start;
      const turn = front ? IN_FRONT : level === CLAUSE ? 0 : NEXT_CLAUSE;
      const cost = CUE_COST[level as 0 | 1 | 2] + Math.min(gap, 99) + turn + across * ACROSS;
      // 县, 省, 户 say what is counted only behind the number.
      const counts = !word.it.covered && !(front && word.it.word.length === 1);
      for (const metric of counts ? word.it.use.cueOf : []) {
        const known = this.#cues.get(metric);
        if (!known || cost < known.cost) this.#cues.set(metric, { cost, level, gap });
      }
      if (level === CLAUSE && across === 0)
        for (const metric of word.it.use.notCueOf) this.#against.add(metric);
    }
  }

  cue(metric: string): Cue | undefined {
    return this.#against.has(metric) ? undefined : this.#cues.get(metric);
  }
}

interface Scored extends Link {
  readonly cost: number;
}

function fits(figure: Figure, subject: Subject, near: Surroundings, reading: Reading): Scored[] {
  return [...(reading.claims.get(subject.id) ?? [])].flatMap(([id, claims]): Scored[] => {
    const metric = reading.dossier.metrics.get(id);
    const cue = near.cue(id);
    if (!metric || !cue || !kindFits(figure, metric)) return [];
    // A cue outside the sentence ties only what the sentence itself names.
    if (cue.level === PARAGRAPH && subject.level > SENTENCE) return [];
    const unit = unitCost(figure, metric);
    if (unit === WRONG_UNIT && cue.level > CLAUSE) return [];
    const cost = cue.cost + subject.cost + unit;
    return [{ subject, metric, claims, cueLevel: cue.level, cueGap: cue.gap, cost }];
  });
}

/** The link of one figure; null: it fits nothing on record, or two things equally. `subjects`: nearest first. */
export function link(figure: Placed<Figure>, subjects: readonly Subject[], reading: Reading): Link | null {
  if (subjects.length === 0) return null;
  const near = new Surroundings(reading, figure);
  const [best, next] = subjects
    .filter((subject) => reading.claims.has(subject.id) && !overshadowed(subject, subjects))
    .flatMap((subject) => fits(figure.it, subject, near, reading))
    .sort((a, b) => a.cost - b.cost);
  return best && best.cost !== next?.cost ? best : null;
}
