/** From a quantity to a figure: its qualifiers, what it is per, and what its clause says of it. */
import type { Amount } from "./amount.ts";
import { readContext } from "./context.ts";
import type { Figure, FigureKind } from "./figure.ts";
import { isGrowth } from "./multiples.ts";
import { type Qualified, qualify } from "./qualify.ts";
import { findPerBefore, type Per, readPerAfter } from "./rates.ts";
import { type Reading, spanOf } from "./reading.ts";

/** What most figures have none of. */
export const PLAIN: Omit<Figure, "start" | "end" | "kind" | "unit" | "low" | "high" | "nominal"> = {
  lowExclusive: false,
  highExclusive: false,
  step: null,
  qualifier: null,
  aggregate: null,
  per: null,
  asOf: null,
  stance: "actual",
  vague: false,
};

/** A plain Arabic integer is written to its last digit; anything rounder to its last digit that is not zero. */
function stepOf({ arabic, scale, decimal, place, factor }: Amount, qualified: boolean): number {
  return arabic && scale === 1 && !decimal && !qualified && place >= 1 ? factor : place;
}

/** Whether an amount says how long something went on, so that no date is its own; hours are also counted up (20万公益时). */
export function isSpan({ kind, unit }: Amount): boolean {
  return kind === "duration" && unit !== "小时";
}

/** The qualifiers of an amount, and what it is per: 每人不低于1000元, 不低于每人1000元. */
function around(reading: Reading, amount: Amount, floor: number): [Qualified, Per | null] {
  const qualified = qualify(reading, amount, floor);
  if (amount.kind === "duration" || amount.kind === "multiple") return [qualified, null];
  const per = findPerBefore(reading, qualified.start, floor);
  const start = amount.start - (per?.words?.length ?? 0);
  if (qualified.start < amount.start || start === amount.start) return [qualified, per];
  const outer = qualify(reading, { ...amount, start }, floor);
  return [outer.start < start ? outer : qualified, per];
}

/** The figure an amount is; nothing before `floor` is part of it. */
export function assemble(reading: Reading, amount: Amount, floor: number, asOf: string | null): Figure {
  const kind = amount.kind as FigureKind;
  const [{ bounds, words, start, end }, before] = around(reading, amount, floor);
  const after = readPerAfter(reading, end);
  const per = [before?.per, after?.per].filter(Boolean).join("·") || null;
  const context = readContext(reading, start);
  const yearly = context.aggregate === "average" && per?.includes("年");
  const span = spanOf(reading, start, after?.end ?? end);
  return {
    start: span.start,
    end: span.end,
    low: bounds.low,
    high: bounds.high,
    lowExclusive: bounds.lowExclusive,
    highExclusive: bounds.highExclusive,
    kind: after && kind === "measure" ? "rate" : kind,
    unit: kind === "multiple" && isGrowth(reading, start, floor) ? "倍(增幅)" : amount.unit || null,
    nominal: amount.nominal,
    step: stepOf(amount, words.length > 0),
    qualifier: [...(before?.words ? [before.words] : []), ...words].join("…") || null,
    aggregate: yearly ? "annualAverage" : context.aggregate,
    per,
    asOf: isSpan(amount) ? null : asOf,
    stance: context.stance,
    vague: "几数".includes(amount.fuzz || "-") && amount.scale === 1 && amount.nominal === 2,
  };
}
