import { expect, test } from "vitest";
import type { Comparable, Measure } from "../../../lib/figures/judge/comparable.ts";
import { compare } from "../../../lib/figures/judge/compare.ts";
import { about, atLeast, GROWING, more, nearly, over, STEADY, several, side } from "./sides.ts";

type Row = readonly [why: string, page: Comparable, record: Comparable, expected: string, measure?: Measure];

const money = { kind: "money", unit: "元", metric: "funds" } as const;
const share = { kind: "percent", unit: null, aggregate: "period" } as const;
const edition = { kind: "ordinal", unit: "年(序)", aggregate: "pointInTime" } as const;
const began = (date: string, more: Partial<Comparable> = {}): Comparable => ({
  ...side(0),
  kind: "date",
  unit: null,
  low: date,
  high: date,
  nominal: date,
  step: null,
  aggregate: "pointInTime",
  ...more,
});

const ROWS: readonly Row[] = [
  // Gates.
  ["another metric", side(5), side(5, { metric: "schools" }), "not-comparable gate-metric"],
  ["人 for 人次", side(500, { unit: "人" }), side(500, { unit: "人次" }), "not-comparable gate-unit"],
  ["another currency", side(5e6, { ...money, unit: "美元" }), side(5e6, money), "not-comparable gate-unit"],
  ["个 for its own measure word", side(58_000, { unit: "个" }), side(58_000), "agree same"],
  ["no measure word", side(58_000, { unit: null }), side(58_000), "agree same"],
  [
    "个 for no head count",
    side(58_000, { unit: "个" }),
    side(58_000, { unit: "人次" }),
    "not-comparable gate-unit",
  ],
  ["per month", side(200, { ...money, per: "月" }), side(200, money), "not-comparable gate-per"],
  [
    "per order and per transaction",
    side(0.05, { ...money, per: "单" }),
    side(0.05, { ...money, per: "笔" }),
    "agree same",
  ],
  ["a yearly mean", side(500, { aggregate: "annualAverage" }), side(500), "not-comparable gate-aggregate"],
  [
    "two kinds of mean",
    side(500, { aggregate: "average" }),
    side(500, { aggregate: "annualAverage" }),
    "agree same",
  ],
  ["one county", side(500, { scope: "青龙县" }), side(500), "not-comparable gate-scope"],
  ["planned", side(500, { stance: "target" }), side(500), "not-comparable gate-stance"],
  [
    "an announced edition has come",
    side(12, edition),
    side(12, { ...edition, stance: "target" }),
    "agree same",
  ],
  [
    "an unsaid aggregate that is usually another",
    side(900, { aggregate: null, asOf: "2023" }),
    side(500, { aggregate: "annualAverage", asOf: "2018/2022" }),
    "not-comparable gate-aggregate",
  ],
  // Vague.
  ["a way of speaking", several(1000, { vague: true }), side(2700), "undetermined vague"],
  // Values of one time.
  ["the last bits of a float", side(0.1 + 0.2, money), side(0.3, money), "agree same"],
  ["equal bounds", over(1e7, money), over(1e7, money), "agree same"],
  ["a dropped qualifier", side(1e7, money), over(1e7, money), "consistent qualifier-dropped"],
  ["an added qualifier", over(1e7, money), side(1e7, money), "consistent qualifier-dropped"],
  ["open or closed bound", atLeast(1e7, money), over(1e7, money), "consistent qualifier-dropped"],
  ["rounded up", side(83e8), side(82.7e8), "consistent rounded"],
  ["rounded on record", side(82.7e8), side(83e8), "consistent rounded"],
  ["cut off", side(58_000), side(58_900), "consistent rounded"],
  ["three tenths", side(0.3, { ...share, step: 0.1 }), side(0.34, share), "consistent rounded", STEADY],
  ["a hundred for a hundred and forty", side(1000), side(1400), "undetermined coarse"],
  ["small counts are exact", side(20), side(21), "differs disjoint"],
  ["inside the record's range", side(8_500_000), more(8_000_000), "consistent within"],
  ["around the record", several(1e6), more(8_000_000), "consistent contains"],
  ["within nearly", nearly(10), side(9.7), "consistent contains"],
  ["a bound that says little", over(100), side(12_000), "consistent understates"],
  ["far over the record's bound", side(5e7, money), over(1e7, money), "consistent overstates"],
  ["ranges that overlap", about(9_000_000), more(8_000_000), "undetermined overlap"],
  ["two open bounds", over(200), over(300), "undetermined both-open"],
  ["disjoint", side(240), side(21), "differs disjoint"],
  ["both sides of a bound", nearly(1e7, money), over(1e7, money), "differs disjoint"],
  ["outside about", about(5e7), side(3.8e7), "differs disjoint"],
  ["the edge of 多 is open", side(9_000_000), more(8_000_000), "differs disjoint"],
  // Time: totals that only grow.
  ["later and larger", side(91_000, { asOf: "2024-06" }), side(58_000), "other-time grown"],
  ["later and smaller", side(40_000, { asOf: "2024-06" }), side(58_000), "differs falls"],
  ["earlier and smaller", side(40_000, { asOf: "2022" }), side(58_000), "other-time still-growing"],
  ["earlier and larger", side(91_000, { asOf: "2022" }), side(58_000), "differs ahead-of-time"],
  [
    "earlier bound, later larger record",
    over(1e7, { ...money, asOf: "2022-12" }),
    side(1.3e7, { ...money, asOf: "2023-12" }),
    "other-time compatible",
  ],
  ["the same value at two dates", side(58_000, { asOf: "2024" }), side(58_000), "other-time unchanged"],
  [
    "told a little before the day it was counted on",
    side(52_000, { asOf: "2022-12-08", dated: false }),
    side(58_000, { asOf: "2022-12-31" }),
    "undetermined date-coarse",
  ],
  [
    "told a little after it",
    side(63_000, { asOf: "2023-01-15", dated: false }),
    side(58_000, { asOf: "2022-12-31" }),
    "undetermined date-coarse",
  ],
  [
    "more than a month brings",
    side(99_000, { asOf: "2023-01-15", dated: false }),
    side(58_000, { asOf: "2022-12-31" }),
    "differs disjoint",
  ],
  [
    "told a little after it, and smaller",
    side(52_000, { asOf: "2023-01-15", dated: false }),
    side(58_000, { asOf: "2022-12-31" }),
    "differs disjoint",
  ],
  [
    "a year that holds the record's month",
    side(91_000, { asOf: "2023" }),
    side(58_000),
    "undetermined date-coarse",
  ],
  [
    "smaller within a coarser date",
    side(40_000, { asOf: "2021/2023" }),
    side(58_000),
    "undetermined date-coarse",
  ],
  [
    "published some days after the record",
    side(91_000, { asOf: "2023-03-06", dated: false }),
    side(58_000),
    "differs disjoint",
  ],
  [
    "published much later",
    side(91_000, { asOf: "2024-06-01", dated: false }),
    side(58_000),
    "other-time grown",
  ],
  [
    "repeated later without a date",
    side(58_000, { asOf: "2024-06-01", dated: false }),
    side(58_000),
    "agree same",
  ],
  // Time: figures of a period.
  [
    "another year",
    side(51, { asOf: "2021", aggregate: "period" }),
    side(53, { asOf: "2022", aggregate: "period" }),
    "other-time other-period",
    STEADY,
  ],
  [
    "the same year",
    side(51, { asOf: "2022", aggregate: "period" }),
    side(53, { asOf: "2022", aggregate: "period" }),
    "differs disjoint",
    STEADY,
  ],
  // No date.
  ["undated and equal", side(58_000, { asOf: null }), side(58_000), "agree same"],
  ["undated and apart", side(74_000, { asOf: null }), side(58_000), "undetermined disjoint-undated"],
  ["an undated record", side(74_000), side(58_000, { asOf: null }), "undetermined disjoint-undated"],
  ["undated, a factor of ten", side(580_000, { asOf: null }), side(58_000), "differs disjoint"],
  ["undated, 万 for 亿", side(520_000, { asOf: null }), side(5_200_000_000), "differs disjoint"],
  ["undated, digits transposed", side(393, { asOf: null }), side(339), "differs disjoint"],
  [
    "undated, one digit and a factor of ten",
    side(70, { asOf: null }),
    side(7),
    "undetermined disjoint-undated",
  ],
  // Ordinals and years since.
  [
    "the next edition",
    side(13, { ...edition, asOf: "2024-04" }),
    side(12, { ...edition, asOf: "2023-04" }),
    "other-time advances",
  ],
  [
    "one off",
    side(14, { ...edition, asOf: "2024-04" }),
    side(12, { ...edition, asOf: "2023-04" }),
    "undetermined advances-nearly",
  ],
  [
    "far off",
    side(20, { ...edition, asOf: "2024-04" }),
    side(12, { ...edition, asOf: "2023-04" }),
    "differs advances-wrongly",
  ],
  ["another edition of the same year", side(15, edition), side(12, edition), "differs disjoint"],
  [
    "years since",
    side(18, { kind: "duration", unit: "年", asOf: "2024", aggregate: null }),
    side(17, { kind: "duration", unit: "年", asOf: "2023" }),
    "other-time advances",
  ],
  // Dates that are the figure.
  ["the same day, its year left out", began("02-22"), began("2023-02-22"), "agree same"],
  ["another day", began("02-25"), began("2023-02-22"), "differs disjoint"],
  ["more precise than the record", began("2019-02"), began("2019"), "consistent within"],
  ["less precise", began("2019"), began("2019-02"), "consistent contains"],
  [
    "another year of beginning, whenever it is told",
    began("2008", { asOf: "2024" }),
    began("2006", { asOf: "2006" }),
    "differs disjoint",
  ],
];

const CASES = ROWS.map(([why, page, record, expected, measure = GROWING]) => ({
  why,
  page,
  record,
  expected,
  measure,
}));

test.each(CASES)("$why", ({ page, record, expected, measure }) => {
  const { verdict, code } = compare(page, record, measure);
  expect(`${verdict} ${code}`).toBe(expected);
});

test("a gate that fails never makes two figures differ", () => {
  const gated = CASES.filter(({ expected }) => expected.includes("gate-"));
  for (const { page, record, measure } of gated)
    expect(compare({ ...page, low: 1, high: 1, nominal: 1 }, record, measure).verdict).toBe("not-comparable");
  expect(gated.length).toBeGreaterThan(6);
});
