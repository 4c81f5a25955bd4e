import type { AnyRecord, Claim, Metric } from "../schema.ts";
import type { Fault, Placed } from "./check.ts";

const BOUNDS = ["minValue", "maxValue", "value"] as const;

function unitFault(claim: Claim, metric: Metric): string | undefined {
  if (claim.unit === metric.unit || (claim.unit !== null && metric.unitsAlso.includes(claim.unit))) return;
  const units = [metric.unit ?? "no unit", ...metric.unitsAlso].join(", ");
  return `${claim.unit ?? "no unit"} does not fit ${metric.id} (${metric.name}), which counts in ${units}`;
}

function boundsFault(claim: Claim): readonly [(typeof BOUNDS)[number], string] | undefined {
  const { minValue, maxValue, value } = claim;
  if (minValue === null && maxValue === null) return ["minValue", "says nothing: both bounds are open"];
  if (minValue !== null && maxValue !== null && minValue > maxValue)
    return ["minValue", `${minValue} is larger than maxValue ${maxValue}`];
  if (minValue !== null && minValue === maxValue && (claim.minExclusive || claim.maxExclusive))
    return ["minValue", "an exact value can't exclude its own bound"];
  const below = value !== null && minValue !== null && value < minValue;
  const above = value !== null && maxValue !== null && value > maxValue;
  return below || above ? ["value", `${value} lies outside minValue … maxValue`] : undefined;
}

/** A claim against its metric and against itself. Whether the surface reads as the interval is the recogniser's to say. */
export function checkClaim(at: Placed, claim: Claim, find: (id: string) => AnyRecord | undefined): Fault[] {
  const metric = find(claim.metric);
  const faults: Fault[] = [];
  if (metric?.kind === "metric") {
    const unit = unitFault(claim, metric);
    if (unit) faults.push({ at, path: ["unit"], message: unit });
    const wanted = metric.figureKind === "date" ? "string" : "number";
    const wrong = BOUNDS.find((field) => claim[field] !== null && typeof claim[field] !== wanted);
    if (wrong) {
      const message =
        wanted === "string" ? 'a date is written in quotes: "2012"' : "must be a number, not a date";
      return [...faults, { at, path: [wrong], message }];
    }
  }
  const bounds = boundsFault(claim);
  if (bounds) faults.push({ at, path: [bounds[0]], message: bounds[1] });
  if (claim.observationDate && claim.temporalCoverage)
    faults.push({ at, path: ["temporalCoverage"], message: "a claim has a date or a period, not both" });
  if (claim.dateBasis === "printed" && !claim.observationDate && !claim.temporalCoverage)
    faults.push({
      at,
      path: ["dateBasis"],
      message: "printed, but neither observationDate nor temporalCoverage",
    });
  if (claim.rank === "deprecated" && !claim.rankReason)
    faults.push({ at, path: ["rankReason"], message: "a deprecated claim says why" });
  return faults;
}
