/** The cue words near one figure: for every metric the nearest, and which metrics are ruled out. */
import type { Figure } from "../../figures/figure.ts";
import { CLAUSE, firstFrom, gapBetween, type Level, levelBetween, PARAGRAPH } from "../place.ts";
import type { CueWord, Placed, Reading } from "../reading.ts";

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
function isOfAnother(word: Placed<CueWord>, figure: Placed<Figure>, { quantities, text }: Reading): boolean {
  const next = word.it.before;
  const [before, behind] = [quantities[next - 1], quantities[next]];
  const beside = before !== undefined && before.start !== figure.start && before.at.clause === word.at.clause;
  if (beside && word.start - before.end <= 2) return true;
  const goesOn = word.start > figure.end && text[word.start - 1] === "、";
  return goesOn && behind !== undefined && behind.start - word.end <= 1;
}

export class Surroundings {
  readonly #cues = new Map<string, Cue>();
  #against: Set<string> | null = null;
  readonly #reading: Reading;
  readonly #figure: Placed<Figure>;
  /** How many quantities start before the figure, and before its end. */
  readonly #before: number;
  readonly #through: number;

  constructor(reading: Reading, figure: Placed<Figure>) {
    this.#reading = reading;
    this.#figure = figure;
    this.#before = firstFrom(reading.quantities, figure.start);
    this.#through = firstFrom(reading.quantities, figure.end);
    const [from, to] = windowOf(figure, reading);
    const { words } = reading;
    for (let i = firstFrom(words, from); i < words.length; i++) {
      const word = words[i] as Placed<CueWord>;
      if (word.start >= to) break;
      const level = levelBetween(word.at, figure.at);
      if (level <= PARAGRAPH) this.#weigh(word, level as 0 | 1 | 2);
    }
  }

  /** Quantities between a word and the figure. */
  #across({ start, end, it }: Placed<CueWord>): number {
    if (end < this.#figure.start) return this.#before - it.through;
    return start > this.#figure.end ? it.before - this.#through : 0;
  }

  #weigh(word: Placed<CueWord>, level: 0 | 1 | 2): void {
    const { use, covered, named } = word.it;
    const front = word.start < this.#figure.start;
    const across = this.#across(word);
    // 县, 省, 户 say what is counted only behind the number.
    if (!covered && use.cueOf.length > 0 && !(front && word.it.word.length === 1)) {
      const gap = gapBetween(word, this.#figure);
      const turn = front ? IN_FRONT : level === CLAUSE ? 0 : NEXT_CLAUSE;
      const next = !front && level === CLAUSE && this.#reading.text[this.#figure.end] === "、" ? ACROSS : 0;
      const cost = LEVEL_COST[level] + Math.min(gap, 99) + turn + across * ACROSS + next;
      let cue: Cue | null = null;
      for (const metric of use.cueOf) {
        const known = this.#cues.get(metric);
        if (known && known.cost <= cost) continue;
        cue ??= { cost, level, gap, front: front || level > CLAUSE, across };
        this.#cues.set(metric, cue);
      }
    }
    if (level !== CLAUSE || across > 0 || named || use.notCueOf.length === 0) return;
    if (isOfAnother(word, this.#figure, this.#reading)) return;
    this.#against ??= new Set();
    for (const metric of use.notCueOf) this.#against.add(metric);
  }

  /** The nearest cue of a metric; undefined: none, or a word says that it is not this one. */
  cue(metric: string): Cue | undefined {
    return this.#against?.has(metric) ? undefined : this.#cues.get(metric);
  }
}
