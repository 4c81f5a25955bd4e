/**
 * Many places' ways down the trie, one step of each after the other. A big lexicon is beyond the processor's caches: on
 * its own a place waits for memory at every step, while steps that do not hang on each other wait together. Each loop is
 * short and a function of its own, since the processor looks no more than some hundred instructions ahead, and only the
 * last one decides by what the one before has asked memory for. At 300,000 names a scan takes a fifth less time for it.
 */
import type { AtOnce } from "./at-once.ts";
import { isWordBefore, isWordUnit } from "./characters.ts";
import { LABEL_BITS, leadOf, trailOf } from "./coding.ts";
import { FLAG, OPEN_ID, OTHER } from "./compile/alphabet.ts";
import type { Lexicon } from "./load.ts";
import { starts } from "./sieve.ts";
import { NOWHERE, straightEnd, tailEnd, UNSURE } from "./straight.ts";
import { STRETCH } from "./stretch.ts";
import { onward } from "./tail.ts";

/** Of a cell and of a symbol, as in a walk. */
const LABEL = (2 ** LABEL_BITS - 1) << 2;
const SHIFT = LABEL_BITS + 2;
const ID = FLAG - 1;
const PLAIN = OPEN_ID + 1;

/** Fewer cells lie in the caches, where a place is as quick on its own. */
const FAR = 2 ** 16;
/** Fewer starts are not worth it; a realm's first stretches have fewer, and so do without code that has never run. */
export const MANY = 16;
/** A place so near behind another mostly lies in the name that begins there, and waits for what comes of it. */
const NEAR = 12;

/** By number of a start: the leaf that its symbols lead to, NOWHERE, or UNSURE if it must go on its own. */
const leaves = new Int32Array(2 * STRETCH);
/** Offset behind the symbols that lead to the leaf. */
const behind = new Int32Array(2 * STRETCH);
/** The trail that its tail must begin with, or 0. */
const owed = new Int32Array(2 * STRETCH);

/** Of each place still on its way: the number of its start, where it reads next, and the node it has come to; */
const numbers = new Int32Array(STRETCH);
const offsets = new Int32Array(STRETCH);
const bases = new Int32Array(STRETCH);
/** the code it goes on by, 0 where only a walk can tell, the trail after it if it is a lead, and the cell they make. */
const codes = new Int32Array(STRETCH);
const trails = new Int32Array(STRETCH);
const values = new Int32Array(STRETCH);
/** What tails begin with: read for nothing but to have it near when the names are told. */
const asked = new Uint16Array(STRETCH);

/**
 * Goes from so many `starts` as far as each symbol stands behind the other, down to a leaf. False: not worth it, and
 * `abreastEnd` knows nothing of them.
 */
export const goAbreast = ((
  { map, cells, tails, singles, root }: Lexicon,
  text: string,
  count: number,
): boolean => {
  if (cells.length < FAR || count < MANY) return false;
  leaves.fill(UNSURE, 0, count);
  for (let left = setOut(count, root); left > 0; left = step(tails, left)) {
    readCodes(text, map, singles, left);
    readCells(cells, left);
  }
  return true;
}) satisfies AtOnce;

/** Where the longest name ends that begins at a start, by its number: what `straightEnd` says. */
export const abreastEnd = ((lexicon: Lexicon, text: string, number: number): number => {
  const leaf = leaves[number] as number;
  const start = starts[number] as number;
  if (leaf === UNSURE) return straightEnd(lexicon, text, start);
  if (leaf === NOWHERE || (isWordUnit(text.charCodeAt(start)) && isWordBefore(text, start))) return NOWHERE;
  const { cells, tails } = lexicon;
  let tail = (cells[leaf] as number) >>> SHIFT;
  const trail = owed[number] as number;
  if (trail > 0) {
    tail = onward(tails, tail);
    if (tails[tail] !== trail) return NOWHERE;
    tail++;
  }
  return tailEnd(lexicon, text, behind[number] as number, tail, leaf, NOWHERE);
}) satisfies AtOnce;

/** Sends out those that do not wait for another; how many. */
function setOut(count: number, root: number): number {
  let left = 0;
  for (let number = 0, next = 0; number < count; number++) {
    const start = starts[number] as number;
    if (start < next) continue;
    next = start + NEAR;
    numbers[left] = number;
    offsets[left] = start;
    bases[left] = root;
    trails[left++] = 0;
  }
  return left;
}

/** Which code comes next is a toss-up at every step, as is whether a symbol has two: it is reckoned, not branched on. */
function readCodes(text: string, map: Uint16Array, singles: number, left: number): void {
  for (let i = 0; i < left; i++) {
    const at = offsets[i] as number;
    const trail = trails[i] as number;
    const id = at < text.length ? (map[text.charCodeAt(at)] as number) & ID : OTHER;
    const isNext = (trail - 1) >>> 31;
    const isTwo = (255 - id) >>> 31;
    codes[i] = trail + isNext * (id + isTwo * (leadOf(singles, id) - id));
    trails[i] = isNext * isTwo * trailOf(id);
    offsets[i] = at + isNext;
    if (id < PLAIN && id !== OTHER && isNext) codes[i] = 0;
  }
}

function readCells(cells: Int32Array, left: number): void {
  for (let i = 0; i < left; i++) values[i] = cells[(bases[i] as number) + (codes[i] as number)] as number;
}

/** Takes the step if the cell is there; how many are still on their way. */
function step(tails: Uint16Array, count: number): number {
  let left = 0;
  for (let i = 0; i < count; i++) {
    const value = values[i] as number;
    const code = codes[i] as number;
    const number = numbers[i] as number;
    if (code === 0) continue;
    if ((value & LABEL) !== code << 2) leaves[number] = NOWHERE;
    else if (value & 1) {
      leaves[number] = (bases[i] as number) + code;
      behind[number] = offsets[i] as number;
      owed[number] = trails[i] as number;
      asked[i] = tails[value >>> SHIFT] as number;
    } else if ((value & 2) === 0) {
      numbers[left] = number;
      offsets[left] = offsets[i] as number;
      trails[left] = trails[i] as number;
      bases[left++] = value >>> SHIFT;
    }
  }
  return left;
}
