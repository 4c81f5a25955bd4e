/**
 * How two intervals stand to each other, dates left aside. Rounding is read from the last written place: 83亿 may be
 * 82.7亿 rounded, 800万 may be 832万 or 800多万 with the qualifier dropped.
 */
import type { Bound } from "../figure.ts";
import type { Comparable } from "./comparable.ts";

export type ValueRelation =
  /** The same interval, or the same number written another way. */
  | "same"
  /** The same number, one side without its qualifier. */
  | "qualifier-dropped"
  /** One side is the other rounded or cut off at its last written place. */
  | "rounded"
  /** The page's figure lies within the record's, or the other way round. */
  | "within"
  | "contains"
  /** The page's open bound is true, but the record is more than twice as large. */
  | "understates"
  /** The record's open bound holds, but the page's figure is more than twice as large. */
  | "overstates"
  /** Perhaps rounded, but more coarsely than one rounds. */
  | "coarse"
  | "overlap"
  /** Two open bounds on the same side can both be true. */
  | "both-open"
  | "below"
  | "above";

/** Beyond this share of the value nobody calls it rounding: 1000 for 1400 is not rounded. */
const COARSEST = 0.065;
/** Nor does anyone cut a number by more than this share: 180万 is not cut off to 100万. */
const CUT_AT_MOST = 0.5;
/** For percentages: three tenths (三成) may stand for 34 %. */
const COARSEST_SHARE = 0.05;
/** A whole number below this is counted, not rounded: 20 beside 21 is another number. */
const COUNTED_BELOW = 100;

interface Range {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

const asNumber = (bound: Bound, unbounded: number): number => (typeof bound === "number" ? bound : unbounded);

function rangeOf(figure: Comparable): Range {
  return {
    low: asNumber(figure.low, Number.NEGATIVE_INFINITY),
    high: asNumber(figure.high, Number.POSITIVE_INFINITY),
    lowOpen: figure.lowExclusive,
    highOpen: figure.highExclusive,
  };
}

/** Equal but for the last bits of floating point: 0.1 × 3 is 0.3. */
export function near(a: number, b: number): boolean {
  return a === b || (Number.isFinite(a - b) && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)));
}

const isPoint = ({ low, high }: Range) => near(low, high);

function sameRange(a: Range, b: Range): boolean {
  return near(a.low, b.low) && near(a.high, b.high) && a.lowOpen === b.lowOpen && a.highOpen === b.highOpen;
}

/** a wholly before b, touching counted by the open ends. */
function before(a: Range, b: Range): boolean {
  if (near(a.high, b.low)) return a.highOpen || b.lowOpen;
  return a.high < b.low;
}

function inside(inner: Range, outer: Range): boolean {
  const low = near(inner.low, outer.low) ? inner.lowOpen || !outer.lowOpen : inner.low > outer.low;
  const high = near(inner.high, outer.high) ? inner.highOpen || !outer.highOpen : inner.high < outer.high;
  return low && high;
}

/** The last place that counts; whole numbers under a hundred are exact whatever their zeros. */
function placeOf(value: number, figure: Comparable): number {
  if (figure.step === null) return 0;
  const counted = figure.kind === "count" || figure.kind === "ordinal";
  return counted && Math.abs(value) < COUNTED_BELOW ? Math.min(1, figure.step) : figure.step;
}

/** Whether the rough one may stand for the fine one: rounded to its last place, or cut off there. */
function rounding(rough: Comparable, fine: Comparable): "rounded" | "coarse" | null {
  if (typeof rough.low !== "number" || typeof fine.low !== "number") return null;
  const place = placeOf(rough.low, rough);
  const gap = fine.low - rough.low;
  const slack = place * 1e-9;
  const rounds = Math.abs(gap) <= place / 2 + slack || (gap > 0 && gap < place - slack);
  if (!rounds) return null;
  const coarsest = rough.kind === "percent" ? COARSEST_SHARE : COARSEST * Math.abs(rough.low);
  if (Math.abs(gap) <= coarsest + slack) return "rounded";
  return Math.abs(gap) <= CUT_AT_MOST * Math.abs(rough.low) + slack ? "coarse" : null;
}

function sameNominal(page: Comparable, record: Comparable): boolean {
  return (
    typeof page.nominal === "number" &&
    typeof record.nominal === "number" &&
    near(page.nominal, record.nominal)
  );
}

function nested(ours: Range, theirs: Range): ValueRelation | null {
  const bothOpenAbove = ours.high === Infinity && theirs.high === Infinity;
  const bothOpenBelow = ours.low === -Infinity && theirs.low === -Infinity;
  if (bothOpenAbove || bothOpenBelow) return "both-open";
  if (inside(theirs, ours)) {
    const floor = ours.high === Infinity && ours.low > 0;
    return floor && theirs.low > 2 * ours.low ? "understates" : "contains";
  }
  if (!inside(ours, theirs)) return null;
  return theirs.high === Infinity && theirs.low > 0 && ours.low > 2 * theirs.low ? "overstates" : "within";
}

/** Compares two numeric figures by their intervals; dates have `compareDates`. */
export function relate(page: Comparable, record: Comparable): ValueRelation {
  const ours = rangeOf(page);
  const theirs = rangeOf(record);
  if (sameRange(ours, theirs)) return "same";
  const [ourPlain, theirPlain] = [!page.qualifier && isPoint(ours), !record.qualifier && isPoint(theirs)];
  if ((ourPlain || theirPlain) && sameNominal(page, record)) return "qualifier-dropped";
  if (ourPlain && theirPlain) {
    const [one, other] = [rounding(page, record), rounding(record, page)];
    if (one === "rounded" || other === "rounded") return "rounded";
    if (one ?? other) return "coarse";
  }
  if (before(ours, theirs)) return "below";
  if (before(theirs, ours)) return "above";
  if (sameNominal(page, record) && ours.high === theirs.high) return "qualifier-dropped";
  return nested(ours, theirs) ?? "overlap";
}
