/**
 * One figure of a page against one figure on record: gates, then vagueness, then time, then value.
 * A false `differs` is the worst mistake this program can make, so everything that leaves a doubt says something else.
 */
import type { Comparable, Measure } from "./comparable.ts";
import { relateDates } from "./date-values.ts";
import { daysOf, LOOSE, type TimeRelation, timeBetween, yearOf } from "./dates.ts";
import { aggregatesAgree, closedGate } from "./gates.ts";
import { slipOf } from "./slip.ts";
import { relate, type ValueRelation } from "./values.ts";
import type { Verdict } from "./verdict.ts";

export interface Comparison {
  readonly verdict: Verdict;
  /** The code of its sentence in `reason.json`. */
  readonly code: string;
  readonly time: TimeRelation;
}

const CONSISTENT: ReadonlySet<ValueRelation> = new Set([
  "qualifier-dropped",
  "rounded",
  "within",
  "contains",
  "understates",
  "overstates",
]);
/** One number, however it is written. */
const EQUAL: ReadonlySet<ValueRelation> = new Set(["same", "qualifier-dropped", "rounded"]);
const OPEN: ReadonlySet<ValueRelation> = new Set(["coarse", "overlap", "both-open"]);

/** The verdict where time plays no part, or both are of one time. */
function byValue(relation: ValueRelation, time: TimeRelation): Comparison {
  if (relation === "same") return { verdict: "agree", code: "same", time };
  if (CONSISTENT.has(relation)) return { verdict: "consistent", code: relation, time };
  if (OPEN.has(relation)) return { verdict: "undetermined", code: relation, time };
  return { verdict: "differs", code: "disjoint", time };
}

/** Counts that go up by one a year by themselves: 第十二年, the 17th year of a program; 为期两年 stays. */
function advances(page: Comparable, measure: Measure): boolean {
  if (page.kind === "ordinal") return page.unit === "年(序)" || page.unit === "届(序)";
  return page.kind === "duration" && page.unit === "年" && measure.ascending;
}

/**
 * An ordinal of another year: right if it has moved on by as many years. One year to either side stays open, since a
 * program's years are counted from its first day or by the calendar.
 */
function advancedByYears(page: Comparable, record: Comparable, time: TimeRelation): Comparison | null {
  const [here, there] = [yearOf(page.asOf), yearOf(record.asOf)];
  if (here === null || there === null || here === there) return null;
  if (typeof page.nominal !== "number" || typeof record.nominal !== "number") return null;
  // 17年来, written again two years later of what was said then.
  if (page.kind === "duration" && !page.dated && page.nominal === record.nominal)
    return { verdict: "other-time", code: "unchanged", time };
  const off = Math.abs(page.nominal - record.nominal - (here - there));
  if (off === 0) return { verdict: "other-time", code: "advances", time };
  if (off === 1) return { verdict: "undetermined", code: "advances-nearly", time };
  return { verdict: "differs", code: "advances-wrongly", time };
}

/** Two dates, one total that can only grow: a later larger one is progress, a later smaller one a contradiction. */
function growing(relation: ValueRelation, time: TimeRelation): Comparison {
  const falls = (time === "later" && relation === "below") || (time === "earlier" && relation === "above");
  if (falls) return { verdict: "differs", code: time === "later" ? "falls" : "ahead-of-time", time };
  if (EQUAL.has(relation)) return { verdict: "other-time", code: "unchanged", time };
  if (CONSISTENT.has(relation)) return { verdict: "other-time", code: "compatible", time };
  return { verdict: "other-time", code: time === "later" ? "grown" : "still-growing", time };
}

/** No date to go by: what agrees agrees; what does not may be of another time, unless the digits give a slip away. */
function undated(relation: ValueRelation, page: Comparable, record: Comparable): Comparison {
  const plain = byValue(relation, "unknown");
  if (plain.verdict !== "differs" || slipOf(page, record) !== null) return plain;
  return { verdict: "undetermined", code: "disjoint-undated", time: "unknown" };
}

/** What a total may well grow by within a month. */
const GROWS_BY = 0.25;

/** Counted to a day that the record prints, and told on a day near it: a total that moved on a little since, or till then. */
function hasGrown(page: Comparable, record: Comparable): boolean {
  const [ours, theirs] = [Number(page.nominal), Number(record.nominal)];
  if (!record.dated || page.dated || slipOf(page, record) !== null) return false;
  return Math.abs(ours - theirs) <= GROWS_BY * Math.min(ours, theirs);
}

