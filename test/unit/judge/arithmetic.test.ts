import { describe, expect, test } from "vitest";
import type { Figure } from "../../../lib/figures/figure.ts";
import { recogniseFigures } from "../../../lib/figures/index.ts";
import { exceed, ratioTakenForGrowth } from "../../../lib/figures/judge/arithmetic.ts";

const read = (text: string) => recogniseFigures(text);

describe("growth", () => {
  const misread = (text: string) => {
    const [from, to, growth] = read(text).filter(({ kind }) => kind !== "date" && kind !== "duration");
    return ratioTakenForGrowth(from as Figure, to as Figure, growth as Figure);
  };

  test("the ratio given as growth", () => {
    const found = misread("商家从24万家增长至233万家，增长近10倍。");
    expect(found?.ratio).toBeCloseTo(9.71, 2);
    expect(found?.growth).toBeCloseTo(8.71, 2);
    expect(misread("捐款从100万元增长到300万元，增长3倍。")?.growth).toBeCloseTo(2);
  });

  test.each([
    ["right as growth", "捐款从100万元增长到300万元，增长2倍。"],
    ["right when rounded", "笔数从1.52亿笔上升至83亿笔，增长54倍。"],
    ["neither", "捐款从100万元增长到300万元，增长8倍。"],
    ["too coarse to tell", "捐款从几百万元增长到几千万元，增长10倍。"],
    ["falling", "捐款从300万元下降到100万元，增长3倍。"],
  ])("%s is no misreading", (_, text) => {
    expect(misread(text)).toBeNull();
  });
});

describe("parts and their whole", () => {
  const over = (text: string) => {
    const [whole, ...parts] = read(text);
    return exceed(parts, whole as Figure);
  };

  test("exceed it together or alone", () => {
    expect(over("共筹集1000万元，其中600万元、500万元")).toBe(true);
    expect(over("共300人，其中400人")).toBe(true);
  });

  test("may fill it, or exceed it by rounding alone", () => {
    expect(over("共筹集1000万元，其中600万元、400万元")).toBe(false);
    expect(over("共筹集1.2亿元，其中0.7亿元、0.51亿元")).toBe(false);
    expect(over("共筹集超1000万元，其中600万元、500万元")).toBe(false);
  });
});
