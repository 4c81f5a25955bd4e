/** Tables of words and sets of characters, looked up at a place of a reading: words longest first, forwards or backwards. */
import type { Reading } from "./reading.ts";

/** For 32 tables each, by code unit: which of them know it. Most looks end here, since most text is no word of any table. */
const FIRSTS: Uint32Array[] = [];
let tables = 0;

/** The characters of one set, or the first characters of one table. */
export class Letters {
  readonly #firsts: Uint32Array;
  readonly #bit: number;

  constructor(list: string) {
    this.#firsts = FIRSTS[tables >> 5] ??= new Uint32Array(65_536);
    this.#bit = 1 << (tables++ & 31);
    for (const letter of list) this.add(letter.charCodeAt(0));
  }

  add(code: number): void {
    this.#firsts[code] = (this.#firsts[code] as number) | this.#bit;
  }

  has(code: number): boolean {
    return ((this.#firsts[code] as number) & this.#bit) !== 0;
  }
}

interface Node<T> {
  value: T | undefined;
  readonly length: number;
  readonly next: Map<number, Node<T>>;
}

export interface Found<T> {
  readonly value: T;
  /** Code units of the reading. */
  readonly length: number;
}

/** A trie over code units; a look-up takes as many steps as the longest word has letters. */
export class Words<T> {
  readonly #root: Node<T> = { value: undefined, length: 0, next: new Map() };
  readonly #firsts = new Letters("");
  readonly #step: 1 | -1;

  /** `backwards`: words are found by their end instead of their beginning. */
  constructor(backwards = false) {
    this.#step = backwards ? -1 : 1;
  }

  add(word: string, value: T): this {
    let node = this.#root;
    const letters = this.#step === 1 ? word : [...word].reverse().join("");
    this.#firsts.add(letters.charCodeAt(0));
    for (let i = 0; i < letters.length; i++) {
      const letter = letters.charCodeAt(i);
      let next = node.next.get(letter);
      if (!next) {
        next = { value: undefined, length: i + 1, next: new Map() };
        node.next.set(letter, next);
      }
      node = next;
    }
    node.value = value;
    return this;
  }

  /** The longest word that begins at `i` (or, backwards, ends before `i` and begins at `floor` or after). */
  find(reading: Reading, i: number, floor = 0): Found<T> | null {
    const { codes } = reading;
    let at = this.#step === 1 ? i : i - 1;
    if (at < floor || !this.#firsts.has(codes[at] as number)) return null;
    let node: Node<T> | undefined = this.#root;
    let found: Found<T> | null = null;
    while (at >= floor) {
      node = node.next.get(codes[at] as number);
      if (!node) break;
      if (node.value !== undefined) found = node as Found<T>;
      at += this.#step;
    }
    return found;
  }
}

/** A table from lists of words divided by blanks, each list with its value. */
export function words<T>(lists: Iterable<readonly [list: string, value: T]>, backwards = false): Words<T> {
  const table = new Words<T>(backwards);
  for (const [list, value] of lists) for (const word of list.split(" ")) table.add(word, value);
  return table;
}

/** A set of words divided by blanks. */
export function wordSet(list: string, backwards = false): Words<true> {
  return words([[list, true]], backwards);
}

/** A set of single characters. */
export function letters(list: string): Letters {
  return new Letters(list);
}

/** The code unit of a single character. */
export function code(letter: string): number {
  return letter.charCodeAt(0);
}

/** What ends a clause, besides the beginning of the text. */
export const CLAUSE = letters("，。；！？,;!?\n\u0000");
