/** Which record a figure may be about: those named near it, the nearest first. */
import type { NameAnnotation } from "../annotation.ts";
import { ARTICLE, CLAUSE, firstFrom, gapBetween, type Level, levelBetween, SENTENCE } from "../place.ts";
import type { Placed, Reading } from "../reading.ts";

export interface Subject {
  readonly id: string;
  readonly kind: NameAnnotation["kind"];
  readonly level: Level;
  /** Its nearest mention stands behind the figure. */
  readonly behind: boolean;
  /** Lower is nearer; comparable between subjects of one figure. */
  readonly cost: number;
}

/** A mention farther off by a level costs more than any distance inside a sentence of usual length. */
const LEVEL_COST = [0, 60, 250, 1200] as const;
/** Chinese names what it speaks of first: a name behind the figure counts as farther. */
const BEHIND = 15;
/** Outside the sentence a character counts for less, and no distance for as much as the next level. */
const STRIDE = [1, 1, 4, 10] as const;
const REACH = [55, 180, 900, 1000] as const;
/** Named by an earlier piece of a long page. */
const ELSEWHERE = 2_400;

type Mentions = ReadonlyMap<string, readonly Placed<NameAnnotation>[]>;

type Placing = Placed<{ start: number; end: number }>;

function subjectOf(id: string, figure: Placing, name: Placed<NameAnnotation> | undefined): Subject | null {
  if (!name) return null;
  const level = levelBetween(figure.at, name.at);
  const behind = name.start > figure.start;
  const distance = Math.min(REACH[level], gapBetween(figure, name) / STRIDE[level]);
  return {
    id,
    kind: name.it.kind,
    level,
    behind,
    cost: LEVEL_COST[level] + distance + (behind ? BEHIND : 0),
  };
}

/** A sentence that names more is none; looked through for every figure, it would cost the square of its length. */
const NAMES_IN_SENTENCE = 40;

const byCost = (a: Subject, b: Subject) => a.cost - b.cost;

/** Finds the subjects of figures on one page. */
export class Subjects {
  readonly #reading: Reading;
  /** A record nobody claims anything of matters only as a program that a figure may be of instead. */
  readonly #names: readonly Placed<NameAnnotation>[];
  readonly #mentions: Mentions;
  readonly #elsewhere: readonly Subject[];

  constructor(reading: Reading, named: readonly string[]) {
    this.#reading = reading;
    this.#names = reading.names.filter(({ it }) => it.kind === "program" || reading.accounts.has(it.id));
    const mentions = Map.groupBy(this.#names, ({ it }) => it.id);
    this.#mentions = mentions;
    this.#elsewhere = named.flatMap((id): Subject[] => {
      const record = mentions.has(id) ? undefined : reading.dossier.records.get(id);
      return record ? [{ id, kind: record.kind, level: ARTICLE, behind: false, cost: ELSEWHERE }] : [];
    });
  }

  /** The records that the figure may be about, nearest first. A program in its sentence leaves nothing to those outside. */
  of(figure: Placing): Subject[] {
    const within = this.#inSentence(figure);
    if (within?.some(({ kind }) => kind === "program")) return within.sort(byCost);
    const found: Subject[] = [...this.#elsewhere];
    for (const [id, names] of this.#mentions) {
      const next = firstFrom(names, figure.start);
      const before = subjectOf(id, figure, names[next - 1]);
      const behind = subjectOf(id, figure, names[next]);
      const best = !before || (behind && behind.cost < before.cost) ? behind : before;
      if (best) found.push(best);
    }
    return found.sort(byCost);
  }

  /** Those that the figure's sentence names, each by its nearest mention; null: too many to look through. */
  #inSentence(figure: Placing): Subject[] | null {
    const { sentences } = this.#reading.passages;
    const names = this.#names;
    const from = firstFrom(names, sentences[figure.at.sentence] ?? 0);
    const found: Subject[] = [];
    for (let i = from; names[i]?.at.sentence === figure.at.sentence; i++) {
      if (i - from > NAMES_IN_SENTENCE) return null;
      const name = names[i] as Placed<NameAnnotation>;
      const subject = subjectOf(name.it.id, figure, name) as Subject;
      const known = found.findIndex(({ id }) => id === subject.id);
      if (known < 0) found.push(subject);
      else if (subject.cost < (found[known] as Subject).cost) found[known] = subject;
    }
    return found;
  }
}

/**
 * Whether another program stands nearer, so that the figure is its, whatever is on record: in the figure's clause, or in
 * its sentence unless this one came first there.
 */
export function overshadowed(subject: Subject, subjects: readonly Subject[]): boolean {
  const first = subject.level <= SENTENCE && !subject.behind;
  return subjects.some(
    ({ id, kind, level, cost }) =>
      kind === "program" && id !== subject.id && level <= (first ? CLAUSE : SENTENCE) && cost < subject.cost,
  );
}

/** Two programs in the figure's clause, or in its sentence where the clause names none: whose figure is it? */
export function disputed(subjects: readonly Subject[]): boolean {
  const programs = subjects.filter(({ kind }) => kind === "program");
  const within = (level: Level) => programs.filter((subject) => subject.level <= level).length;
  return within(CLAUSE) > 1 || (within(CLAUSE) === 0 && within(SENTENCE) > 1);
}
