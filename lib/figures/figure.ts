/** The shape of a recognised figure. Offsets are UTF-16 code units into the original text. */

export type FigureKind =
  | "count"
  | "money"
  | "percent"
  | "multiple"
  | "rate"
  | "measure"
  | "date"
  | "duration"
  | "ordinal";

/** How a number came about; only figures of the same aggregate are comparable. */
export type FigureAggregate = "cumulative" | "period" | "average" | "annualAverage" | "pointInTime";

/** A number, or for dates a string as precise as printed (`2022-12`, `02-22`, `2019`; a month or a day alone: `02`, `---22`); null: unbounded. */
export type Bound = number | string | null;

export interface Interval {
  readonly low: Bound;
  readonly high: Bound;
  readonly lowExclusive: boolean;
  readonly highExclusive: boolean;
}

export interface Figure extends Interval {
  readonly start: number;
  readonly end: number;
  readonly kind: FigureKind;
  /** 人, 人次, 家, 元, 港元, 倍, 倍(增幅), 百分点, 年(序) …; null: a pure number. */
  readonly unit: string | null;
  /** The number as written, without its qualifier. */
  readonly nominal: Bound;
  /** The value of one in the last written place: 5.8万 → 1000; null for dates. */
  readonly step: number | null;
  /** The qualifying words as written, joined by `…`: `超`, `约…余`; null: none. */
  readonly qualifier: string | null;
  /** What the words around it say of how it came about; null: nothing. */
  readonly aggregate: FigureAggregate | null;
  /** What it is per, in written order without 每: `人·月`, `笔`; null: nothing. */
  readonly per: string | null;
  /** The date the words around it give for it, as precise as printed; null: none. */
  readonly asOf: string | null;
  readonly stance: "actual" | "target" | "estimate";
  /** A way of speaking rather than a number (成千上万, 几年). */
  readonly vague: boolean;
}
