/** A figure as one line, so that a test shows everything that is wrong with it at once. */
import type { Figure, Interval } from "../../../lib/figures/index.ts";

/** `[3, 5)`, `(10, ∞)`, `2022-12`. */
export function sayInterval({ low, high, lowExclusive, highExclusive }: Interval): string {
  if (low === high && low !== null) return say(low);
  return `${lowExclusive || low === null ? "(" : "["}${say(low)}, ${high === null ? "∞" : say(high)}${highExclusive || high === null ? ")" : "]"}`;
}

function say(bound: Interval["low"]): string {
  if (bound === null) return "−∞";
  return typeof bound === "number" ? String(Number(bound.toPrecision(12))) : bound;
}

/** `超1000万元 = (10000000, ∞) 元`, with the kind where the unit leaves it open, and what it is per. */
export function sayFigure(text: string, figure: Figure): string {
  const unit = figure.per && figure.kind !== "count" ? `${figure.unit}/${figure.per}` : figure.unit;
  const written = text.slice(figure.start, figure.end).replace(/\s+/g, "");
  return `${written} = ${sayInterval(figure)}${unit ? ` ${unit}` : ""} ${figure.kind}`;
}
