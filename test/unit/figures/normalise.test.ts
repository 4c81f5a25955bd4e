import fc from "fast-check";
import { expect, test } from "vitest";
import { convert, growthOfRatio, ratioOfGrowth } from "../../../lib/figures/normalise.ts";

test.each([
  [1, "公顷", "亩", 15],
  [3, "吨", "公斤", 3000],
  [2, "斤", "公斤", 1],
  [1.5, "小时", "分钟", 90],
  [2, "年", "月", 24],
  [42.195, "公里", "米", 42_195],
  [7, "人", "人", 7],
  [7, "人", "人次", null],
  [7, "元", "美元", null],
  [1, "月", "天", null],
])("%d %s in %s is %s", (value, from, to, wanted) => {
  expect(convert(value, from, to)).toBe(wanted);
});

test("a conversion there and back changes nothing", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (value) => {
      expect(convert(convert(value, "公顷", "亩") as number, "亩", "公顷")).toBe(value);
      expect(growthOfRatio(ratioOfGrowth(value))).toBe(value);
    }),
  );
});
