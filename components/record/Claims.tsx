/** What is claimed of a record, one table a metric: as of when, the figure as printed, who says so. */
import type { Claim, Metric, Source } from "../../lib/dataset/schema.ts";
import { sayDate, sayPeriod } from "../../lib/i18n/dates.ts";
import { locale } from "../words.ts";
import { sayRecord } from "../words-record.ts";
import { byMetric, type MetricClaims } from "./claims.ts";
import { sourceAnchor } from "./Sources.tsx";

interface Props {
  claims: readonly Claim[];
  metrics: readonly Metric[];
  sources: readonly Source[];
}

export function Claims({ claims, metrics, sources }: Props) {
  if (claims.length === 0) return null;
  const numbers = new Map(sources.map(({ id }, index) => [id, index + 1]));
  return (
    <section class="claims" aria-labelledby="claims">
      <h2 class="sz-label" id="claims">
        {sayRecord("claims")}
      </h2>
      {byMetric(claims, metrics).map((group) => (
        <ClaimTable key={group.metric.id} group={group} numbers={numbers} />
      ))}
    </section>
  );
}

function ClaimTable({ group, numbers }: { group: MetricClaims; numbers: ReadonlyMap<string, number> }) {
  const { metric, claims } = group;
  return (
    <table class="claim-table">
      <caption>{metric.name}</caption>
      <thead class="sz-hidden">
        <tr>
          <th scope="col">{sayRecord("claim-date")}</th>
          <th scope="col">{sayRecord("claim-figure")}</th>
          <th scope="col">{sayRecord("claim-source")}</th>
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <ClaimRow key={claim.id} claim={claim} number={numbers.get(claim.reportedIn)} />
        ))}
      </tbody>
    </table>
  );
}

function ClaimRow({ claim, number }: { claim: Claim; number: number | undefined }) {
  return (
    <tr class={claim.rank === "deprecated" ? "claim-deprecated" : undefined}>
      <td class="claim-date">{claimDate(claim)}</td>
      <td>
        <span class="claim-surface">{claim.surface}</span>
        <span class="claim-remarks soft">{remarks(claim).join(" · ")}</span>
      </td>
      <td class="claim-source">
        {number !== undefined && (
          <a
            class="sz-link"
            href={sourceAnchor(number)}
            aria-label={sayRecord("claim-source-go", { number })}
            onClick={(event) => {
              // the address is the route: go there without changing it
              event.preventDefault();
              document.getElementById(sourceAnchor(number).slice(1))?.focus();
            }}
          >
            [{number}]
          </a>
        )}
      </td>
    </tr>
  );
}

function claimDate({ observationDate, temporalCoverage }: Claim): string {
  if (observationDate !== undefined) return sayDate(observationDate, locale.value);
  if (temporalCoverage !== undefined) return sayPeriod(temporalCoverage, locale.value);
  return sayRecord("date-unknown");
}

/** What keeps the figure from being the plain total now: aggregate, scope, stance, an inferred date, who says so. */
function remarks(claim: Claim): string[] {
  return [
    claim.aggregate === "pointInTime" ? "" : sayRecord(`aggregate-${claim.aggregate}`),
    claim.scope ?? "",
    claim.stance === "actual" ? "" : sayRecord(`stance-${claim.stance}`),
    claim.rank === "deprecated" ? sayRecord("deprecated") : "",
    claim.dateBasis === "publication" ? sayRecord("date-publication") : "",
    claim.dateBasis === "relative" ? sayRecord("date-relative") : "",
    claim.statedBy ? sayRecord("stated-by", { name: claim.statedBy.name }) : "",
  ].filter((remark) => remark !== "");
}
