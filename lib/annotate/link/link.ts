/**
 * Which record and which metric a figure belongs to. The dataset decides by its cue words: a cue in the figure's clause
 * before one in its sentence before one in its paragraph, the nearer before the farther; and the record named nearest.
 * A figure that fits two metrics equally is linked to neither.
 */
import type { Claim, Metric } from "../../dataset/schema.ts";
import type { Figure } from "../../figures/figure.ts";
import { PARAGRAPH, SENTENCE } from "../place.ts";
import type { Placed, Reading } from "../reading.ts";
import type { Account } from "./accounts.ts";
import { cueFits, mistakable, unitAsCue, unitCost, WRONG_UNIT } from "./fit.ts";
import { overshadowed, type Subject } from "./subject.ts";
import { type Cue, Surroundings } from "./surroundings.ts";

export interface Link {
  readonly subject: Subject;
  readonly metric: Metric;
  readonly claims: readonly Claim[];
  readonly cue: Cue;
}

export interface Scored extends Link {
  readonly cost: number;
}

function scored(
  figure: Placed<Figure>,
  subject: Subject,
  { metric, claims }: Account,
  near: Surroundings,
  reading: Reading,
): Scored | null {
  const cue = near.cue(metric.id) ?? unitAsCue(figure.it, metric);
  // A cue outside the sentence ties only what the sentence itself names.
  if (!cue || (cue.level === PARAGRAPH && subject.level > SENTENCE)) return null;
  if (!cueFits(cue, figure, reading.text)) return null;
  const unit = unitCost(figure, metric, reading.text);
  if (unit === WRONG_UNIT && !mistakable(figure.it, metric, cue)) return null;
  return { subject, metric, claims, cue, cost: cue.cost + subject.cost + unit };
}

/** The links a figure may have, the best first; none where it fits nothing on record. `subjects`: nearest first. */
export function linksOf(figure: Placed<Figure>, subjects: readonly Subject[], reading: Reading): Scored[] {
  const links: Scored[] = [];
  let near: Surroundings | null = null;
  for (const subject of subjects) {
    const accounts = reading.accounts.of(subject.id, figure.it.kind);
    if (accounts.length === 0 || overshadowed(subject, subjects)) continue;
    near ??= new Surroundings(reading, figure);
    for (const account of accounts) {
      const link = scored(figure, subject, account, near, reading);
      if (link) links.push(link);
    }
  }
  return links.length > 1 ? links.sort((a, b) => a.cost - b.cost) : links;
}

/** The best of them; null: none, or two that fit equally. */
export function bestOf([best, next]: readonly Scored[]): Link | null {
  return best && best.cost !== next?.cost ? best : null;
}
