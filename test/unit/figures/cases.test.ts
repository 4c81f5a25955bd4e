/** The worked examples of the semantics: span, interval, unit, kind and qualifier, all exact. */
import { expect, test } from "vitest";
import { type Figure, recogniseFigures } from "../../../lib/figures/index.ts";
import { sayInterval } from "./say.ts";
import { hasShared, shared } from "./shared.ts";

interface Expected {
  text: string;
  start: number;
  end: number;
  qualifier: string | null;
  low: Figure["low"];
  high: Figure["high"];
  lowExclusive: boolean;
  highExclusive: boolean;
  /** With what it is per: 元/(人·月). */
  unit: string | null;
  kind: string;
}

const FILE = "cases/figures.json";

/** The unit as the cases write it, with what it is per where they do. */
function unitLike(figure: Figure, expected: Expected | undefined): string | null {
  if (!figure.per || !expected?.unit?.includes("/")) return figure.unit;
  return figure.per.includes("·") ? `${figure.unit}/(${figure.per})` : `${figure.unit}/${figure.per}`;
}

test.skipIf(!hasShared(FILE))("every worked example is read exactly, and nothing more", () => {
  const cases = JSON.parse(shared(FILE)) as { id: string; input: string; figures: Expected[] }[];
  const said = (figures: readonly (Expected | Figure)[], input: string, units: (string | null)[]) =>
    figures.map((figure, i) => [
      input.slice(figure.start, figure.end),
      sayInterval(figure),
      units[i],
      figure.kind,
      figure.qualifier,
    ]);
  const got = cases.map(({ id, input, figures }) => {
    const read = recogniseFigures(input);
    return {
      id,
      input,
      figures: said(
        read,
        input,
        read.map((figure, i) => unitLike(figure, figures[i])),
      ),
    };
  });
  const want = cases.map(({ id, input, figures }) => ({
    id,
    input,
    figures: said(
      figures,
      input,
      figures.map(({ unit }) => unit),
    ),
  }));
  expect(got).toEqual(want);
});
