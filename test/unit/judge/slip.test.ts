import { expect, test } from "vitest";
import { isEvident, slipOf } from "../../../lib/figures/judge/slip.ts";
import { side } from "./sides.ts";

test.each([
  [580_000, 58_000, "ten"],
  [5_800, 58_000, "ten"],
  [4.5, 0.045, "hundred"],
  [83e4, 83e8, "wan"],
  [393, 339, "digits"],
  [66_000, 58_000, null],
  [21, 12, null],
  [80, 8, null],
  [0, 58_000, null],
  [339, 339, null],
  [39_300, 339, null],
])("%d for %d: %s", (page, record, slip) => {
  expect(slipOf(side(page), side(record))).toBe(slip);
});

test.each([
  [339, 393, true],
  [1_280_000, 128_000_000, true],
  // Two digits meet by chance; none in common are no slip.
  [580_000, 58_000, false],
  [4_321, 9_876, false],
])("%s for %s is evident: %s", (page, record, evident) => {
  expect(isEvident(side(page), side(record))).toBe(evident);
});
