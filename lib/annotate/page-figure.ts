/** A page's figure as it is compared: with what its surroundings and the page's date add to what is printed. */
import type { Metric } from "../dataset/schema.ts";
import type { Figure } from "../figures/figure.ts";
import type { Comparable } from "../figures/judge/comparable.ts";
import { timeBetween } from "../figures/judge/dates.ts";
import { comparableFigure } from "./comparable.ts";
import { unitCost, writtenUnit } from "./fit.ts";
import type { Placed } from "./reading.ts";

export interface PageTerms {
  readonly text: string;
  /** The part of the whole the page speaks of, as far as one is on record. */
  readonly scope: string | null;
  /** The date to go by where the figure has none. */
  readonly around: string | null;
}

/** 截至2月底 is of the year the page was published in, or of the one before where that month was still to come. */
function withYear(asOf: string | null, published: string | null): string | null {
  if (asOf === null || !/^\d\d(-\d\d)?$/.test(asOf)) return asOf;
  if (published === null || !/^\d{4}-\d\d/.test(published)) return null;
  const year = Number(published.slice(0, 4));
  return `${asOf.slice(0, 2) > published.slice(5, 7) ? year - 1 : year}-${asOf}`;
}

/** Of a day after the page was published, a figure is a plan, whatever its words. */
function stanceOf({ stance, asOf }: Figure, published: string | null): Figure["stance"] {
  return published !== null && timeBetween(asOf, published, false) === "later" ? "target" : stance;
}

/** A unit that only the noun behind the number implied, and that the metric does not know, is taken as not said. */
function unitOf(figure: Placed<Figure>, metric: Metric, text: string): string | null {
  const implied = writtenUnit(figure, text) === null;
  return implied && unitCost(figure, metric, text) > 1 ? null : figure.it.unit;
}

export function pageFigure(
  figure: Placed<Figure>,
  metric: Metric,
  { text, scope, around }: PageTerms,
): Comparable {
  const asOf = withYear(figure.it.asOf, around);
  const dated = { ...figure.it, asOf, unit: unitOf(figure, metric, text) };
  return comparableFigure(
    { ...dated, stance: stanceOf(dated, around) },
    { metric: metric.id, scope, around },
  );
}
