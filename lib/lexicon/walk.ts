/** From one place of a text down the trie: every name that begins there. */
import { afterGloss, isHanUnit, isInvisibleUnit, isWordUnit, lineEnds } from "./characters.ts";
import { LABEL_BITS, leadOf, trailOf } from "./coding.ts";
import { BRACKET, FLAG, OTHER, SPACE } from "./compile/alphabet.ts";
import type { Lexicon } from "./load.ts";
import { onward } from "./tail.ts";

/** A cell is [payload | label | terminal | leaf]. */
const LABEL = (2 ** LABEL_BITS - 1) << 2;
const SHIFT = LABEL_BITS + 2;

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
    follow(lexicon, text, start, lexicon.root, -1, 0, false);
  }
  return found;
}

/**
 * Goes on from the unit at `at`: below `base` in the cells while `tail` is negative, else in the tail of the leaf
 * `leaf`. `spaced`: white space stands before the unit and parts two words.
 */
function follow(
  lexicon: Lexicon,
  text: string,
  from: number,
  from_base: number,
  from_tail: number,
  leaf: number,
  from_spaced: boolean,
): void {
  const { map, cells, tails, singles } = lexicon;
  let at = from;
  let base = from_base;
  let tail = from_tail;
  let cell = leaf;
  let spaced = from_spaced;
  let unit = text.charCodeAt(at);
  let symbol = map[unit] as number;
  for (;;) {
    const id = symbol & (FLAG - 1);
    if (id === OTHER) return;
    // White space that parts two words is a symbol of its own.
    for (let step = spaced ? SPACE : id; ; step = id) {
      if (tail >= 0) {
        tail = onward(tails, tail);
        if (tails[tail++] !== step) return;
      } else {
        const code = step < 256 ? step : leadOf(singles, step);
        cell = base + code;
        const value = cells[cell] as number;
        if ((value & LABEL) !== code << 2) return;
        if (value & 1) tail = value >>> SHIFT;
        else base = value >>> SHIFT;
        if (step >= 256) {
          const trail = trailOf(step);
          if (tail >= 0) {
            tail = onward(tails, tail);
            if (tails[tail++] !== trail) return;
          } else {
            cell = base + trail;
            const below = cells[cell] as number;
            if ((below & LABEL) !== trail << 2) return;
            if (below & 1) tail = below >>> SHIFT;
            else base = below >>> SHIFT;
          }
        }
      }
      if (step === id) break;
    }
    const done = tail >= 0 && tails[tail] === 0;
    if (
      (done || (tail < 0 && (cells[cell] as number) & 2)) &&
      !(isWordUnit(unit) && isWordAfter(text, at + 1))
    ) {
      if (found.count < MOST) {
        found.ends[found.count] = at + 1;
        found.cells[found.count++] = cell;
      }
    }
    if (done) return;
    // The rest of a tail is mostly read off at once: no name ends in it but at its end.
    if (tail >= 0) {
      for (; at + 1 < text.length; at++, tail++) {
        const next = map[text.charCodeAt(at + 1)] as number;
        if (next === 0 || next >= FLAG || next !== tails[tail] || tails[tail + 1] === 0) break;
      }
      unit = text.charCodeAt(at);
    }
    const previous = unit;
    if (++at === text.length) return;
    unit = text.charCodeAt(at);
    symbol = map[unit] as number;
    spaced = false;
    if (symbol === 0) {
      const skipped = at;
      at = skip(lexicon, text, at);
      if (at < 0) return;
      unit = text.charCodeAt(at);
      symbol = map[unit] as number;
      spaced = isWordUnit(previous) && isWordUnit(unit) && hasWhite(text, skipped, at);
    }
    if (symbol === BRACKET && isHanUnit(previous)) {
      const behind = afterGloss(text, at);
      const after = behind < 0 || behind === text.length ? -1 : skip(lexicon, text, behind);
      if (after > 0) follow(lexicon, text, after, base, tail, cell, false);
    }
  }
}

/** Offset of the first symbol at or behind a place, or −1 if the text or the paragraph ends before. */
function skip({ map }: Lexicon, text: string, from: number): number {
  let breaks = 0;
  for (let at = from; at < text.length; at++) {
    if (map[text.charCodeAt(at)] !== 0) return at;
    breaks += lineEnds(text, at);
    if (breaks > 1) return -1;
  }
  return -1;
}

function hasWhite(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isInvisibleUnit(text.charCodeAt(at))) return true;
  return false;
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