/**
 * Both fall into one time, but one date may be coarser: a total given for all of 2023 may be larger than February's and
 * smaller than December's. Certain only where no day within the dates would explain it.
 */
function withinOneTime(
  relation: ValueRelation,
  page: Comparable,
  record: Comparable,
  slack: number,
): Comparison {
  const plain = byValue(relation, "same");
  const [ours, theirs] = [daysOf(page.asOf ?? ""), daysOf(record.asOf ?? "")];
  if (plain.verdict !== "differs" || !ours || !theirs) return plain;
  const later = relation === "above" && ours.last > theirs.last + slack;
  const earlier = relation === "below" && ours.first < theirs.first - slack;
  const meanwhile =
    (relation === "above" ? ours.last > theirs.last : ours.first < theirs.first) && hasGrown(page, record);
  return later || earlier || meanwhile
    ? { verdict: "undetermined", code: "date-coarse", time: "same" }
    : plain;
}

/**
 * A page that says nothing of how its figure came about means what figures of the metric usually are. Against a figure
 * of another make (a yearly mean) it can be right, never wrong, unless it speaks of that very period.
 */
function assumedOtherwise(page: Comparable, record: Comparable, measure: Measure): boolean {
  if (page.aggregate !== null || page.asOf === record.asOf) return false;
  return !aggregatesAgree(measure.aggregation, record.aggregate);
}

/** Dated by the day of publication. A year by which something is counted needs no such latitude. */
const isLoose = ({ dated, asOf }: Comparable) => !dated && asOf !== null && asOf.length > YEAR;
const YEAR = 4;

function grows(page: Comparable, record: Comparable, measure: Measure): boolean {
  return (
    measure.ascending &&
    (record.aggregate === "cumulative" ||
      page.aggregate === "cumulative" ||
      record.aggregate === "pointInTime")
  );
}

/** 增长8.7倍 and 是原来的9.7倍 are one thing, and often mistaken for one another. */
function isRatio(page: Comparable, record: Comparable, relation: ValueRelation): boolean {
  if (relation !== "below" && relation !== "above") return false;
  const by = relation === "below" ? 1 : -1;
  const shifted = { ...page, low: Number(page.low) + by, high: Number(page.high) + by };
  return !["below", "above"].includes(relate(shifted, record));
}

/** With a day, though the year be left out. */
const isDay = ({ low }: Comparable) => typeof low === "string" && /\d\d-\d\d$/.test(low);

/** Compares a page's figure with a record's. Pure and constant time. */
export function compare(page: Comparable, record: Comparable, measure: Measure): Comparison {
  const loose = isLoose(page) || isLoose(record);
  const time = timeBetween(page.asOf, record.asOf, loose);
  const gate = closedGate(page, record, measure);
  if (gate) return { verdict: "not-comparable", code: `gate-${gate}`, time };
  if (page.vague || record.vague) return { verdict: "undetermined", code: "vague", time };
  // When something began does not change with the day one writes about it.
  if (page.kind === "date") {
    const dates = byValue(relateDates(page, record), "same");
    // 2012年首次举办 is no other day than the one on record of 2023.
    const coarse = dates.verdict === "differs" && isDay(record) && !isDay(page);
    return coarse ? { verdict: "undetermined", code: "date-rough", time: "same" } : dates;
  }
  const relation = relate(page, record);
  const agrees = relation === "same" || CONSISTENT.has(relation);
  if (!agrees && assumedOtherwise(page, record, measure))
    return { verdict: "not-comparable", code: "gate-aggregate", time };
  if (page.unit === "倍(增幅)" && isRatio(page, record, relation))
    return { verdict: "undetermined", code: "growth-or-ratio", time };
  if (advances(page, measure)) {
    const advanced = advancedByYears(page, record, time);
    if (advanced) return advanced;
  }
  if (time === "same" && grows(page, record, measure) && !advances(page, measure))
    return withinOneTime(relation, page, record, loose ? LOOSE : 0);
  if (time === "same") return byValue(relation, time);
  if (time === "unknown") return undated(relation, page, record);
  // A text that gives its figure no date may repeat an older one: it is right about that.
  if (!page.dated && agrees) return byValue(relation, time);
  if (grows(page, record, measure)) return growing(relation, time);
  return { verdict: "other-time", code: relation === "same" ? "unchanged" : "other-period", time };
}
