/** A metric's claims as points in time and value: what a plot of them has to draw. */
import type { Claim } from "../../lib/dataset/schema.ts";
import { type Span, spanOf, spanOfPeriod } from "./time.ts";

export interface Point {
  readonly claim: Claim;
  readonly when: Span;
  /** The number as written; where a range was written, none. */
  readonly value: number | null;
  /** The interval the words allow; null: open. */
  readonly low: number | null;
  readonly high: number | null;
}

const number = (bound: Claim["value"]) => (typeof bound === "number" ? bound : null);

function pointOf(claim: Claim): Point | undefined {
  const { observationDate, temporalCoverage, minValue, maxValue, value } = claim;
  const when = observationDate ? spanOf(observationDate) : temporalCoverage && spanOfPeriod(temporalCoverage);
  const [low, high] = [number(minValue), number(maxValue)];
  if (!when || (low === null && high === null)) return undefined;
  return { claim, when, value: number(value), low, high };
}

/**
 * Points in order of time. Figures of a part (one county, one platform) say nothing about the whole: only those of the
 * scope most claims share are drawn. Withdrawn claims are not. Fewer than two dates make no plot: empty.
 */
export function pointsOf(claims: readonly Claim[]): Point[] {
  const standing = claims.filter(({ rank }) => rank !== "deprecated");
  const scopes = [...Map.groupBy(standing, ({ scope }) => scope).values()];
  const largest = scopes.toSorted((a, b) => b.length - a.length)[0] ?? [];
  const points = largest
    .flatMap((claim) => pointOf(claim) ?? [])
    .toSorted((a, b) => middle(a.when) - middle(b.when));
  const dates = new Set(points.map(({ when }) => middle(when)));
  return dates.size < 2 ? [] : points;
}

export const middle = ({ from, to }: Span) => (from + to) / 2;
