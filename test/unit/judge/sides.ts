import type { Comparable, Measure } from "../../../lib/figures/judge/comparable.ts";

/** A plain number of families, done, for the whole program, dated February 2023; override what a case is about. */
export function side(value: number, more: Partial<Comparable> = {}): Comparable {
  return {
    kind: "count",
    metric: "families",
    low: value,
    high: value,
    lowExclusive: false,
    highExclusive: false,
    nominal: value,
    step: lastPlace(value),
    unit: "户",
    qualifier: null,
    aggregate: "cumulative",
    per: null,
    scope: null,
    stance: "actual",
    asOf: "2023-02",
    dated: true,
    vague: false,
    ...more,
  };
}

/** The place of the last digit that is not zero: 5.8万 → 1000. */
function lastPlace(value: number): number {
  const [digits = "", power = "0"] = Number(value.toPrecision(12)).toExponential().split("e");
  return 10 ** (Number(power) - Math.max(0, digits.length - 2));
}

export const over = (value: number, more: Partial<Comparable> = {}) =>
  side(value, { high: null, lowExclusive: true, qualifier: "超", ...more });

export const atLeast = (value: number, more: Partial<Comparable> = {}) =>
  side(value, { high: null, qualifier: "至少", ...more });

export const nearly = (value: number, more: Partial<Comparable> = {}) =>
  side(value, { low: 0.9 * value, highExclusive: true, qualifier: "近", ...more });

export const about = (value: number, more: Partial<Comparable> = {}) =>
  side(value, { low: 0.9 * value, high: 1.1 * value, qualifier: "约", ...more });

export const several = (value: number, more: Partial<Comparable> = {}) =>
  side(2 * value, { high: 10 * value, highExclusive: true, qualifier: "数", ...more });

export const more = (value: number, rest: Partial<Comparable> = {}) =>
  side(value, {
    high: value + lastPlace(value),
    lowExclusive: true,
    highExclusive: true,
    qualifier: "多",
    ...rest,
  });

export const GROWING: Measure = {
  ascending: true,
  unitsAlike: ["户", "个", "家"],
  aggregation: "cumulative",
};
export const STEADY: Measure = { ascending: false, unitsAlike: [], aggregation: "period" };
