/** Tables of words, looked up longest first at a place of a reading: forwards or backwards. */
import type { Reading } from "./reading.ts";

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
  readonly #step: 1 | -1;

  /** `backwards`: words are found by their end instead of their beginning. */
  constructor(backwards = false) {
    this.#step = backwards ? -1 : 1;
  }

  add(word: string, value: T): this {
    let node = this.#root;
    const letters = this.#step === 1 ? word : [...word].reverse().join("");
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
    let node: Node<T> | undefined = this.#root;
    let found: Found<T> | null = null;
    let at = this.#step === 1 ? i : i - 1;
    while (at >= floor) {
      node = node.next.get(reading.codes[at] ?? 0);
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

/** A set of single characters. */
export function letters(list: string): ReadonlySet<number> {
  return new Set(Array.from(list, (letter) => letter.charCodeAt(0)));
}

/** The code unit of a single character. */
export function code(letter: string): number {
  return letter.charCodeAt(0);
}

/** What ends a clause, besides the beginning of the text. */
export const CLAUSE = letters("，。；！？,;!?\n\u0000");
