/**
 * Which claim a figure is compared with, when several are on record.
 * 1. A claim that agrees wins, then one that is consistent, whatever its date: the press repeats older figures, and a
 *    false `differs` is the worst mistake. A page that gives its own date says more: there, claims of that date come first.
 * 2. Otherwise the claim nearest in time, since what it says is what a reader would look up; at equal distance the
 *    kindest verdict.
 * 3. A claim that fails a gate only if every claim does.
 * A vague claim (数百万) is left out where a narrower one of the same date lies within it: it would excuse anything.
 */
import type { Comparable, Measure } from "./comparable.ts";
import { type Comparison, compare } from "./compare.ts";
import { daysApart } from "./dates.ts";
import { relate } from "./values.ts";

/** A recorded figure, with what tells it from others of its metric. */
export interface Candidate<T> {
  readonly figure: Comparable;
  /** The lower, the sooner it is believed: preferred 0, normal 1, deprecated 2. */
  readonly rank: number;
  readonly claim: T;
}

export interface Choice<T> {
  readonly comparison: Comparison;
  readonly candidate: Candidate<T>;
}

const KINDEST = [
  "agree",
  "consistent",
  "undetermined",
  "other-time",
  "differs",
  "not-comparable",
  "not-on-record",
];

const kindness = ({ comparison }: Choice<unknown>) => {
  // An unexplained gap says less than a slip the digits give away.
  if (comparison.code === "disjoint-undated") return KINDEST.indexOf("differs") + 0.5;
  return KINDEST.indexOf(comparison.verdict);
};

/** So wide that almost anything is consistent with it. */
const WIDE = 3;

function isWide({ low, high }: Comparable): boolean {
  return typeof low === "number" && (high === null || (typeof high === "number" && high >= WIDE * low));
}

/** Whether a narrower claim of the same kind lies within a wide one: the wide one would excuse anything. */
function hasNarrower<T>(wide: Candidate<T>, all: readonly Candidate<T>[]): boolean {
  if (!isWide(wide.figure) || wide.figure.high === null) return false;
  return all.some(
    ({ figure }) =>
      figure !== wide.figure &&
      figure.scope === wide.figure.scope &&
      relate(figure, wide.figure) === "within",
  );
}

const excusing = new WeakMap<readonly Candidate<unknown>[], ReadonlySet<Candidate<unknown>>>();

/** The candidates that would excuse anything; the same list is compared with many figures. */
function excusesOf<T>(candidates: readonly Candidate<T>[]): ReadonlySet<Candidate<unknown>> {
  const known = excusing.get(candidates);
  if (known) return known;
  const excuses = new Set(candidates.filter((candidate) => hasNarrower(candidate, candidates)));
  excusing.set(candidates, excuses);
  return excuses;
}

/** Said of another day, or counted in another way, a bound that is open or wide says nothing of this figure. */
function settles(choice: Choice<unknown>, page: Comparable, measure: Measure): boolean {
  const { comparison, candidate } = choice;
  const dated = page.dated && page.asOf !== null;
  if (comparison.verdict === "agree") return comparison.time === "same" || !dated;
  if (comparison.verdict !== "consistent") return false;
  if (comparison.time === "same") return true;
  const counted = page.aggregate ?? measure.aggregation;
  return !dated && candidate.figure.aggregate === counted && !isWide(candidate.figure);
}

/** 0: settles it; 1: of the page's own date; 2: any other; 3: true of almost anything; 4: fails a gate. */
function tier(choice: Choice<unknown>, page: Comparable, measure: Measure): number {
  const { verdict, time } = choice.comparison;
  if (verdict === "not-comparable") return 4;
  if (settles(choice, page, measure)) return 0;
  if (time === "same") return 1;
  return verdict === "consistent" ? 3 : 2;
}

function order(page: Comparable, measure: Measure): (a: Choice<unknown>, b: Choice<unknown>) => number {
  const days = ({ candidate }: Choice<unknown>) => Math.min(1e9, daysApart(page.asOf, candidate.figure.asOf));
  return (a, b) => {
    const ours = tier(a, page, measure);
    const tiers = ours - tier(b, page, measure);
    if (tiers !== 0) return tiers;
    const kinder = kindness(a) - kindness(b);
    const nearer = days(a) - days(b);
    const sooner = a.candidate.rank - b.candidate.rank;
    return ours === 2 ? nearer || kinder || sooner : kinder || sooner || nearer;
  };
}

/** The claim that tells a reader most about a page's figure; null: none on record. Keeps the order of equals. */
export function choose<T>(
  page: Comparable,
  candidates: readonly Candidate<T>[],
  measure: Measure,
): Choice<T> | null {
  const [only, ...others] = candidates;
  if (!only) return null;
  if (others.length === 0) return { candidate: only, comparison: compare(page, only.figure, measure) };
  const excuses = excusesOf(candidates);
  const inOrder = order(page, measure);
  let best: Choice<T> | null = null;
  for (const candidate of candidates) {
    const comparison = compare(page, candidate.figure, measure);
    if (comparison.verdict !== "agree" && excuses.has(candidate)) continue;
    const choice = { candidate, comparison };
    if (!best || inOrder(choice, best) < 0) best = choice;
  }
  return best;
}
