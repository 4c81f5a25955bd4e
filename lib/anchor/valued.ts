/**
 * A masked text with every number spelled by what it says: 800万, ８００萬, 八百万 and 8,000,000 are the same three symbols,
 * and those of another number are three others. Surroundings compared this way agree although a site writes its figures
 * in another form now, and entries of a list that are alike but for their figures do not.
 */
import { readNumeral } from "../figures/numeral.ts";
import { readText } from "../figures/reading.ts";
import { type Folded, stringOf } from "./folded.ts";
import { isDigit, type Masked, NUMBER } from "./mask.ts";

export interface Valued {
  readonly symbols: Uint16Array;
  readonly length: number;
  /** Where each masked symbol begins; `at[masked.length]` is the length. */
  readonly at: Uint32Array;
}

/** Symbols a number becomes, each of the private use area, so that none is a mark or a word. */
const SPELLED = 3;
const PRIVATE = 0xe000;
const PRIVATE_SIZE = 6400;
const SLICE = 1 << 11;

/** How numbers are spelled, by how they are written; kept for a page and all its notes, where the same ones come again. */
export type Spellings = Map<string, readonly number[]>;

/** Yields every few thousand symbols. */
export function* spellNumbers(folded: Folded, masked: Masked, known: Spellings): Generator<void, Valued> {
  const symbols = new Uint16Array(masked.length * SPELLED);
  const at = new Uint32Array(masked.length + 1);
  let length = 0;
  for (let i = 0; i < masked.length; i++) {
    at[i] = length;
    const symbol = masked.symbols[i] as number;
    if (symbol === NUMBER) {
      const written = stringOf(folded.symbols.subarray(masked.starts[i], masked.starts[i + 1]));
      const spelled = known.get(written) ?? spell(plainNumber(written));
      known.set(written, spelled);
      for (const part of spelled) symbols[length++] = part;
    } else symbols[length++] = symbol;
    if (i % SLICE === SLICE - 1) yield;
  }
  at[masked.length] = length;
  return { symbols, length, at };
}

/** Symbols `from`–`to` of the one and `start`–… of the other, given as masked offsets, say the same. */
export function sameValue(one: Valued, from: number, other: Valued, start: number): boolean {
  const [a, b] = [one.at[from] as number, other.at[start] as number];
  const length = (one.at[from + 1] as number) - a;
  if ((other.at[start + 1] as number) - b !== length) return false;
  for (let i = 0; i < length; i++) if (one.symbols[a + i] !== other.symbols[b + i]) return false;
  return true;
}

/** More digits than a number in a computer keeps apart: an account, not a quantity. */
const EXACT_DIGITS = 15;
const SHARE = /^([百千万])分之(.+)$/;
const SHARES: Readonly<Record<string, string>> = { 百: "%", 千: "‰", 万: "‱" };

/** A number as the mask takes it, qualifier included, in one way of writing; what is no plain number stays as it is. */
export function plainNumber(written: string): string {
  const first = Array.from(written).findIndex((letter) => isDigit(letter.charCodeAt(0)));
  const qualifier = written.slice(0, first);
  const [, unit, shared] = SHARE.exec(written.slice(first)) ?? [];
  const digits = (shared ?? written.slice(first)).replace(/%$/, "");
  const share = unit === undefined ? (written.endsWith("%") ? "%" : "") : SHARES[unit];
  const reading = readText(digits);
  const amount = digits.length > EXACT_DIGITS ? null : readNumeral(reading, 0, true);
  if (!amount || amount.end !== reading.length) return written;
  return `${qualifier}${amount.low}~${amount.high}${amount.fuzz}${share}`;
}

/** FNV-1a, 32 bits, and again from its end: numbers of one text do not meet. */
function spell(value: string): readonly number[] {
  const one = hash(value, 0x811c9dc5);
  const other = hash(value, one);
  return [one, one >>> 13, other].map((part) => PRIVATE + ((part >>> 0) % PRIVATE_SIZE));
}

function hash(value: string, from: number): number {
  let at = from;
  for (let i = 0; i < value.length; i++) at = Math.imul(at ^ value.charCodeAt(i), 0x01000193);
  return at;
}
