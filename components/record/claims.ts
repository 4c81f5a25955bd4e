/** A record's claims in the order they are read: by metric, latest first. */
import type { Claim, Metric } from "../../lib/dataset/schema.ts";

export interface MetricClaims {
  readonly metric: Metric;
  readonly claims: readonly Claim[];
}

/** The date a claim speaks of, as precise as known: its own date, else the end of its period. */
export function dateOfClaim(claim: Claim): string | undefined {
  if (claim.observationDate !== undefined) return claim.observationDate;
  const end = claim.temporalCoverage?.split("/")[1];
  return end === ".." ? undefined : end;
}

/** Metrics with most claims first; claims of unknown metrics are left out (a damaged feed), undated ones come last. */
export function byMetric(claims: readonly Claim[], metrics: readonly Metric[]): MetricClaims[] {
  const grouped = Map.groupBy(claims, ({ metric }) => metric);
  return metrics
    .flatMap((metric) => {
      const own = grouped.get(metric.id);
      return own ? [{ metric, claims: own.toSorted(latestFirst) }] : [];
    })
    .toSorted((a, b) => b.claims.length - a.claims.length);
}

function latestFirst(a: Claim, b: Claim): number {
  const [x = "", y = ""] = [dateOfClaim(a), dateOfClaim(b)];
  return x < y ? 1 : x > y ? -1 : 0;
}
