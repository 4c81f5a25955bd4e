/** Where things stand in a text relative to each other: same clause, sentence, paragraph, or only the same page. */
import { ordinalAt, type Passages } from "../text/clauses.ts";

/** Nearest first, so that levels compare as numbers. */
export const CLAUSE = 0;
export const SENTENCE = 1;
export const PARAGRAPH = 2;
export const ARTICLE = 3;
export type Level = typeof CLAUSE | typeof SENTENCE | typeof PARAGRAPH | typeof ARTICLE;

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The ordinals of the clause, sentence and paragraph an offset lies in. */
export interface Position {
  readonly clause: number;
  readonly sentence: number;
  readonly paragraph: number;
}

export function positionOf(passages: Passages, offset: number): Position {
  return {
    clause: ordinalAt(passages.clauses, offset),
    sentence: ordinalAt(passages.sentences, offset),
    paragraph: ordinalAt(passages.paragraphs, offset),
  };
}

export function levelBetween(a: Position, b: Position): Level {
  if (a.clause === b.clause) return CLAUSE;
  if (a.sentence === b.sentence) return SENTENCE;
  return a.paragraph === b.paragraph ? PARAGRAPH : ARTICLE;
}

/** Characters between two spans; 0 where they touch or overlap. */
export function gapBetween(a: Span, b: Span): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}

/** The first index whose span starts at or after an offset, in spans sorted by start. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
