/**
 * The text as the recogniser reads it: one code unit a character that counts, full width made half
 * width, the Traditional characters that figures are written with made Simplified, and blanks left
 * out, since print and web pages break figures anywhere. Offsets lead back to the original text.
 */
import type { Amount } from "./amount.ts";
import { BLOCKS, GAPS, PLACES } from "./variants.ts";

/** What stands inside words without being part of them: white space, zero-width characters, soft hyphen, marks of damage. */
const BLANKS =
  "\t\n\v\f\r \u00a0\u00ad\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d" +
  "\u2028\u2029\u202f\u205f\u2060\u3000\ufeff\ufffd";

/** The barrier between blocks: nothing is read across it. */
const BARRIER = 10;

export interface Reading {
  readonly text: string;
  /** Folded code units without blanks; a blank line is one {@link BARRIER}. */
  readonly codes: Uint16Array;
  /** For every code unit its offset in the original text. */
  readonly offsets: Uint32Array;
  readonly length: number;
  /** The numeral read last: several readers try the same place one after another. */
  recent: Amount | null;
}

/** １，２３４ has a thousands separator; elsewhere a full-width comma ends a clause. */
const FULL_COMMA = 0xff0c;

function isFullDigit(unit: number): boolean {
  return unit >= 0xff10 && unit <= 0xff19;
}

let table: Uint16Array | undefined;
/** 1 for what other forms are read as: Simplified characters and a few signs. */
export const PLAIN = new Uint8Array(65_536);

/** What each code unit is read as; 0 for what is left out. */
export function foldTable(): Uint16Array {
  if (table) return table;
  table = new Uint16Array(65_536).map((_, unit) => unit);
  for (const blank of BLANKS) table[blank.charCodeAt(0)] = 0;
  for (let unit = 0xff02; unit < 0xff5f; unit++) table[unit] = unit - 0xfee0;
  for (const kept of "，：；？（）！") table[kept.charCodeAt(0)] = kept.charCodeAt(0);
  let form = 0;
  let which = 0;
  for (let i = 0; i < GAPS.length; i++) {
    const gap = GAPS.charCodeAt(i) - 32;
    form += Math.min(gap, 93);
    if (gap > 93) continue;
    table[form] = 0x4e00 + 93 * (BLOCKS.charCodeAt(which) - 32) + PLACES.charCodeAt(which++) - 32;
    PLAIN[table[form] as number] = 1;
  }
  return table;
}

/** Reads a text once, in linear time. */
export function readText(text: string): Reading {
  const fold = foldTable();
  const codes = new Uint16Array(text.length + 1);
  const offsets = new Uint32Array(text.length + 1);
  let length = 0;
  let breaks = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const code =
      unit === FULL_COMMA && isFullDigit(text.charCodeAt(i - 1)) && isFullDigit(text.charCodeAt(i + 1))
        ? 44
        : (fold[unit] as number);
    if (code === 0) {
      if (unit === 10 && ++breaks === 2) {
        codes[length] = BARRIER;
        offsets[length++] = i;
      }
      continue;
    }
    breaks = 0;
    codes[length] = code;
    offsets[length++] = i;
  }
  return { text, codes, offsets, length, recent: null };
}

/** The character at a place, NUL outside the text. */
export function at(reading: Reading, i: number): string {
  return String.fromCharCode(reading.codes[i] ?? 0);
}

/** Whether one of these characters stands at `i`. */
export function isAt(reading: Reading, i: number, letters: string): boolean {
  return letters.includes(at(reading, i));
}

/** Whether nothing was left out between the code unit at `i` and the one before it. */
export function touches(reading: Reading, i: number): boolean {
  return i > 0 && reading.offsets[i] === (reading.offsets[i - 1] as number) + 1;
}

/** Whether the code unit at `i` is the first of its line. */
export function startsLine(reading: Reading, i: number): boolean {
  if (i === 0) return true;
  const from = (reading.offsets[i - 1] as number) + 1;
  return isAt(reading, i - 1, "\n") || reading.text.slice(from, reading.offsets[i]).includes("\n");
}

/** The characters from one place to another, without the blanks of the original. */
export function textOf({ codes }: Reading, from: number, to: number): string {
  return String.fromCharCode(...codes.subarray(from, to));
}

/** The offsets in the original text of what stands from one place to another. */
export function spanOf({ offsets }: Reading, from: number, to: number): { start: number; end: number } {
  return { start: offsets[from] as number, end: (offsets[to - 1] as number) + 1 };
}
