/** A buffer as a lexicon: views only, nothing parsed, so a worker that was asleep is ready at once. */
import { type Figures, readBuffer, type Sections } from "./layout.ts";
import type { MentionedName } from "./names.ts";
import { namesOf } from "./values.ts";

export interface Lexicon extends Figures, Sections {
  readonly buffer: ArrayBuffer;
  /** Names already unpacked, by the cell their spelling ends at. */
  readonly unpacked: Map<number, readonly MentionedName[]>;
}

/**
 * Reads a buffer made by `compile`. Throws LexiconError (not-a-lexicon, other-version, truncated, damaged header) on
 * anything else; contents are not read here, see `checkBuffer`.
 */
export function loadLexicon(buffer: ArrayBuffer): Lexicon {
  const { figures, sections } = readBuffer(buffer);
  return { ...figures, ...sections, buffer, unpacked: new Map() };
}

/** Rank of the name that ends at a cell: how many names end at cells before it. */
export function rankOf({ terminals, ranks }: Lexicon, cell: number): number {
  let rank = ranks[cell >>> 8] as number;
  const word = cell >>> 5;
  for (let i = (cell >>> 8) * 8; i < word; i++) rank += ones(terminals[i] as number);
  return rank + ones((terminals[word] as number) & ((1 << cell) - 1));
}

function ones(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x5555_5555);
  n = (n & 0x3333_3333) + ((n >>> 2) & 0x3333_3333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/** All names of the spelling that ends at a cell. */
export function namesAt(lexicon: Lexicon, cell: number): readonly MentionedName[] {
  let names = lexicon.unpacked.get(cell);
  if (names === undefined) {
    names = namesOf(lexicon.values[rankOf(lexicon, cell)] as number, lexicon.shared);
    lexicon.unpacked.set(cell, names);
  }
  return names;
}
