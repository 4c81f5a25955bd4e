/** A number being read: an interval, and how it was written. Units multiply it, 多 and 半 widen and shift it. */
import { tidy } from "./digits.ts";
import type { FigureKind } from "./figure.ts";

export interface Amount {
  /** Places in the reading. */
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
  readonly lowExclusive: boolean;
  readonly highExclusive: boolean;
  /** As written; the lower end where it is indefinite. */
  readonly nominal: number;
  /** The place of the last written digit that is not zero. */
  readonly place: number;
  /** The indefinite word in it: 几, 数, 多, 余, 来; empty when it is definite. */
  readonly fuzz: string;
  /** Begins with Arabic digits. */
  readonly arabic: boolean;
  /** Number of digits when it is nothing but digits (2022, 二〇二二), else 0. */
  readonly digits: number;
  /** Written with a decimal point. */
  readonly decimal: boolean;
  /** The product of the scales it ends in (3—5万: 10⁴), 1 for none. */
  readonly scale: number;
  /** Nothing but scales: 百, 千万. */
  readonly bare: boolean;
  /** Where its numeral ends. */
  readonly stem: number;
  /** null: no unit yet. */
  readonly kind: FigureKind | null;
  readonly unit: string | null;
  /** The unit as written. */
  readonly word: string;
  /** What the unit multiplied it by. */
  readonly factor: number;
}

/** Every value of it multiplied. */
export function times(amount: Amount, factor: number): Amount {
  if (factor === 1) return amount;
  return {
    ...amount,
    low: tidy(amount.low * factor),
    high: tidy(amount.high * factor),
    nominal: tidy(amount.nominal * factor),
    place: tidy(amount.place * factor),
    factor: amount.factor * factor,
  };
}

/** Below zero where a sign of that length stands before it: 负3.9%, 零下20℃. */
export function negative(amount: Amount, sign: number): Amount {
  if (sign === 0) return amount;
  const { low, high, lowExclusive, highExclusive, nominal } = amount;
  const bounds = { low: -high, high: -low, lowExclusive: highExclusive, highExclusive: lowExclusive };
  return { ...amount, ...bounds, nominal: -nominal, start: amount.start - sign };
}

/** Something definite added; `place` is that of the addition. */
export function plus(amount: Amount, value: number, place: number, end: number): Amount {
  const { low, high, nominal } = amount;
  return {
    ...amount,
    low: tidy(low + value),
    high: tidy(high + value),
    nominal: tidy(nominal + value),
    place,
    end,
  };
}

/** 多, 余, 来: more than it, by less than one in the place of its last written digit. */
export function andMore(amount: Amount, fuzz: string, end: number): Amount {
  const high = tidy(amount.high + amount.place);
  return { ...amount, high, fuzz, end, lowExclusive: true, highExclusive: true, bare: false };
}
