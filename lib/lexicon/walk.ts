/** From one position of a text down the trie: every name that begins there. */

import { afterGloss, isHanUnit, isInvisibleUnit, isWordUnit, lineEnds } from "./characters.ts";
import { BRACKET, FLAG, OTHER, SPACE } from "./compile/alphabet.ts";
import { type Lexicon, rankOf } from "./load.ts";

/** Where names end and which they are, shortest first unless a gloss intervenes; the arrays are used again by the next walk. */
export interface Found {
  count: number;
  readonly ends: Int32Array;
  readonly ranks: Int32Array;
}

const IDS = FLAG - 1;

/** Names have at most 64 symbols; more room for ways through brackets. */
const MOST = 256;
const found: Found = { count: 0, ends: new Int32Array(MOST), ranks: new Int32Array(MOST) };

/** Fills `found` with the names that begin at the unit at `start` (which is no skipped one). */
export function walk(lexicon: Lexicon, text: string, start: number): Found {
  found.count = 0;
  if (!isWordUnit(text.charCodeAt(start)) || !isWordBefore(text, start)) {
    follow(lexicon, text, start, lexicon.root, -1, 0);
  }
  return found;
}

/** Goes on from the unit at `at`: in the cells while `tail` is negative, else in the tail that starts there. */
function follow(lexicon: Lexicon, text: string, at: number, base: number, tail: number, cell: number): void {
  const { map, cells, tails, labelBits, singles } = lexicon;
  const label = (2 ** labelBits - 1) << 2;
  let previous = 0;
  for (;;) {
    let unit = text.charCodeAt(at);
    const id = (map[unit] as number) & IDS;
    if (id === OTHER) return;
    // One code, two for a rare symbol, and the white space before either, if two words meet.
    let code = id < singles ? id : singles + Math.floor((id - singles) / (2 ** labelBits - 1));
    let rest = id < singles ? 0 : 1 + ((id - singles) % (2 ** labelBits - 1));
    let space = previous === -1;
    for (;;) {
      const step = space ? SPACE : code;
      if (tail < 0) {
        cell = base + step;
        const value = cells[cell] as number;
        if ((value & label) !== step << 2) return;
        if (value & 1) tail = value >>> (labelBits + 2);
        else base = value >>> (labelBits + 2);
      } else if (tails[tail++] !== step) return;
      if (space) space = false;
      else if (rest === 0) break;
      else {
        code = rest;
        rest = 0;
      }
    }
    const ends = tail < 0 ? (cells[cell] as number) & 2 : tails[tail] === 0;
    if (ends && !(isWordUnit(unit) && isWordAfter(text, at + 1))) {
      if (found.count < MOST) {
        found.ends[found.count] = at + 1;
        found.ranks[found.count++] = rankOf(lexicon, cell);
      }
    }
    if (tail >= 0 && tails[tail] === 0) return;
    previous = unit;
    let breaks = 0;
    let white = false;
    for (at++; at < text.length; at++) {
      unit = text.charCodeAt(at);
      if (map[unit] !== 0) break;
      breaks += lineEnds(text, at);
      white ||= !isInvisibleUnit(unit);
    }
    if (at === text.length || breaks > 1) return;
    if (map[unit] === BRACKET && isHanUnit(previous)) {
      const after = skipGloss(lexicon, text, at);
      if (after > 0) follow(lexicon, text, after, base, tail, cell);
    }
    previous = white && isWordUnit(previous) && isWordUnit(unit) ? -1 : 0;
  }
}

/** Where the word goes on behind a gloss, or −1. */
function skipGloss({ map }: Lexicon, text: string, at: number): number {
  let after = afterGloss(text, at);
  if (after < 0) return -1;
  for (let breaks = 0; after < text.length && map[text.charCodeAt(after)] === 0; after++) {
    breaks += lineEnds(text, after);
    if (breaks > 1) return -1;
  }
  return after < text.length ? after : -1;
}

function isWordBefore(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && isInvisibleUnit(text.charCodeAt(before))) before--;
  return before >= 0 && isWordUnit(text.charCodeAt(before));
}

function isWordAfter(text: string, at: number): boolean {
  let after = at;
  while (after < text.length && isInvisibleUnit(text.charCodeAt(after))) after++;
  return after < text.length && isWordUnit(text.charCodeAt(after));
}
