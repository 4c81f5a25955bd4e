/** Interval arithmetic on what a numeral comes to: what is indefinite (几, 多, 三四) takes part in it like any digit. */
import { tidy } from "../digits.ts";

/** Lower end, upper end, and the number as written. */
export type Values = readonly [low: number, high: number, nominal: number];

export const NONE: Values = [0, 0, 0];

export function same(value: number): Values {
  return [value, value, value];
}

export function sum(one: Values, other: Values): Values {
  if (one === NONE) return other;
  if (other === NONE) return one;
  return [tidy(one[0] + other[0]), tidy(one[1] + other[1]), tidy(one[2] + other[2])];
}

export function product(values: Values, factor: number): Values {
  if (factor === 1) return values;
  return [tidy(values[0] * factor), tidy(values[1] * factor), tidy(values[2] * factor)];
}
