/** All that is on record of one metric, made ready once: every figure of the metric is compared with all of it. */
import type { Claim, Metric } from "../../dataset/schema.ts";
import type { Candidate } from "../../figures/judge/choose.ts";
import type { Measure } from "../../figures/judge/comparable.ts";
import { comparableClaim, measureOf } from "./comparable.ts";

const RANK = { preferred: 0, normal: 1, deprecated: 2 } as const;

export interface Ledger {
  readonly candidates: readonly Candidate<Claim>[];
  readonly measure: Measure;
  /** The parts (one county, one platform) that figures are on record of. */
  readonly scopes: ReadonlySet<string>;
  /** Figures of the whole are on record, too. */
  readonly whole: boolean;
}

const ledgers = new WeakMap<readonly Claim[], Ledger>();

/** `claims`: all of one metric and one record. */
export function ledgerOf(claims: readonly Claim[], metric: Metric): Ledger {
  const known = ledgers.get(claims);
  if (known) return known;
  const ledger: Ledger = {
    candidates: claims.map((claim) => ({
      claim,
      rank: RANK[claim.rank],
      figure: comparableClaim(claim, metric),
    })),
    measure: measureOf(metric),
    scopes: new Set(claims.flatMap(({ scope }) => scope ?? [])),
    whole: claims.some(({ scope }) => scope === undefined),
  };
  ledgers.set(claims, ledger);
  return ledger;
}
