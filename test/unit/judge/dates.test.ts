import { expect, test } from "vitest";
import { daysApart, daysOf, timeBetween, yearOf } from "../../../lib/figures/judge/dates.ts";

test("a partial date covers all its days", () => {
  expect(daysOf("1970")).toEqual({ first: 0, last: 364 });
  expect(daysOf("2024-02")).toEqual({ first: daysOf("2024-02-01")?.first, last: daysOf("2024-02-29")?.last });
  expect(daysOf("2018/2022")).toEqual({ first: daysOf("2018")?.first, last: daysOf("2022")?.last });
  expect(daysOf("../2022")?.first).toBe(Number.NEGATIVE_INFINITY);
});

test("what has no year is no date to go by", () => {
  expect(daysOf("02-22")).toBeNull();
  expect(daysOf("")).toBeNull();
  expect(daysOf("2022/02-22")).toBeNull();
  expect(yearOf("02-22")).toBeNull();
});

test.each([
  ["2023-03", "2023-02", false, "later"],
  ["2022-12", "2023-02", false, "earlier"],
  ["2023", "2023-02", false, "same"],
  ["2023-02-28", "2023-02", false, "same"],
  ["2023-03-06", "2023-02", true, "same"],
  ["2023-05-06", "2023-02", true, "later"],
  [null, "2023-02", false, "unknown"],
  ["2023", null, false, "unknown"],
] as const)("%s beside %s (loose: %s): %s", (page, record, loose, relation) => {
  expect(timeBetween(page, record, loose)).toBe(relation);
});

test("days apart", () => {
  expect(daysApart("2023-01-31", "2023-02-02")).toBe(2);
  expect(daysApart("2023", "2023-02")).toBe(0);
  expect(daysApart(null, "2023")).toBe(Number.POSITIVE_INFINITY);
});
