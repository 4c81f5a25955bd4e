/** How far a symbol carries a query: bits, [symbol id × LONGEST_STEP + step − 1], bit p for “from place p”. */
import type { Lexicon } from "../load.ts";
import { readingsTable } from "./pinyin.ts";

/** Letters in the longest syllable. */
export const LONGEST_STEP = 6;

/** Steps of one symbol lie together: a look at one is a look at all. */
export type Steps = Int32Array;

/** Steps where every symbol stands only for itself. */
export function literalSteps(itself: Int32Array): Steps {
  const steps = new Int32Array(itself.length * LONGEST_STEP);
  for (let id = 0; id < itself.length; id++) steps[id * LONGEST_STEP] = itself[id] as number;
  return steps;
}

/** One symbol further: every place the machine can be in after it. */
export function advance(state: number, steps: Steps, id: number): number {
  const at = id * LONGEST_STEP;
  return (
    ((state & (steps[at] as number)) << 1) |
    ((state & (steps[at + 1] as number)) << 2) |
    ((state & (steps[at + 2] as number)) << 3) |
    ((state & (steps[at + 3] as number)) << 4) |
    ((state & (steps[at + 4] as number)) << 5) |
    ((state & (steps[at + 5] as number)) << 6)
  );
}

/** [symbol id]: the places from which any step leads on. */
export function anyOf(...tables: readonly Steps[]): Int32Array {
  const any = new Int32Array((tables[0]?.length ?? 0) / LONGEST_STEP);
  for (const table of tables) {
    for (let i = 0; i < table.length; i++) {
      const id = (i / LONGEST_STEP) | 0;
      any[id] = (any[id] as number) | (table[i] as number);
    }
  }
  return any;
}

/** Where, in what was typed, a syllable may be taken for some of the letters; returns the bits for each length. */
type Fit = (syllable: string) => number[];

/** Tables for one way of reading; every symbol stands for itself too. */
export function stepsFor(lexicon: Lexicon, itself: Int32Array, fit: Fit): Steps {
  const { syllables, ofUnit } = readingsTable();
  const bits = syllables.map(fit);
  const steps = literalSteps(itself);
  for (let id = 0; id < itself.length; id++) {
    for (const syllable of ofUnit.get(lexicon.alphabet[id] as number) ?? []) {
      bits[syllable]?.forEach((places, i) => {
        const at = id * LONGEST_STEP + i;
        steps[at] = (steps[at] as number) | places;
      });
    }
  }
  return steps;
}

/** The syllable itself; the last one may still be being typed. */
export function wholeSyllable(typed: string): Fit {
  return (syllable) => {
    const bits: number[] = [];
    for (
      let place = typed.indexOf(syllable[0] as string);
      place >= 0;
      place = typed.indexOf(syllable[0] as string, place + 1)
    ) {
      const left = typed.slice(place, place + syllable.length);
      const unfinished = place + left.length === typed.length && left.length > 1 && syllable.startsWith(left);
      if (left === syllable || unfinished) add(bits, left.length, place);
    }
    return bits;
  };
}

/** The syllable or its initial: one letter, or two of zh, ch, sh. */
export function syllableOrInitial(typed: string): Fit {
  const whole = wholeSyllable(typed);
  return (syllable) => {
    const bits = whole(syllable);
    for (let place = 0; place < typed.length; place++) {
      if (typed[place] !== syllable[0]) continue;
      add(bits, 1, place);
      if (syllable[1] === "h" && typed[place + 1] === "h") add(bits, 2, place);
    }
    return bits;
  };
}

/** The syllable but for one letter replaced, missing or too many, or two swapped. */
export function nearSyllable(typed: string): Fit {
  return (syllable) => {
    const bits: number[] = [];
    for (let place = 0; place < typed.length; place++) {
      for (let length = Math.max(1, syllable.length - 1); length <= syllable.length + 1; length++) {
        if (
          length <= LONGEST_STEP &&
          place + length <= typed.length &&
          isNear(typed, place, length, syllable)
        ) {
          add(bits, length, place);
        }
      }
    }
    return bits;
  };
}

function add(bits: number[], length: number, place: number): void {
  bits[length - 1] = (bits[length - 1] ?? 0) | (1 << place);
}

/** Whether a stretch of what was typed is one edit away from a syllable. */
function isNear(typed: string, place: number, length: number, syllable: string): boolean {
  let same = 0;
  while (same < length && same < syllable.length && typed[place + same] === syllable[same]) same++;
  let behind = 0;
  const most = Math.min(length, syllable.length) - same;
  while (behind < most && typed[place + length - 1 - behind] === syllable[syllable.length - 1 - behind])
    behind++;
  const differing = Math.max(length, syllable.length) - same - behind;
  const swapped =
    differing === 2 &&
    length === syllable.length &&
    typed[place + same] === syllable[same + 1] &&
    typed[place + same + 1] === syllable[same];
  return differing === 1 || swapped;
}
