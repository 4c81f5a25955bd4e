import type { Bound, FigureAggregate, FigureKind, Interval } from "../figure.ts";

/** Either side of a comparison: a page's figure, or a record's, with all that decides whether they may be compared. */
export interface Comparable extends Interval {
  readonly kind: FigureKind;
  /** What is measured; figures of different metrics are never compared. */
  readonly metric: string;
  readonly unit: string | null;
  readonly nominal: Bound;
  /** The value of one in the last written place; null: unknown. */
  readonly step: number | null;
  readonly qualifier: string | null;
  /** null on either side: nothing is said of it, which closes no gate. */
  readonly aggregate: FigureAggregate | null;
  readonly per: string | null;
  /** One county, one platform …; null: the whole. */
  readonly scope: string | null;
  readonly stance: "actual" | "target" | "estimate";
  /** A partial date, or a period `start/end`; null: undated. */
  readonly asOf: string | null;
  /** The date is printed beside the figure; false: it is when the text was published. */
  readonly dated: boolean;
  /** A way of speaking rather than a number. */
  readonly vague: boolean;
}

/** What the metric says of all its figures. */
export interface Measure {
  /** A cumulative figure that can only grow. */
  readonly ascending: boolean;
  /** Units that count as the same thing for this metric. */
  readonly unitsAlike: readonly string[];
  /** What a figure of this metric is when nothing is said of it. */
  readonly aggregation: FigureAggregate;
}
