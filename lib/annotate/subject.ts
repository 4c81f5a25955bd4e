/** Which record a figure may be about: those named near it, the nearest first. */
import type { NameAnnotation } from "./annotation.ts";
import { ARTICLE, CLAUSE, firstFrom, gapBetween, type Level, levelBetween, SENTENCE } from "./place.ts";
import type { Placed, Reading } from "./reading.ts";

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

function costOf(
  figure: Placed<{ start: number; end: number }>,
  name: Placed<NameAnnotation>,
): [Level, number] {
  const level = levelBetween(figure.at, name.at);
  const behind = name.start > figure.start ? BEHIND : 0;
  const distance = Math.min(REACH[level], gapBetween(figure, name) / STRIDE[level]);
  return [level, LEVEL_COST[level] + distance + behind];
}

/** Finds the subjects of figures on one page. */
export class Subjects {
  readonly #mentions: Mentions;
  readonly #elsewhere: readonly Subject[];

  constructor(reading: Reading, named: readonly string[]) {
    const mentions = new Map<string, Placed<NameAnnotation>[]>();
    for (const name of reading.names) {
      const known = mentions.get(name.it.id);
      if (known) known.push(name);
      else mentions.set(name.it.id, [name]);
    }
    this.#mentions = mentions;
    this.#elsewhere = named.flatMap((id): Subject[] => {
      const record = mentions.has(id) ? undefined : reading.dossier.records.get(id);
      return record ? [{ id, kind: record.kind, level: ARTICLE, behind: false, cost: ELSEWHERE }] : [];
    });
  }

  /** Every record the page names, nearest first. */
  of(figure: Placed<{ start: number; end: number }>): Subject[] {
    const found: Subject[] = [];
    for (const [id, names] of this.#mentions) {
      const next = firstFrom(names, figure.start);
      const near = [names[next - 1], names[next]].flatMap((name) =>
        name ? [{ name, cost: costOf(figure, name) }] : [],
      );
      const best = near.sort((a, b) => a.cost[1] - b.cost[1])[0];
      if (best) {
        const { name, cost } = best;
        const behind = name.start > figure.start;
        found.push({ id, kind: name.it.kind, level: cost[0], behind, cost: cost[1] });
      }
    }
    return [...found, ...this.#elsewhere].sort((a, b) => a.cost - b.cost);
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
