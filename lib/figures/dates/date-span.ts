export interface DateSpan {
  /** Places in the reading. */
  readonly start: number;
  readonly end: number;
  /** As precise as printed: `2022-12`, `02-22`, `2019`, `02`, `---22`. */
  readonly low: string;
  readonly high: string;
}
