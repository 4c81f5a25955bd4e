/** Tables of words, looked up at a place of a reading: longest first, forwards or backwards. */
import { at, type Reading } from "./reading.ts";

export interface Found<T> {
  readonly value: T;
  /** Characters of the reading. */
  readonly length: number;
}

/** What is known to go on with each character, and the value of the word that ends there. */
class Node<T> extends Map<string, Node<T>> {
  value: T | undefined;
}

/** A trie; a look-up takes as many steps as the longest word has characters. */
export class Words<T> {
  readonly #root = new Node<T>();
  readonly #backwards: boolean;

  /** `backwards`: words are found by their end instead of their beginning. */
  constructor(backwards = false) {
    this.#backwards = backwards;
  }

  add(word: string, value: T): void {
    let node = this.#root;
    for (const letter of this.#backwards ? [...word].reverse() : word) {
      const next = node.get(letter) ?? new Node<T>();
      node.set(letter, next);
      node = next;
    }
    node.value = value;
  }

  /** The longest word that begins at `i` (or, backwards, ends before `i` and begins at `floor` or after). */
  find(reading: Reading, i: number, floor = 0): Found<T> | null {
    let found: Found<T> | null = null;
    let node: Node<T> | undefined = this.#root;
    for (let length = 0; node; ) {
      const place = this.#backwards ? i - 1 - length : i + length;
      node = place < floor ? undefined : node.get(at(reading, place));
      length++;
      if (node?.value !== undefined) found = { value: node.value, length };
    }
    return found;
  }
}

/** A table from lists of words divided by blanks, each under its value. */
export function words<T extends string>(
  lists: { readonly [value in T]?: string },
  backwards = false,
): Words<T> {
  const table = new Words<T>(backwards);
  for (const value in lists) for (const word of (lists[value] as string).split(" ")) table.add(word, value);
  return table;
}

/** A set of words divided by blanks. */
export function wordSet(list: string, backwards = false): Words<"is"> {
  return words({ is: list }, backwards);
}

/** What ends a clause, besides the beginning of the text. */
export const CLAUSE = "，。；！？,;!?\n\0";
