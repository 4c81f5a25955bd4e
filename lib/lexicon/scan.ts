/** Every name in a text, in one pass: leftmost, longest, never overlapping. */

import { abreastEnd, goAbreast } from "./abreast.ts";
import type { AtOnce } from "./at-once.ts";
import { freeEnd, isFree } from "./free.ts";
import type { Lexicon } from "./load.ts";
import type { Mention } from "./names.ts";
import { sieve, starts } from "./sieve.ts";
import { NOWHERE, straight, straightEnd, UNSURE } from "./straight.ts";
import { STRETCH, stretchEnd } from "./stretch.ts";
import { namesOf } from "./values.ts";

/** Of the names that a stretch has, begun at the first of `starts`: where each ends, the cell and the value it is known by. */
const ends = new Int32Array(STRETCH);
const cells = new Int32Array(STRETCH);
const values = new Int32Array(STRETCH);

/**
 * The names in a text. Spellings that are only negative names are mentions too (match `negative`): they block what
 * they overlap, unless a longer name contains them.
 */
export const scan = ((lexicon: Lexicon, text: string): Mention[] => {
  const mentions: Mention[] = [];
  let until = 0;
  for (let from = 0, to = 0; from < text.length; from = to) {
    to = stretchEnd(lexicon, text, from);
    const count = sieve(lexicon, text, from, to);
    const isAbreast = goAbreast(lexicon, text, count);
    let found = 0;
    for (let number = 0; number < count; number++) {
      const start = starts[number] as number;
      if (start < until) continue;
      let end = isAbreast ? abreastEnd(lexicon, text, number) : straightEnd(lexicon, text, start);
      if (end === UNSURE || (end !== NOWHERE && !isFree(lexicon, text, start, end, straight.cell)))
        end = freeEnd(lexicon, text, start);
      if (end === NOWHERE) continue;
      starts[found] = start;
      ends[found] = end;
      cells[found++] = straight.cell;
      until = end;
    }
    tell(lexicon, found, mentions);
  }
  return mentions;
}) satisfies AtOnce;

/** Puts so many names of the stretch among the mentions. */
const tell = ((lexicon: Lexicon, found: number, mentions: Mention[]): void => {
  // Memory is asked for all values before the first is needed.
  for (let i = 0; i < found; i++) values[i] = lexicon.values[cells[i] as number] as number;
  for (let i = 0; i < found; i++) {
    const names = namesOf(values[i] as number, lexicon.shared);
    mentions.push({ start: starts[i] as number, end: ends[i] as number, names });
  }
}) satisfies AtOnce;
