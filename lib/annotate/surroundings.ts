/** The cue words near one figure: for every metric the nearest, and which metrics are ruled out. */
import type { Figure } from "../figures/figure.ts";
import { CLAUSE, firstFrom, gapBetween, type Level, levelBetween, PARAGRAPH } from "./place.ts";
import type { CueWord, Placed, Reading } from "./reading.ts";
import type { WordHit } from "./words.ts";

export interface Cue {
  /** Lower is nearer; comparable between the cues of one figure. */
  readonly cost: number;
  readonly level: Level;
  /** Characters between cue and figure. */
  readonly gap: number;
  /** It stands in front of the figure, or not in its clause. */
  readonly front: boolean;
  /** Quantities between cue and figure. */
  readonly across: number;
}

const LEVEL_COST = [0, 100, 600] as const;
/** What is counted follows its number: a cue in front counts as a little farther. */
const IN_FRONT = 4;
/** A clause speaks for what follows it, seldom for what went before. */
const NEXT_CLAUSE = 100;
/** A cue beyond another figure, or of the next item in a list, is more likely another figure's. */
const ACROSS = 25;

function quantitiesBetween(word: Placed<WordHit>, figure: Placed<Figure>, { quantities }: Reading): number {
  const [from, to] = [Math.min(word.end, figure.end), Math.max(word.start, figure.start)];
  return from >= to ? 0 : firstFrom(quantities, to) - firstFrom(quantities, from);
}

/** No cue is looked for farther off, so that a page that is one sentence costs no more than others. */
const REACH = 600;

/** The sentence of a figure and, within its paragraph, the one before. */
function windowOf(figure: Placed<Figure>, { passages }: Reading): [from: number, to: number] {
  const { paragraphs, sentences, length } = passages;
  const before = sentences[Math.max(0, figure.at.sentence - 1)] ?? 0;
  const from = Math.max(paragraphs[figure.at.paragraph] ?? 0, before, figure.start - REACH);
  return [from, Math.min(sentences[figure.at.sentence + 1] ?? length, figure.end + REACH)];
}

/**
 * A word right behind a quantity says what that one counts: 学校 in 2.8万所学校的600万小学生; so does one right before,
 * in a list that goes on: 学生 in 小学2.5万所、学生537.8万人.
 */
function isOfAnother(word: Placed<WordHit>, figure: Placed<Figure>, { quantities, text }: Reading): boolean {
  const next = firstFrom(quantities, word.start);
  const [before, behind] = [quantities[next - 1], quantities[next]];
  if (before && before.start !== figure.start && word.start - before.end <= 2) return true;
  const goesOn = word.start > figure.end && text[word.start - 1] === "、";
  return goesOn && behind !== undefined && behind.start - word.end <= 1;
}

export class Surroundings {
  readonly #cues = new Map<string, Cue>();
  readonly #against = new Set<string>();

  constructor(reading: Reading, figure: Placed<Figure>) {
    const [from, to] = windowOf(figure, reading);
    const { words } = reading;
    for (let i = firstFrom(words, from); i < words.length; i++) {
      const word = words[i] as Placed<CueWord>;
      if (word.start >= to) break;
      const level = levelBetween(word.at, figure.at);
      if (level <= PARAGRAPH) this.#weigh(word, figure, level as 0 | 1 | 2, reading);
    }
  }

  #weigh(word: Placed<CueWord>, figure: Placed<Figure>, level: 0 | 1 | 2, reading: Reading): void {
    const { use, covered, named } = word.it;
    const front = word.start < figure.start;
    const across = quantitiesBetween(word, figure, reading);
    // 县, 省, 户 say what is counted only behind the number.
    if (!covered && !(front && word.it.word.length === 1)) {
      const gap = gapBetween(word, figure);
      const turn = front ? IN_FRONT : level === CLAUSE ? 0 : NEXT_CLAUSE;
      const next = !front && level === CLAUSE && reading.text[figure.end] === "、" ? ACROSS : 0;
      const cost = LEVEL_COST[level] + Math.min(gap, 99) + turn + across * ACROSS + next;
      let cue: Cue | null = null;
      for (const metric of use.cueOf) {
        const known = this.#cues.get(metric);
        if (known && known.cost <= cost) continue;
        cue ??= { cost, level, gap, front: front || level > CLAUSE, across };
        this.#cues.set(metric, cue);
      }
    }
    if (level !== CLAUSE || across > 0 || named || use.notCueOf.size === 0) return;
    if (!isOfAnother(word, figure, reading)) for (const metric of use.notCueOf) this.#against.add(metric);
  }

  /** The nearest cue of a metric; undefined: none, or a word says that it is not this one. */
  cue(metric: string): Cue | undefined {
    return this.#against.has(metric) ? undefined : this.#cues.get(metric);
  }
}
