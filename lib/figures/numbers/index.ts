/**
 * Numbers without units: 二百五 · 负三十二 · 三又三分之一 · 2^5. For texts that are about numbers rather than about
 * what they count; a second public face beside `recogniseFigures`, which passes over bare numbers.
 */
import { readNumeral } from "../numeral.ts";
import { type Reading, readText, spanOf } from "../reading.ts";
import { wordAt } from "./not-numbers.ts";
import { type BareNumber, readNumber } from "./read-number.ts";

export interface NumberMention {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** Scales alone (千万亿) are no number, nor is any part of them. */
function pastScales(reading: Reading, i: number): number {
  const numeral = readNumeral(reading, i);
  return numeral?.bare ? numeral.end : i + 1;
}

/** The bare numbers of a text as places in its reading, in the order they stand. */
export function numbersOf(reading: Reading): BareNumber[] {
  const found: BareNumber[] = [];
  for (let i = 0; i < reading.length; ) {
    const word = wordAt(reading, i);
    const number = word ? null : readNumber(reading, i);
    if (number?.value !== undefined) found.push(number);
    i = number?.end ?? (word ? i + word : pastScales(reading, i));
  }
  return found;
}

/** The bare numbers of a text in the order they stand; offsets are UTF-16 code units of `text`. */
export function recogniseNumbers(text: string): NumberMention[] {
  const reading = readText(text);
  return numbersOf(reading).map(({ start, end, value }) => ({ ...spanOf(reading, start, end), value }));
}
