/**
 * From one place of a text down the trie to the longest name that begins there, where its symbols stand side by side: nearly
 * every name does, and this is all that reading it takes. A walk tells where something is skipped or a gloss may be.
 */
import type { AtOnce } from "./at-once.ts";
import { isWordAfter, isWordBefore, isWordUnit } from "./characters.ts";
import { LABEL_BITS, leadOf, trailOf } from "./coding.ts";
import { FLAG, OPEN_ID, OTHER } from "./compile/alphabet.ts";
import type { Lexicon } from "./load.ts";
import { JUMP, onward } from "./tail.ts";

/** Of a cell, as in a walk; constants stand beside what runs through every name. */
const LABEL = (2 ** LABEL_BITS - 1) << 2;
const SHIFT = LABEL_BITS + 2;
/** Of a symbol, its id, and from which id on it is neither skipped nor in no name, nor may a gloss open there. */
const ID = FLAG - 1;
const PLAIN = OPEN_ID + 1;

/** No name begins here. */
export const NOWHERE = 0;
/** Only a walk can tell. */
export const UNSURE = -1;

/** By which cell the name is known that was found last. */
export const straight = { cell: 0 };

/** Where the longest name ends that begins at `start`, NOWHERE, or UNSURE. */
export const straightEnd = ((lexicon: Lexicon, text: string, start: number): number => {
  const { map, cells, tails, singles } = lexicon;
  if (isWordUnit(text.charCodeAt(start)) && isWordBefore(text, start)) return NOWHERE;
  let base = lexicon.root;
  let end = NOWHERE;
  for (let at = start; at < text.length; at++) {
    const id = (map[text.charCodeAt(at)] as number) & ID;
    if (id < PLAIN) return id === OTHER ? end : UNSURE;
    const code = id < 256 ? id : leadOf(singles, id);
    let cell = base + code;
    let value = cells[cell] as number;
    if ((value & LABEL) !== code << 2) return end;
    let tail = value >>> SHIFT;
    if (id >= 256) {
      const trail = trailOf(id);
      if (value & 1) {
        tail = onward(tails, tail);
        return tails[tail] === trail ? tailEnd(lexicon, text, at + 1, tail + 1, cell, end) : end;
      }
      cell = tail + trail;
      value = cells[cell] as number;
      if ((value & LABEL) !== trail << 2) return end;
      tail = value >>> SHIFT;
    }
    if (value & 1) return tailEnd(lexicon, text, at + 1, tail, cell, end);
    if (value & 2 && isWhole(text, at)) {
      straight.cell = cell;
      end = at + 1;
    }
    base = tail;
  }
  return end;
}) satisfies AtOnce;

/** The same from `from` on in the tail of a leaf; `shorter` is the answer where the text does not go on as the tail does. */
export const tailEnd = ((
  { map, tails }: Lexicon,
  text: string,
  from: number,
  rest: number,
  leaf: number,
  shorter: number,
): number => {
  for (let at = from, tail = rest; ; ) {
    const id = at < text.length ? (map[text.charCodeAt(at)] as number) & ID : OTHER;
    const symbol = tails[tail] as number;
    if (id === symbol && id >= PLAIN) {
      at++;
      tail++;
    } else if (symbol >= JUMP) {
      // Always to an earlier place, so that not even a damaged buffer keeps a scan here for ever.
      const to = onward(tails, tail);
      if (to >= tail) return shorter;
      tail = to;
    } else if (symbol === 0) {
      if (!isWhole(text, at - 1)) return shorter;
      straight.cell = leaf;
      return at;
    } else return id === OTHER || id >= PLAIN ? shorter : UNSURE;
  }
}) satisfies AtOnce;

/** Whether a name that ends with the unit at `last` cuts no word. */
const isWhole = (text: string, last: number): boolean =>
  !isWordUnit(text.charCodeAt(last)) || !isWordAfter(text, last + 1);
