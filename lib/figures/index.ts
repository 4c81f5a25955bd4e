/**
 * Figures in Chinese text: money, counts, shares, multiples, measures, dates, lengths of time, ordinals,
 * with their qualifiers, as intervals. No dependency, no browser; time linear in the text.
 */
import type { Figure } from "./figure.ts";
import { FigureReader } from "./reader.ts";
import { readText } from "./reading.ts";
import { classOf, SENTENCE_END, START } from "./starts.ts";

export type { Bound, Figure, FigureAggregate, FigureKind, Interval } from "./figure.ts";

export interface FigureContext {
  /** The publication date, as precise as known (`2023-02-28`): 去年12月 is resolved against it. */
  readonly published?: string;
}

/** The figures of a text in the order they stand; offsets are UTF-16 code units of `text`. Any input is read, none throws. */
export function recogniseFigures(text: string, { published }: FigureContext = {}): Figure[] {
  const reading = readText(text);
  const reader = new FigureReader(reading, published);
  for (let i = 0; i < reading.length; ) {
    const kind = classOf(reading.codes[i] as number);
    if (kind === SENTENCE_END) reader.endSentence();
    i = kind === START ? reader.readAt(i) : i + 1;
  }
  return reader.figures;
}
