/** A figure as it is written at a place, whole: 800多万 for a place that covers only 800. */
import { recogniseFigures } from "../figures/index.ts";

/** Characters read around the place; figures are short. */
const AROUND = 24;

/** The figures that overlap `start`–`end`, from the first to the last, with what lies between; undefined when none does. */
export function figureText(text: string, start: number, end: number): string | undefined {
  const from = Math.max(0, start - AROUND);
  const around = text.slice(from, end + AROUND);
  const touched = recogniseFigures(around).filter(
    (figure) => figure.start + from < end && figure.end + from > start,
  );
  if (touched.length === 0) return undefined;
  const first = Math.min(start, ...touched.map((figure) => figure.start + from));
  const last = Math.max(end, ...touched.map((figure) => figure.end + from));
  return text.slice(first, last).replace(/\s+/g, "");
}
