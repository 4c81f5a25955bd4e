/**
 * Figures in Chinese text: money, counts, shares, multiples, measures, dates, lengths of time, ordinals,
 * with their qualifiers, as intervals. No dependency, no browser; time linear in the text.
 */
import type { Figure } from "./figure.ts";
import { FigureReader } from "./reader.ts";
import { at, type Reading, readText, touches } from "./reading.ts";
import { classOf, SENTENCE_END, SLASH, START } from "./starts.ts";

export type { Bound, Figure, FigureAggregate, FigureKind, Interval } from "./figure.ts";

export interface FigureContext {
  /** The publication date, as precise as known (`2023-02-28`): 去年12月 is resolved against it. */
  readonly published?: string;
}

/** The figures of a text in the order they stand; offsets are UTF-16 code units of `text`. Any input is read, none throws. */
export function recogniseFigures(text: string, { published }: FigureContext = {}): Figure[] {
  return figuresOf(readText(text), published);
}

/** The figures of a text that has been read. */
export function figuresOf(reading: Reading, published?: string): Figure[] {
  const reader = new FigureReader(reading, published);
  for (let i = 0; i < reading.length; ) {
    const kind = classOf(reading.codes[i] as number);
    if (kind === SENTENCE_END) reader.endSentence();
    i = kind === START ? reader.readAt(i) : kind === SLASH ? afterAddress(reading, i) : i + 1;
  }
  return reader.figures;
}

/** `//` begins an address: numbers in it are no figures. */
function afterAddress(reading: Reading, i: number): number {
  let end = i + 1;
  if (reading.codes[end] !== reading.codes[i]) return end;
  while (touches(reading, end) && at(reading, end) > "\0" && at(reading, end) < "\x80") end++;
  return end;
}
