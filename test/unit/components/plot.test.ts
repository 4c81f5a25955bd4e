import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layOut } from "../../../components/plot/layout.ts";
import { pointsOf } from "../../../components/plot/points.ts";
import { timeScale, valueScale } from "../../../components/plot/scale.ts";
import { spanOf, spanOfPeriod } from "../../../components/plot/time.ts";
import type { Claim } from "../../../lib/dataset/schema.ts";

function claim(id: string, changes: Partial<Claim>): Claim {
  return {
    kind: "claim",
    id: `clm-${id}`,
    about: "prog-x",
    metric: "met-x",
    surface: "24万家",
    minValue: 240_000,
    maxValue: 240_000,
    minExclusive: false,
    maxExclusive: false,
    value: 240_000,
    unit: "家",
    aggregate: "cumulative",
    observationDate: "2012",
    dateBasis: "printed",
    stance: "actual",
    reportedIn: "src-x",
    rank: "normal",
    dateModified: "2026-01-01",
    ...changes,
  };
}

const early = claim("early", {});
const average = claim("average", {
  surface: "233万家",
  minValue: 2_330_000,
  maxValue: 2_330_000,
  value: 2_330_000,
  aggregate: "annualAverage",
  temporalCoverage: "2018/2022",
});
delete (average as { observationDate?: string }).observationDate;
const open = claim("open", {
  surface: "超800万",
  minValue: 8e6,
  maxValue: null,
  value: 8e6,
  observationDate: "2023-02",
});

describe("time", () => {
  test("a date is as wide as it is imprecise", () => {
    expect(spanOf("2018")).toEqual({ from: 2018, to: 2019 });
    expect(spanOf("2022-12")?.to).toBeCloseTo(2023);
    const day = spanOf("2023-02-28");
    expect((day?.to ?? 0) - (day?.from ?? 0)).toBeCloseTo(1 / 365.25);
  });

  test("a day without its year, or a period without an end, has no place in time", () => {
    expect(spanOf("02-22")).toBeUndefined();
    expect(spanOfPeriod("2018/..")).toBeUndefined();
  });

  test("a period spans its last year to the end", () => {
    expect(spanOfPeriod("2018/2022")).toEqual({ from: 2018, to: 2023 });
  });
});

describe("which claims are drawn", () => {
  test("one date is no development", () => {
    expect(pointsOf([early, claim("again", { surface: "25万家" })])).toEqual([]);
  });

  test("in order of time, a part's figure not among the whole's", () => {
    const county = claim("county", { scope: "青龙县", observationDate: "2020" });
    expect(pointsOf([open, county, early, average]).map(({ claim: { id } }) => id)).toEqual([
      "clm-early",
      "clm-average",
      "clm-open",
    ]);
  });

  test("what was withdrawn is not drawn", () => {
    expect(pointsOf([early, claim("old", { rank: "deprecated", observationDate: "2010" })])).toEqual([]);
  });
});

describe("scales", () => {
  test("nothing but zeros still makes a scale", () => {
    expect(valueScale([0], 100, 10).place(0)).toBe(100);
  });

  test("a larger value is never lower, and all values are on the paper", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e12, noNaN: true }), { minLength: 1 }), (values) => {
        const { place } = valueScale(values, 100, 10);
        const places = values.toSorted((a, b) => a - b).map(place);
        expect(places).toEqual(places.toSorted((a, b) => b - a));
        for (const y of places) expect(y).toBeGreaterThanOrEqual(10 - 1e-6);
        for (const y of places) expect(y).toBeLessThanOrEqual(100 + 1e-6);
      }),
    );
  });

  test("years are few and whole", () => {
    const { ticks } = timeScale(2012.5, 2023.1, 0, 100);
    expect(ticks.length).toBeLessThanOrEqual(6);
    expect(ticks.every(Number.isInteger)).toBe(true);
  });
});

describe("the drawing", () => {
  const { drawn } = layOut(pointsOf([early, average, open]));

  test("超N points on upward; an exact figure has no interval", () => {
    const [first, , last] = drawn;
    expect(last?.high.open).toBe(true);
    expect(last?.high.y).toBeLessThan(last?.low.y ?? 0);
    expect(first?.low).toEqual(first?.high);
  });

  test("a five-year average is five years wide", () => {
    const [first, second] = drawn;
    const year = (first?.to ?? 0) - (first?.from ?? 0);
    expect(((second?.to ?? 0) - (second?.from ?? 0)) / year).toBeCloseTo(5);
  });

  test("claims of one date stand in one band, centred on it and on the paper; no date between is made up", () => {
    const same = ["800万", "800多万", "数百万"].map((surface, i) =>
      claim(`s${i}`, { observationDate: "2023-02", surface }),
    );
    const { drawn, bands, years, right } = layOut(pointsOf([early, ...same, open]));
    expect(bands).toHaveLength(1);
    const [band] = bands;
    const places = drawn.filter(({ point }) => band?.points.includes(point)).map(({ x }) => x);
    expect(new Set(places).size).toBe(4);
    const centre = ((band?.left ?? 0) + (band?.left ?? 0) + (band?.width ?? 0)) / 2;
    expect(Math.abs(centre - years.place(2023 + 1.5 / 12))).toBeLessThan(20);
    for (const x of places) {
      expect(x).toBeGreaterThan(band?.left ?? 0);
      expect(x).toBeLessThanOrEqual(right);
    }
  });

  test("a year and a period around it are two dates", () => {
    const year = claim("year", { observationDate: "2020", surface: "250万家" });
    expect(layOut(pointsOf([early, average, year])).bands).toEqual([]);
  });

  test("no label lies upon another", () => {
    const crowd = ["2023-01", "2023-02", "2023-02", "2023-03"].map((observationDate, i) =>
      claim(`c${i}`, { observationDate, surface: "约八百万家" }),
    );
    const labels = layOut(pointsOf([early, ...crowd])).drawn.filter(({ label }) => label);
    expect(labels.map(({ point }) => point.claim.id)).toEqual(["clm-early", "clm-c3"]);
  });
});
