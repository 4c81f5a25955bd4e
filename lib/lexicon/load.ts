/** A buffer as a lexicon: views only, nothing parsed, so a worker that was asleep is ready at once. */
import {
  CHECKSUM_FACTOR,
  checksum,
  FIXED,
  type Figures,
  HEADER_WORDS,
  LexiconError,
  MAGIC,
  type Sections,
  VERSION,
} from "./layout.ts";
import type { MentionedName } from "./names.ts";
import { namesOf } from "./values.ts";

type Two = readonly [number, number];
type Four = readonly [...Two, ...Two];
/** FIXED words, FIGURES, and two words for each of SECTIONS, of which there are 13. */
type Header = readonly [
  ...Four,
  number,
  ...Four,
  ...Four,
  ...Four,
  ...Four,
  ...Four,
  ...Four,
  ...Four,
  ...Two,
];

export interface Lexicon extends Figures, Sections {
  readonly buffer: ArrayBuffer;
}

/**
 * Reads a buffer made by `compile`. Throws LexiconError (not-a-lexicon, other-version, truncated, damaged header) on
 * anything else; contents are not read here, see `checkBuffer`. Written out as one function, in the order of the header,
 * since it runs once when a worker wakes up: there a further function costs more to compile than all of this to run.
 */
export function loadLexicon(buffer: ArrayBuffer): Lexicon {
  const bytes = buffer.byteLength;
  const h = new Int32Array(buffer, 0, Math.min(HEADER_WORDS, bytes >> 2)) as unknown as Header;
  let sum: number = h[3];
  for (let i = FIXED; i < HEADER_WORDS; i++) sum = Math.imul(sum ^ (h[i] as number), CHECKSUM_FACTOR);
  if (h[0] !== MAGIC || h[1] !== VERSION || h[2] !== bytes || h[4] !== sum) throw faultOf(h, bytes);
  return {
    buffer,
    keys: h[5],
    singles: h[6],
    blocking: h[7],
    root: h[8],
    map: new Uint16Array(buffer, h[9], h[10]),
    alphabet: new Uint16Array(buffer, h[11], h[12]),
    pairs: new Int32Array(buffer, h[13], h[14]),
    quads: new Int32Array(buffer, h[15], h[16]),
    fives: new Int32Array(buffer, h[17], h[18]),
    shorts: new Int32Array(buffer, h[19], h[20]),
    negatives: new Int32Array(buffer, h[21], h[22]),
    cells: new Int32Array(buffer, h[23], h[24]),
    tails: new Uint16Array(buffer, h[25], h[26]),
    terminals: new Int32Array(buffer, h[27], h[28]),
    ranks: new Int32Array(buffer, h[29], h[30]),
    values: new Int32Array(buffer, h[31], h[32]),
    shared: new Int32Array(buffer, h[33], h[34]),
  };
}

function faultOf(header: Header, bytes: number): LexiconError {
  if (header[0] !== MAGIC || bytes % 4 !== 0)
    return new LexiconError("not-a-lexicon", `these ${bytes} bytes are no lexicon`);
  if (header[1] !== VERSION) {
    return new LexiconError(
      "other-version",
      `lexicon of version ${header[1]}, this program reads ${VERSION}`,
    );
  }
  if (header[2] !== bytes)
    return new LexiconError("truncated", `${bytes} bytes of a lexicon of ${header[2]}`);
  return new LexiconError("damaged", "the header of the lexicon is damaged");
}

/** Reads every byte and throws LexiconError when one has changed since compiling: for beside the work, not for waking up. */
export function checkBuffer(buffer: ArrayBuffer): void {
  loadLexicon(buffer);
  const words = new Int32Array(buffer);
  if (checksum(words, HEADER_WORDS) !== words[3]) {
    throw new LexiconError("damaged", "the contents of the lexicon are damaged");
  }
}

/** Rank of the name that ends at a cell: how many names end at cells before it. */
export function rankOf({ terminals, ranks }: Pick<Lexicon, "terminals" | "ranks">, cell: number): number {
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

/** Spellings whose names stay unpacked: some pages' worth, a power of two. */
const KEPT = 8_192;
/** By the low bits of the cell a spelling ends at: that cell, and its names. All are of one lexicon, the last one read. */
const keptCells = new Int32Array(KEPT);
const keptNames = new Array<readonly MentionedName[]>(KEPT);
let keptOf: Lexicon | undefined;

/** All names of the spelling that ends at a cell. */
export function namesAt(lexicon: Lexicon, cell: number): readonly MentionedName[] {
  if (keptOf !== lexicon) {
    keptOf = lexicon;
    keptCells.fill(-1);
  }
  const slot = cell & (KEPT - 1);
  if (keptCells[slot] !== cell) {
    keptCells[slot] = cell;
    keptNames[slot] = namesOf(lexicon.values[rankOf(lexicon, cell)] as number, lexicon.shared);
  }
  return keptNames[slot] as readonly MentionedName[];
}
