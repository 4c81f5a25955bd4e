/**
 * The public Chinese cases of Microsoft Recognizers-Text and Duckling, which lie beside the project on some machines:
 * a floor for numerals and shares. They lose qualifiers by specification; where they and our semantics part, the case is
 * listed in out-of-scope.json with the reason.
 */
import { readFileSync } from "node:fs";
import { type Figure, recogniseFigures } from "../../../lib/figures/index.ts";
import { recogniseNumbers } from "../../../lib/figures/numbers/index.ts";
import { recogniseNumberRanges } from "../../../lib/figures/numbers/ranges.ts";
import { shared } from "./shared.ts";

interface RecognizersCase {
  readonly id: string;
  readonly input: string;
  readonly expected: readonly { start: number; endInclusive: number; resolution: { value: string } }[];
}

interface DucklingCase {
  readonly id: string;
  readonly input: string;
  readonly expected: { value?: number; low?: number; high?: number };
}

/** What came of one suite: the ids that were read as expected, and those that were not. */
export interface Outcome {
  readonly read: readonly string[];
  readonly missed: readonly string[];
}

const REASONS: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL("out-of-scope.json", import.meta.url), "utf8"),
);

export function isOutOfScope(id: string): boolean {
  return id in REASONS;
}

function near(one: number | null | undefined, other: number | null | undefined): boolean {
  if (one === null || other === null || one === undefined || other === undefined) return one === other;
  return Math.abs(one - other) <= 1e-9 * Math.max(1e-12, Math.abs(other));
}

function sort<C extends { id: string }>(path: string, isRead: (one: C) => boolean): Outcome {
  const { cases } = JSON.parse(shared(path)) as { cases: readonly C[] };
  const ids = (wanted: boolean) => cases.filter((one) => isRead(one) === wanted).map(({ id }) => id);
  return { read: ids(true), missed: ids(false) };
}

function sameSpans(
  { expected }: RecognizersCase,
  got: readonly { start: number; end: number }[],
  sameValue: (index: number, written: string) => boolean,
): boolean {
  if (got.length !== expected.length) return false;
  return expected.every(({ start, endInclusive, resolution }, i) => {
    const one = got[i];
    return one?.start === start && one.end === endInclusive + 1 && sameValue(i, resolution.value);
  });
}

export function numberOutcome(): Outcome {
  return sort<RecognizersCase>("specs/recognizers.zh.number.json", (one) => {
    const got = recogniseNumbers(one.input);
    return sameSpans(one, got, (i, value) => near(got[i]?.value, Number(value)));
  });
}

export function percentOutcome(): Outcome {
  return sort<RecognizersCase>("specs/recognizers.zh.percent.json", (one) => {
    const got = recogniseFigures(one.input).filter(({ kind }) => kind === "percent");
    return sameSpans(one, got, (i, value) => near(got[i]?.nominal as number, Number.parseFloat(value) / 100));
  });
}

/** `[3965,)`: the ends; whether they are included is not compared, since there an upper end never is and 以上 is open. */
function ends(written: string): readonly (number | null)[] {
  return written
    .slice(1, -1)
    .split(",")
    .map((end) => (end === "" ? null : Number(end)));
}

export function rangeOutcome(): Outcome {
  return sort<RecognizersCase>("specs/recognizers.zh.number_range.json", (one) => {
    const got = recogniseNumberRanges(one.input);
    return sameSpans(one, got, (i, value) => {
      const [low, high] = ends(value);
      return near(got[i]?.low, low) && near(got[i]?.high, high);
    });
  });
}

export function ducklingNumeralOutcome(): Outcome {
  return sort<DucklingCase>("specs/duckling.zh.numeral.json", ({ input, expected }) => {
    const [got, ...more] = recogniseNumbers(input);
    return more.length === 0 && near(got?.value, expected.value);
  });
}

const INTERVALS = ["amountofmoney", "distance", "volume"];

/** The cases whose value is an interval: one figure with its ends. */
export function ducklingIntervalOutcome(): Outcome {
  const read: string[] = [];
  const missed: string[] = [];
  for (const dimension of INTERVALS) {
    const { cases } = JSON.parse(shared(`specs/duckling.zh.${dimension}.json`)) as { cases: DucklingCase[] };
    for (const { id, input, expected } of cases) {
      if (expected.low === undefined && expected.high === undefined) continue;
      const [got, ...more] = recogniseFigures(input);
      const same = got && more.length === 0 && sameEnds(got, expected);
      (same ? read : missed).push(id);
    }
  }
  return { read, missed };
}

function sameEnds(got: Figure, expected: DucklingCase["expected"]): boolean {
  return (
    near(got.low as number | null, expected.low ?? null) &&
    near(got.high as number | null, expected.high ?? null)
  );
}
