/** Public cases: what is in scope is read, what is listed as out of scope still isn't. */
import { describe, expect, test } from "vitest";
import { hasShared } from "./shared.ts";
import {
  ducklingIntervalOutcome,
  ducklingNumeralOutcome,
  isOutOfScope,
  numberOutcome,
  percentOutcome,
  rangeOutcome,
} from "./specs.ts";

const SUITES = [
  ["Recognizers Number", numberOutcome, 358],
  ["Recognizers Percent", percentOutcome, 148],
  ["Recognizers NumberRange", rangeOutcome, 58],
  ["Duckling numerals", ducklingNumeralOutcome, 79],
  ["Duckling intervals", ducklingIntervalOutcome, 29],
] as const;

describe.skipIf(!hasShared("specs/recognizers.zh.number.json"))("public cases", () => {
  test.each(SUITES)("%s", (_name, outcome, least) => {
    const { read, missed } = outcome();
    expect(missed.filter((id) => !isOutOfScope(id))).toEqual([]);
    expect(read.filter(isOutOfScope)).toEqual([]);
    expect(read.length).toBeGreaterThanOrEqual(least);
  });
});
