/** From one place of a text down the trie: every name that begins there. */
import { ahead, behindGloss, NONE } from "./ahead.ts";
import { isWordAfter, isWordBefore, isWordUnit } from "./characters.ts";
import { LABEL_BITS, leadOf, trailOf } from "./coding.ts";
import { FLAG, OPEN_ID, OTHER, SPACE } from "./compile/alphabet.ts";
import type { Lexicon } from "./load.ts";
import { onward } from "./tail.ts";

/** A cell is [payload | label | terminal | leaf]. */
const LABEL = (2 ** LABEL_BITS - 1) << 2;
const SHIFT = LABEL_BITS + 2;
/** Of a symbol, its id. */
const ID = FLAG - 1;
/** Ids from here on are neither skipped nor in no name, nor may a gloss open there. */
const PLAIN = OPEN_ID + 1;

/** Where names end and by which cell each is known, shortest first unless a gloss intervenes. */
export interface Found {
  count: number;
  readonly ends: Int32Array;
  readonly cells: Int32Array;
}

/** Names have at most 64 symbols; more room for ways through brackets. */
const MOST = 256;
const found: Found = { count: 0, ends: new Int32Array(MOST), cells: new Int32Array(MOST) };

/** The names that begin at the unit at `start`, which is no skipped one. The next walk overwrites them. */
export function walk(lexicon: Lexicon, text: string, start: number): Found {
  found.count = 0;
  if (!isWordUnit(text.charCodeAt(start)) || !isWordBefore(text, start)) {
    inTrie(lexicon, text, start, lexicon.root, false);
  }
  return found;
}

/** Goes on with the symbol at `from` below a node; `parted`: white space stands before it and parts two words. */
function inTrie(lexicon: Lexicon, text: string, from: number, node: number, parted: boolean): void {
  const { map, cells, tails, singles } = lexicon;
  let at = from;
  let base = node;
  let spaced = parted;
  let id = idAt(lexicon, text, at);
  for (;;) {
    if (id === OTHER) return;
    if (spaced) {
      const value = cells[base + SPACE] as number;
      if ((value & LABEL) !== SPACE << 2) return;
      if (value & 1) {
        const tail = follow(tails, value >>> SHIFT, id, false);
        if (tail >= 0) inTail(lexicon, text, at, tail, base + SPACE);
        return;
      }
      base = value >>> SHIFT;
    }
    const code = id < 256 ? id : leadOf(singles, id);
    let cell = base + code;
    let value = cells[cell] as number;
    if ((value & LABEL) !== code << 2) return;
    if (id >= 256) {
      const trail = trailOf(id);
      if (value & 1) {
        const tail = follow(tails, value >>> SHIFT, trail, false);
        if (tail >= 0) inTail(lexicon, text, at, tail, cell);
        return;
      }
      cell = (value >>> SHIFT) + trail;
      value = cells[cell] as number;
      if ((value & LABEL) !== trail << 2) return;
    }
    base = value >>> SHIFT;
    if (value & 1) {
      inTail(lexicon, text, at, base, cell);
      return;
    }
    if (value & 2) add(text, at, cell);
    // Mostly the next symbol stands right behind.
    id = at + 1 < text.length ? (map[text.charCodeAt(at + 1)] as number) & ID : 0;
    if (id >= PLAIN) {
      at++;
      spaced = false;
      continue;
    }
    const to = ahead(lexicon, text, at);
    if (to === NONE) return;
    const after = behindGloss(lexicon, text, at, to);
    if (after > 0) inTrie(lexicon, text, after, base, false);
    spaced = to < 0;
    at = spaced ? ~to : to;
    id = idAt(lexicon, text, at);
  }
}

/** Goes on behind the unit at `last` with the rest of the tail of a leaf: no name ends in it but at its end. */
function inTail(lexicon: Lexicon, text: string, last: number, rest: number, leaf: number): void {
  const { map, tails } = lexicon;
  let at = last;
  let tail = rest;
  for (;;) {
    // Mostly it is read off at once.
    for (; at + 1 < text.length; at++, tail++) {
      const id = (map[text.charCodeAt(at + 1)] as number) & ID;
      // What is skipped has 0, as the end of a tail has; a bracket may open a gloss.
      if (id !== tails[tail] || id < PLAIN) break;
    }
    if (tails[tail] === 0) {
      add(text, at, leaf);
      return;
    }
    const to = ahead(lexicon, text, at);
    if (to === NONE) return;
    const after = behindGloss(lexicon, text, at, to);
    if (after > 0) {
      const beyond = follow(tails, tail, idAt(lexicon, text, after), false);
      if (beyond >= 0) inTail(lexicon, text, after, beyond, leaf);
    }
    at = to < 0 ? ~to : to;
    tail = follow(tails, tail, idAt(lexicon, text, at), to < 0);
    if (tail < 0) return;
  }
}

const idAt = ({ map }: Lexicon, text: string, at: number): number =>
  (map[text.charCodeAt(at)] as number) & ID;

/** The place in a tail behind a symbol, and behind the white space before it if there is some; −1 if it goes on otherwise. */
function follow(tails: Uint16Array, from: number, id: number, spaced: boolean): number {
  let tail = onward(tails, from);
  if (spaced) {
    if (tails[tail] !== SPACE) return -1;
    tail = onward(tails, tail + 1);
  }
  return tails[tail] === id ? tail + 1 : -1;
}

/** A name ends with the unit at `at`, unless that cuts a word. */
function add(text: string, at: number, cell: number): void {
  if (found.count === MOST || (isWordUnit(text.charCodeAt(at)) && isWordAfter(text, at + 1))) return;
  found.ends[found.count] = at + 1;
  found.cells[found.count++] = cell;
}
