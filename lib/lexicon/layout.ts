/**
 * The buffer of a lexicon: a header of 32-bit words, then sections of typed arrays, each at a multiple of four.
 * Little endian, as every machine that runs a browser is; a buffer from another kind is refused by its magic number.
 */

/** "善注" as UTF-16, so that a byte-swapped or foreign buffer does not pass. */
export const MAGIC = 0x6ce8_5584;
/** Raise whenever the meaning of any byte changes: stored buffers of other versions are refused and compiled anew. */
export const VERSION = 7;

/** Sections in the order they lie in the buffer, with the typed array each is read as. */
export const SECTIONS = {
  /** Code unit → symbol id: 0 skipped, 1 in no name, 2 and 4 brackets, 3 word space, then by frequency; the top bit is a flag. */
  map: Uint16Array,
  /** Symbol id → folded code unit. */
  alphabet: Uint16Array,
  /** Bits: two neighbouring symbols among the first four of some name. */
  pairs: Int32Array,
  /** Two bits in one word: four symbols that begin some name. */
  quads: Int32Array,
  /** Two bits in one word: two or three symbols that are a name. */
  shorts: Int32Array,
  /** Bits: two symbols that begin a negative name. */
  negatives: Int32Array,
  /** Double array: payload, label, terminal bit, leaf bit. */
  cells: Int32Array,
  /** What follows a leaf: symbol ids up to a 0; tails share their ends. */
  tails: Uint16Array,
  /** By the cell a name ends at: record, match, hidden; or, negative, where in `shared` its list starts. */
  values: Int32Array,
  /** Lists for spellings of several records or with dates: count, then value, validFrom, validThrough each. */
  shared: Int32Array,
} as const;

export type SectionName = keyof typeof SECTIONS;
export type Sections = {
  readonly [K in SectionName]: (typeof SECTIONS)[K] extends Uint16ArrayConstructor ? Uint16Array : Int32Array;
};

/** Numbers of the header beside the sections. */
export interface Figures {
  /** Distinct spellings. */
  readonly keys: number;
  /** Symbol ids below this are one code, others two. */
  readonly singles: number;
  /** Spellings that are negative names and nothing else. */
  readonly blocking: number;
  /** Base of the root in `cells`. */
  readonly root: number;
}

export type LexiconFault = "not-a-lexicon" | "other-version" | "truncated" | "damaged";

/** A buffer that is no lexicon of this version; `fault` says why. Compile anew from the records. */
export class LexiconError extends Error {
  readonly fault: LexiconFault;
  constructor(fault: LexiconFault, message: string) {
    super(message);
    this.name = "LexiconError";
    this.fault = fault;
  }
}

const NAMES = Object.keys(SECTIONS) as SectionName[];
const FIGURES = ["keys", "singles", "blocking", "root"] as const satisfies (keyof Figures)[];
/** magic, version, bytes, content checksum, and one of the header that goes on from it. */
export const FIXED = 5;
export const HEADER_WORDS = FIXED + FIGURES.length + NAMES.length * 2;

const aligned = (bytes: number) => (bytes + 3) & ~3;

export const CHECKSUM_FACTOR = 0x0100_0193;

/** FNV-1a over 32-bit words: tells damage, not malice (feeds are signed and hashed). */
export function checksum(words: Int32Array, from: number, start = 0x811c_9dc5 | 0): number {
  let sum = start;
  for (let i = from; i < words.length; i++) sum = Math.imul(sum ^ (words[i] as number), CHECKSUM_FACTOR);
  return sum;
}

/** Lays figures and sections out as one buffer. */
export function writeBuffer(figures: Figures, sections: Sections): ArrayBuffer {
  let bytes = HEADER_WORDS * 4;
  for (const name of NAMES) bytes += aligned(sections[name].byteLength);
  const buffer = new ArrayBuffer(bytes);
  const header = new Int32Array(buffer, 0, HEADER_WORDS);
  let at = HEADER_WORDS * 4;
  NAMES.forEach((name, i) => {
    const { byteLength, buffer: from, byteOffset } = sections[name];
    new Uint8Array(buffer, at, byteLength).set(new Uint8Array(from, byteOffset, byteLength));
    header.set([at, sections[name].length], FIXED + FIGURES.length + i * 2);
    at += aligned(byteLength);
  });
  header.set(
    FIGURES.map((name) => figures[name]),
    FIXED,
  );
  header.set([MAGIC, VERSION, bytes, checksum(new Int32Array(buffer), HEADER_WORDS)]);
  header[4] = checksum(header, FIXED, header[3]);
  return buffer;
}
