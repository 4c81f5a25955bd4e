/** A page's figure and a record's claim in the terms in which they are compared. */
import type { Claim, Metric } from "../../dataset/schema.ts";
import type { Figure } from "../../figures/figure.ts";
import type { Comparable, Measure } from "../../figures/judge/comparable.ts";

export function measureOf(metric: Metric): Measure {
  return {
    ascending: metric.ascending,
    aggregation: metric.aggregation,
    unitsAlike: [...(metric.unit === null ? [] : [metric.unit]), ...metric.unitsAlso],
  };
}

/** The date of a claim, or the period it covers; null: nobody says. */
export function dateOf(claim: Claim): string | null {
  return claim.observationDate ?? claim.temporalCoverage ?? null;
}

export function comparableClaim(claim: Claim, metric: Metric): Comparable {
  return {
    kind: metric.figureKind,
    metric: metric.id,
    low: claim.minValue,
    high: claim.maxValue,
    lowExclusive: claim.minExclusive,
    highExclusive: claim.maxExclusive,
    nominal: claim.value,
    step: claim.step ?? null,
    unit: claim.unit,
    qualifier: claim.qualifier ?? null,
    aggregate: claim.aggregate,
    per: claim.per ?? null,
    scope: claim.scope ?? null,
    stance: claim.stance,
    asOf: dateOf(claim),
    dated: claim.dateBasis === "printed" || claim.dateBasis === "relative",
    vague: false,
  };
}

/** What the page says besides the figure itself. */
interface PageTerms {
  readonly metric: string;
  readonly scope: string | null;
  /** When the page was published or, failing that, the time it shares with what it agrees with; null: unknown. */
  readonly around: string | null;
}

export function comparableFigure(figure: Figure, terms: PageTerms): Comparable {
  return {
    ...figure,
    metric: terms.metric,
    scope: terms.scope,
    asOf: figure.asOf ?? terms.around,
    dated: figure.asOf !== null,
  };
}
