import { describe, expect, it } from "vitest";
import type { Claim, Metric } from "../../../lib/dataset/schema.ts";
import { type Figure, recogniseFigures } from "../../../lib/figures/index.ts";
import { readDataset } from "../../../scripts/dataset/read.ts";

const { records, problems } = await readDataset("dataset");
const claims = records.filter((record) => record.kind === "claim");
const metrics = new Map(
  records.filter((record) => record.kind === "metric").map((metric) => [metric.id, metric]),
);

it("is sound", () => {
  expect(problems).toEqual([]);
});

it("knows the programs, organisations, reports and figures of the newspaper page", () => {
  const count = (kind: string) => records.filter((record) => record.kind === kind).length;
  expect(count("program")).toBeGreaterThanOrEqual(12);
  expect(count("organisation")).toBeGreaterThanOrEqual(30);
  expect(count("report")).toBe(3);
  const page = claims.filter(({ reportedIn }) => reportedIn.startsWith("src-gysb-2023-02-"));
  expect(page.length).toBeGreaterThanOrEqual(42);
});

it("says of every claim when it held, or that it does not know", () => {
  const undated = claims.filter(
    ({ observationDate, temporalCoverage }) => !observationDate && !temporalCoverage,
  );
  expect(undated.filter(({ dateBasis }) => dateBasis !== "unknown").map(({ id }) => id)).toEqual([]);
});

it("uses every metric, and gives every source something to say", () => {
  const used = new Set(claims.map(({ metric }) => metric));
  expect([...metrics.keys()].filter((id) => !used.has(id))).toEqual([]);
  const cited = new Set(claims.map(({ reportedIn }) => reportedIn));
  expect(records.filter(({ kind, id }) => kind === "source" && !cited.has(id)).map(({ id }) => id)).toEqual(
    [],
  );
});

/** What a printed figure counts often stands beside it, not in it: 800万商家, 单笔4.5分. */
function readings({ surface }: Claim, { cues }: Metric): Figure[] {
  const places = [
    ["", ""],
    ...cues.flatMap((cue) => [
      ["", cue],
      [cue, ""],
    ]),
  ];
  return places.flatMap(([before = "", after = ""]) => {
    const figures = recogniseFigures(`${before}${surface}${after}`);
    return figures.filter(({ start, end }) => start < before.length + surface.length && end > before.length);
  });
}

const near = (a: unknown, b: unknown) =>
  typeof a === "number" && typeof b === "number" ? Math.abs(a - b) <= Math.abs(b) * 1e-9 : a === b;

/** `2月22日` reads as 02-22; the record knows the year as well. */
const sameDate = (read: unknown, recorded: unknown) =>
  typeof read === "string" && typeof recorded === "string" && recorded.endsWith(read);

function says(figure: Figure, claim: Claim): boolean {
  const bounds: [unknown, unknown][] = [
    [figure.low, claim.minValue],
    [figure.high, claim.maxValue],
  ];
  return (
    bounds.every(([read, recorded]) => near(read, recorded) || sameDate(read, recorded)) &&
    figure.lowExclusive === claim.minExclusive &&
    figure.highExclusive === claim.maxExclusive
  );
}

describe("the printed figure of every claim reads as its interval", () => {
  it.each(claims.map((claim) => [claim.id, claim.surface, claim] as const))("%s %s", (_, __, claim) => {
    const metric = metrics.get(claim.metric) as Metric;
    const read = readings(claim, metric);
    const found = read.find((figure) => says(figure, claim) && figure.kind === metric.figureKind);
    expect(found ?? read.map(({ low, high, kind }) => ({ low, high, kind }))).toMatchObject({
      kind: metric.figureKind,
    });
    if (claim.step !== undefined) expect(found?.step).toBeCloseTo(claim.step, 9);
  });
});
