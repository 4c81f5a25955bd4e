/** A page's figure as it is compared: with what its surroundings and the page's date add to what is printed. */
import type { Metric } from "../../dataset/schema.ts";
import type { Figure } from "../../figures/figure.ts";
import type { Comparable } from "../../figures/judge/comparable.ts";
import { timeBetween } from "../../figures/judge/dates.ts";
import type { FoldedText } from "../folded-text.ts";
import { unitCost, writtenUnit } from "../link/fit.ts";
import type { Placed, Reading } from "../reading.ts";
import { yearOverhead } from "../times/headings.ts";

export interface PageTerms {
  readonly reading: Reading;
  /** The part of the whole the page speaks of, as far as one is on record. */
  readonly scope: string | null;
  /** The date to go by where the figure has none. */
  readonly around: string | null;
}

/** 截至2月底 is of the year the page was published in, or of the one before where that month was still to come. */
function withYear(asOf: string | null, published: string | null): string | null {
  if (asOf === null || !/^\d\d(-\d\d)?$/.test(asOf)) return asOf;
  if (published === null || !/^\d{4}-\d\d/.test(published)) return null;
  const year = Number(published.slice(0, 4));
  return `${asOf.slice(0, 2) > published.slice(5, 7) ? year - 1 : year}-${asOf}`;
}

/** 去年有330家: of the year before the page's, until a total or the present is told of. */
const SPOKEN = /(去年|前年|上年)(?![底末初])(?!.*(?:累计|截[至止]|至今|目前|如今|今年))/;
const SENTENCE = 60;

function spokenYear({ start, at }: Placed<Figure>, { folded, passages }: Reading, published: string | null) {
  if (published === null) return null;
  const from = Math.max(passages.sentences[at.sentence] ?? 0, start - SENTENCE);
  const spoken = SPOKEN.exec(folded.between(from, start))?.[1];
  return spoken ? String(Number(published.slice(0, 4)) - (spoken === "前年" ? 2 : 1)) : null;
}

/** Of a day after the page was published, a figure is a plan, whatever its words. */
function stanceOf(stance: Figure["stance"], asOf: string | null, published: string | null): Figure["stance"] {
  return published !== null && timeBetween(asOf, published, false) === "later" ? "target" : stance;
}

/** A unit that only the noun behind the number implied, and that the metric does not know, is taken as not said. */
function unitOf(figure: Placed<Figure>, metric: Metric, text: string): string | null {
  const implied = writtenUnit(figure, text) === null;
  return implied && unitCost(figure, metric, text) > 1 ? null : figure.it.unit;
}

/** 共访谈8位, 共联合365家: a sum within one survey or one year, unless it runs over several. */
const IN_ALL = /^(?!.*(?:累|历年|以来|年来|截[至止])).*共[^,。;:]{0,16}$/u;
const REACH = 20;
const YEAR = /^\d{4}$/;

/** 每年83亿笔, of no day, is a yearly mean; 共 sums up a period where the metric is of periods, or a year is told of. */
function countedAs({ it, start }: Placed<Figure>, metric: Metric, folded: FoldedText) {
  const { per, aggregate, asOf } = it;
  const ofYears = asOf === null || asOf.includes("/");
  if (per === "年" && ofYears && metric.figureKind !== "rate")
    return { per: null, aggregate: "annualAverage" } as const;
  if (aggregate !== "cumulative" || !IN_ALL.test(folded.between(start - REACH, start)))
    return { per, aggregate };
  if (metric.aggregation === "period") return { per, aggregate: "pointInTime" } as const;
  return { per, aggregate: YEAR.test(asOf ?? "") ? null : aggregate };
}

export function pageFigure(
  figure: Placed<Figure>,
  metric: Metric,
  { reading, scope, around }: PageTerms,
): Comparable {
  const told = withYear(figure.it.asOf, around) ?? spokenYear(figure, reading, around);
  // Which year of a program it is goes by the year that a report is of.
  const asOf = told ?? (figure.it.kind === "ordinal" ? yearOverhead(figure, reading) : null);
  const { per, aggregate } = countedAs(figure, metric, reading.folded);
  return {
    ...figure.it,
    per,
    aggregate,
    unit: unitOf(figure, metric, reading.text),
    stance: stanceOf(figure.it.stance, asOf, around),
    metric: metric.id,
    scope,
    asOf: asOf ?? around,
    dated: asOf !== null,
  };
}
