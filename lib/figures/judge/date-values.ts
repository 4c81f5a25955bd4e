import type { Bound } from "../figure.ts";
import type { Comparable } from "./comparable.ts";
import { daysOf } from "./dates.ts";
import type { ValueRelation } from "./values.ts";

/** `02-22` beside `2023-02-22`: the page leaves the year out. */
function yearless(bound: Bound): string | null {
  return typeof bound === "string" && /^\d\d-\d\d$/.test(bound) ? bound : null;
}

/** Compares two dates that are themselves the figure (when something began); as precise as each is written. */
export function relateDates(page: Comparable, record: Comparable): ValueRelation {
  const recorded = typeof record.low === "string" ? record.low : "";
  const day = yearless(page.low);
  if (day !== null) return recorded.slice(5) === day ? "same" : recorded.length === 10 ? "above" : "overlap";
  if (page.low === record.low && page.high === record.high) return "same";
  const ours = typeof page.low === "string" ? daysOf(`${page.low}/${page.high ?? ".."}`) : null;
  const theirs = recorded === "" ? null : daysOf(`${recorded}/${record.high ?? ".."}`);
  if (!ours || !theirs) return "overlap";
  if (ours.last < theirs.first) return "below";
  if (ours.first > theirs.last) return "above";
  if (ours.first >= theirs.first && ours.last <= theirs.last) return "within";
  return ours.first <= theirs.first && ours.last >= theirs.last ? "contains" : "overlap";
}
