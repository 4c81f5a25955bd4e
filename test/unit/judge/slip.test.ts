import { expect, test } from "vitest";
import { slipOf } from "../../../lib/figures/judge/slip.ts";
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
