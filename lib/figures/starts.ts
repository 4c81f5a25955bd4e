/** What the main loop asks of every code unit, answered by one look into a table. */
import { NUMERALS } from "./digits.ts";

export const START = 1;
export const SENTENCE_END = 2;
export const SLASH = 3;

const CLASSES = new Uint8Array(65_536);
for (const letter of `${NUMERALS}几数半第首翻对截`) CLASSES[letter.charCodeAt(0)] = START;
CLASSES[47] = SLASH;
for (const letter of "。！？\n") CLASSES[letter.charCodeAt(0)] = SENTENCE_END;

/** {@link START} where a figure can begin, {@link SENTENCE_END}, {@link SLASH} where an address may begin, or 0. */
export function classOf(code: number): number {
  return CLASSES[code] as number;
}
