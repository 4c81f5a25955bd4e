/** Turns a comparison into what a reader is told: both texts, whose they are, and why. */
import type { Claim, Metric, Source } from "../dataset/schema.ts";
import type { Figure } from "../figures/figure.ts";
import type { Comparable } from "../figures/judge/comparable.ts";
import type { Judgement, Remark, Verdict } from "./annotation.ts";
import { dateOf } from "./claim/comparable.ts";
import type { Placed, Reading } from "./reading.ts";

/** A verdict with all that its sentence needs. */
export interface Telling {
  readonly verdict: Verdict;
  readonly code: string;
  readonly claim: Claim;
  readonly metric: Metric;
  readonly figure: Placed<Figure>;
  /** The page's figure as it was compared. */
  readonly page: Comparable;
}

/** White space in a figure as the page broke it is no part of what it says. */
export function printed(text: string, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end).replace(/\s+/g, "");
}

const origins = new WeakMap<Claim, string>();

/** Since when and by whom: `2023-02，北京师范大学中国公益研究院`. */
export function originOf(claim: Claim, sources: ReadonlyMap<string, Source>): string {
  const known = origins.get(claim);
  if (known !== undefined) return known;
  const by = claim.statedBy?.name ?? sources.get(claim.reportedIn)?.publisher;
  const origin = [dateOf(claim)?.replace("/", "—"), by].filter(Boolean).join("，");
  origins.set(claim, origin);
  return origin;
}

/** A unit as readers know it: 年(序) is 年; `@unit-none` where there is none. */
const asWord = (unit: string | null) => unit?.replace("(序)", "") ?? "@unit-none";

export function tell(telling: Telling, reading: Reading, remarks: readonly Remark[]): Judgement {
  const { verdict, code, claim, metric, figure, page } = telling;
  const params: Record<string, string> = {
    record: claim.surface,
    origin: originOf(claim, reading.dossier.sources),
    page: printed(reading.text, figure),
    metric: metric.name,
  };
  if (page.asOf !== null) params.pageDate = page.asOf.replace("/", "—");
  const recordDate = dateOf(claim);
  if (recordDate !== null) params.recordDate = recordDate.replace("/", "—");
  if (code === "gate-aggregate") {
    params.pageAggregate = `@aggregate-${page.aggregate ?? metric.aggregation}`;
    params.recordAggregate = `@aggregate-${claim.aggregate}`;
  }
  if (code === "gate-unit") {
    params.pageUnit = asWord(figure.it.unit);
    params.recordUnit = asWord(claim.unit);
  }
  if (code === "gate-scope") params.scope = claim.scope ?? "@scope-whole";
  // A date or an ordinal is no interval.
  const points = code === "disjoint" && (figure.it.kind === "date" || figure.it.kind === "ordinal");
  const reason = { code: points ? "unlike" : code, params };
  return { verdict, reason, remarks, claim: claim.id, recordText: claim.surface };
}
