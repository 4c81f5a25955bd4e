/**
 * The gates: two figures are compared only if they measure the same thing the same way. A gate that fails never
 * makes two figures differ; it makes them not comparable.
 */
import type { Comparable, Measure } from "./comparable.ts";

export type Gate = "metric" | "unit" | "per" | "aggregate" | "scope" | "stance";

/** What 个, which says nothing of what is counted, or no measure word at all, must not stand for. */
const SPECIFIC = new Set(["人次", "元", "笔", "次", "百分点", "倍", "倍(增幅)"]);
/** Measure words of houses and bodies, used for one another. */
const HOUSES = new Set(["家", "户", "所", "个"]);

/** Whether two units count the same thing; `alike`: the units that do for this metric. */
export function unitsAgree(page: string | null, record: string | null, alike: readonly string[]): boolean {
  if (page === record) return true;
  if (page !== null && record !== null && alike.includes(page) && alike.includes(record)) return true;
  if (page === null || page === "个") return record === null || !SPECIFIC.has(record);
  return record !== null && HOUSES.has(page) && HOUSES.has(record);
}

const MEANS: ReadonlySet<Comparable["aggregate"]> = new Set(["average", "annualAverage"]);

/** The yearly mean is a mean; and a state on a day may be a running total or a mean as well. */
export function aggregatesAgree(page: Comparable["aggregate"], record: Comparable["aggregate"]): boolean {
  if (page === null || record === null || page === record) return true;
  if (page === "pointInTime" || record === "pointInTime") return true;
  return MEANS.has(page) && MEANS.has(record);
}

/** Planned is not done. A date, a period or an ordinal announced is the same one when it has come. */
function stancesDiffer(page: Comparable, record: Comparable): boolean {
  if (["date", "duration", "ordinal"].includes(page.kind)) return false;
  return (page.stance === "target") !== (record.stance === "target");
}

/** Per order and per transaction are one thing, so are 每份 and 每个; of 人·月 either part may be what the record says. */
function perAgrees(page: string | null, record: string | null): boolean {
  if (page === null || page === record) return true;
  if (record === null) return false;
  const parts = (per: string) =>
    per
      .replaceAll("单", "笔")
      .replace(/[份件只]/g, "个")
      .split("·");
  return parts(page).some((part) => parts(record).includes(part));
}

/** The first gate that fails, or null. What the page leaves unsaid (null) fails nothing. */
export function closedGate(page: Comparable, record: Comparable, measure: Measure): Gate | null {
  if (page.metric !== record.metric) return "metric";
  if (!unitsAgree(page.unit, record.unit, measure.unitsAlike)) return "unit";
  if (!perAgrees(page.per, record.per)) return "per";
  if (!aggregatesAgree(page.aggregate, record.aggregate)) return "aggregate";
  if (page.scope !== record.scope) return "scope";
  if (stancesDiffer(page, record)) return "stance";
  return null;
}
