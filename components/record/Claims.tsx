/** What is claimed of a record: a table a metric, with a plot where there are several dates; single figures together. */

import type { Claim, Metric, Source } from "../../lib/dataset/schema.ts";
import { DATA_LANG } from "../data-lang.ts";
import { Plot } from "../plot/Plot.tsx";
import { pointsOf } from "../plot/points.ts";
import { series } from "../words.ts";
import { sayRecord } from "../words-record.ts";
import { ClaimRow, type Numbers } from "./ClaimRow.tsx";
import { byMetric, type MetricClaims } from "./claims.ts";
import { remarksOf, sharedBy, usualSpeaker } from "./remarks.ts";

interface Props {
  claims: readonly Claim[];
  metrics: readonly Metric[];
  sources: readonly Source[];
  /** Claim id → its publisher, where it is not the built-in feed's. */
  publishers?: Readonly<Record<string, string>> | undefined;
}

export function Claims({ claims, metrics, sources, publishers = {} }: Props) {
  if (claims.length === 0) return null;
  const numbers = new Map(sources.map(({ id }, index) => [id, index + 1]));
  const groups = byMetric(claims, metrics);
  const several = groups.filter((group) => group.claims.length > 1);
  const single = groups.filter((group) => group.claims.length === 1);
  const usual = usualSpeaker(claims);
  const told = { numbers, remarks: (claim: Claim) => remarksOf(claim, usual, publishers[claim.id]) };
  return (
    <section class="claims" aria-labelledby="claims">
      <h2 class="sz-label" id="claims">
        {sayRecord("claims")}
      </h2>
      {usual !== undefined && (
        <p class="claims-usual soft">{sayRecord("stated-by-usual", { name: usual })}</p>
      )}
      {several.map((group) => (
        <MetricTable key={group.metric.id} group={group} {...told} />
      ))}
      {single.length > 0 && <SingleFigures groups={single} named={several.length > 0} {...told} />}
    </section>
  );
}

interface Told {
  numbers: Numbers;
  remarks: (claim: Claim) => string[];
}

function Head() {
  return (
    <thead class="sz-hidden">
      <tr>
        <th scope="col">{sayRecord("claim-date")}</th>
        <th scope="col">{sayRecord("claim-figure")}</th>
        <th scope="col">{sayRecord("claim-source")}</th>
      </tr>
    </thead>
  );
}

/** What all rows have in common is said once, above them. */
function MetricTable({ group, numbers, remarks }: Told & { group: MetricClaims }) {
  const { metric, claims } = group;
  const shared = sharedBy(claims.map(remarks));
  const points = pointsOf(claims);
  return (
    <figure class="metric">
      <figcaption>
        <span class="metric-name" lang={DATA_LANG}>
          {metric.name}
        </span>{" "}
        <span class="soft">{series(shared)}</span>
      </figcaption>
      {points.length > 0 && <Plot points={points} metric={metric.name} />}
      <table class="claim-table" aria-label={sayRecord("claims-of", { metric: metric.name })}>
        <Head />
        <tbody>
          {claims.map((claim) => (
            <ClaimRow
              key={claim.id}
              claim={claim}
              remarks={remarks(claim).filter((remark) => !shared.includes(remark))}
              numbers={numbers}
            />
          ))}
        </tbody>
      </table>
    </figure>
  );
}

interface SinglesProps extends Told {
  groups: readonly MetricClaims[];
  /** Below others they need a name of their own. */
  named: boolean;
}

function SingleFigures({ groups, named, numbers, remarks }: SinglesProps) {
  return (
    <table class="claim-table">
      <caption class={named ? "metric-name" : "sz-hidden"}>{sayRecord("claims-single")}</caption>
      <Head />
      <tbody>
        {groups.flatMap(({ metric, claims }) =>
          claims.map((claim) => (
            <ClaimRow
              key={claim.id}
              claim={claim}
              metric={metric.name}
              remarks={remarks(claim)}
              numbers={numbers}
            />
          )),
        )}
      </tbody>
    </table>
  );
}
