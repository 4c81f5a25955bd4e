import { isNamed } from "../names.ts";
import { type AnyRecord, isPartialDate } from "../schema.ts";
import type { Fault, Placed } from "./check.ts";

/** Where it stands, when it begins and when it ends; undefined: not said. */
type Period = readonly [path: readonly PropertyKey[], from: string | undefined, through: string | undefined];

const OPEN = "..";

function periods(record: AnyRecord): Period[] {
  const named = isNamed(record)
    ? record.names.map(({ validFrom, validThrough }, i): Period => {
        return [["names", i, "validThrough"], validFrom, validThrough];
      })
    : [];
  switch (record.kind) {
    case "organisation":
      return [...named, [["dissolutionDate"], record.foundingDate, record.dissolutionDate]];
    case "program":
      return [...named, [["endDate"], record.startDate, record.endDate]];
    case "report":
    case "claim":
      return [...named, ...coverage(record.temporalCoverage)];
    default:
      return named;
  }
}

function coverage(period: string | undefined): Period[] {
  if (period === undefined) return [];
  const [from, through] = period.split("/").map((side) => (side === OPEN ? undefined : side));
  return [[["temporalCoverage"], from, through]];
}

/** Days no calendar has, and periods that end before they begin. Dates are compared as far as both are known. */
export function checkPeriods(at: Placed): Fault[] {
  const faults: Fault[] = [];
  for (const [path, from, through] of periods(at.record)) {
    const wrong = [from, through].find((date) => date !== undefined && !isPartialDate(date));
    const known = Math.min(from?.length ?? 0, through?.length ?? 0);
    if (wrong !== undefined) faults.push({ at, path, message: `${wrong} is no date the calendar has` });
    else if (from && through && from.slice(0, known) > through.slice(0, known))
      faults.push({ at, path, message: `${through} is before ${from}, when it begins` });
  }
  return faults;
}
