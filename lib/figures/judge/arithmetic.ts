/** What arithmetic shows among the figures of one text, without any record. Quiet: it speaks only when there is no other reading. */
import type { Figure } from "../figure.ts";

interface Span {
  readonly low: number;
  readonly high: number;
}

/** Values set beside each other are not rounded more coarsely than this. */
const VALUE_SLACK = 0.05;
/** Shares of a value that only the division of two printed numbers leaves. */
const EXACTLY = 0.001;
/** Sums are not rounded more coarsely than this: 1000万 beside parts to the 万 is no 1100万. */
const SUM_SLACK = 0.02;

/** What a figure allows, its rounding included, which is at most `slack` of it: 54倍 may be 53.6 rounded or 54.6 cut off. */
function span(figure: Figure, slack = 1): Span | null {
  const { low, high, nominal, step, qualifier } = figure;
  if (typeof nominal !== "number" || figure.vague) return null;
  if (qualifier === null && low === high) {
    const place = Math.min(step ?? 0, slack * nominal);
    return { low: nominal - place / 2, high: nominal + place };
  }
  return {
    low: typeof low === "number" ? low : Number.NEGATIVE_INFINITY,
    high: typeof high === "number" ? high : Number.POSITIVE_INFINITY,
  };
}

const meet = (a: Span, b: Span) => a.low <= b.high && b.low <= a.high;

export interface Misread {
  readonly ratio: number;
  readonly growth: number;
}

/**
 * A growth that is really the ratio: 从24万增长到233万，增长近10倍 — it is 9.7 times as much, a growth of 8.7 times.
 * null where the growth as given fits, or where neither reading does.
 */
export function ratioTakenForGrowth(from: Figure, to: Figure, growth: Figure): Misread | null {
  const [a, b, given] = [span(from, VALUE_SLACK), span(to, VALUE_SLACK), span(growth)];
  if (!a || !b || !given || a.low <= 0 || b.low <= a.high) return null;
  const ratio = { low: b.low / a.high, high: b.high / a.low };
  const grown = { low: ratio.low - 1, high: ratio.high - 1 };
  const plain = Number(to.nominal) / Number(from.nominal);
  // 30万 → 270万，增长9倍: the ratio to the last digit is no growth of 8.6 rounded up.
  const bare = [from, to, growth].every(({ qualifier }) => qualifier === null);
  const toTheDigit = bare && Math.abs(plain - Number(growth.nominal)) < EXACTLY * plain;
  if (!meet(given, ratio) || (meet(given, grown) && !toTheDigit)) return null;
  return { ratio: plain, growth: plain - 1 };
}

/** Whether parts that lie apart exceed their whole, even read at their smallest and it at its largest. */
export function exceed(parts: readonly Figure[], whole: Figure): boolean {
  const spans = parts.map((part) => span(part, SUM_SLACK));
  const all = span(whole, SUM_SLACK);
  if (!all || spans.includes(null)) return false;
  return spans.reduce((sum, part) => sum + (part?.low ?? 0), 0) > all.high;
}
