import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { FigureAggregate } from "../../../lib/figures/figure.ts";
import type { Comparable } from "../../../lib/figures/judge/comparable.ts";
import { compare } from "../../../lib/figures/judge/compare.ts";

/** Cases the project does not carry; without them these tests are skipped. */
const FILE = new URL("../../../../shared/cases/compare.json", import.meta.url);
const there = existsSync(FILE);

interface Side {
  text: string;
  low: number | null;
  high: number | null;
  lowExclusive: boolean;
  highExclusive: boolean;
  nominal: number | null;
  qualifier: string | null;
  step: number | null;
  unit: string | null;
  metric: string;
  aggregate: string;
  asOf: string;
  scope: string;
  stance: string;
  per: string | null;
  vague: boolean;
}

interface Case {
  id: string;
  page: Side;
  record: Side;
  verdict: string;
}

const AGGREGATES: Readonly<Record<string, FigureAggregate>> = {
  累计: "cumulative",
  年度: "period",
  年均: "annualAverage",
  平均: "average",
  增幅: "period",
  比例: "period",
  序: "pointInTime",
  时长: "pointInTime",
};
const WORDS: Readonly<Record<string, string>> = { weak: "consistent", differ: "differs", time: "other-time" };

function side(figure: Side): Comparable {
  const kind =
    figure.unit === "%"
      ? "percent"
      : figure.unit === "年序"
        ? "ordinal"
        : figure.unit === "倍增"
          ? "multiple"
          : figure.unit?.startsWith("元")
            ? "money"
            : "count";
  return {
    ...figure,
    kind,
    unit: figure.unit === "年序" ? "年(序)" : figure.unit,
    aggregate: AGGREGATES[figure.aggregate] ?? null,
    stance: figure.stance === "计划" ? "target" : "actual",
    dated: true,
  };
}

const cases: Case[] = there ? JSON.parse(readFileSync(FILE, "utf8")) : [];

test.skipIf(!there)("every pair of the shared cases gets its verdict", () => {
  const wrong = cases.flatMap(({ id, page, record, verdict }) => {
    const measure = {
      ascending: page.aggregate === "累计",
      unitsAlike: [],
      aggregation: "cumulative" as const,
    };
    const got = compare(side(page), side(record), measure);
    return got.verdict === (WORDS[verdict] ?? verdict)
      ? []
      : [`${id}: ${got.verdict} (${got.code}), not ${verdict}`];
  });
  expect(wrong).toEqual([]);
  expect(cases.length).toBe(39);
});

test.skipIf(!there)("a bound that is true but says far too little has a sentence of its own", () => {
  const weak = cases.filter(({ verdict }) => verdict === "weak");
  for (const { page, record } of weak) {
    expect(
      compare(side(page), side(record), {
        ascending: true,
        unitsAlike: [],
        aggregation: "cumulative" as const,
      }).code,
    ).toBe("understates");
  }
});
