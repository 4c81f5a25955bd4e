/** A buffer as a lexicon: views only, nothing parsed, so a worker that was asleep is ready at once. */
import type { AtOnce } from "./at-once.ts";
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

type Two = readonly [number, number];
type Four = readonly [...Two, ...Two];
/** FIXED words, FIGURES, and two words for each of SECTIONS, of which there are 10. */
type Header = readonly [...Four, number, ...Four, ...Four, ...Four, ...Four, ...Four, ...Four];

export interface Lexicon extends Figures, Sections {
  readonly buffer: ArrayBuffer;
}

/**
 * Reads a buffer made by `compile`. Throws LexiconError (not-a-lexicon, other-version, truncated, damaged header) on
 * anything else; contents are not read here, see `checkBuffer`. Written out as one function, in the order of the header,
 * since it runs once when a worker wakes up: there a further function costs more to compile than all of this to run.
 */
export const loadLexicon = ((buffer: ArrayBuffer): Lexicon => {
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
    shorts: new Int32Array(buffer, h[17], h[18]),
    negatives: new Int32Array(buffer, h[19], h[20]),
    cells: new Int32Array(buffer, h[21], h[22]),
    tails: new Uint16Array(buffer, h[23], h[24]),
    values: new Int32Array(buffer, h[25], h[26]),
    shared: new Int32Array(buffer, h[27], h[28]),
  };
}) satisfies AtOnce;

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
