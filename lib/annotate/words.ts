/** Finds many words in a text in one pass: folded, white space skipped, never across a blank line. */
import { foldTable, SKIPPED } from "../text/fold.ts";

interface Node {
  readonly next: Map<number, Node>;
  word: string | null;
}

export interface WordHit {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** It lies wholly within a longer hit: 家庭 in 家庭照料者. */
  readonly covered: boolean;
}

interface Found {
  readonly end: number;
  readonly word: string;
}

const NONE: readonly Found[] = [];
const LINE_BREAK = 10;

/** Compiled words; found in a text by `hits`. */
export class Words {
  readonly #root: Node = { next: new Map(), word: null };
  readonly #firsts = new Uint8Array(0x10000);
  readonly #folds = foldTable();

  constructor(words: Iterable<string>) {
    for (const word of words) this.#add(word);
  }

  #add(word: string): void {
    let node = this.#root;
    for (let i = 0; i < word.length; i++) {
      const unit = this.#folds[word.charCodeAt(i)] as number;
      if (unit === SKIPPED) continue;
      if (node === this.#root) this.#firsts[unit] = 1;
      let next = node.next.get(unit);
      if (!next) {
        next = { next: new Map(), word: null };
        node.next.set(unit, next);
      }
      node = next;
    }
    if (node !== this.#root) node.word ??= word;
  }

  /** The words that start at an offset, longest first. */
  #at(text: string, start: number): readonly Found[] {
    let node: Node | undefined = this.#root;
    let found: Found[] | null = null;
    let breaks = 0;
    for (let at = start; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const unit = this.#folds[code] as number;
      if (unit === SKIPPED) {
        if (code === LINE_BREAK && ++breaks > 1) break;
        continue;
      }
      breaks = 0;
      node = node.next.get(unit);
      if (!node) break;
      if (node.word === null) continue;
      const word = { end: at + 1, word: node.word };
      if (found) found.unshift(word);
      else found = [word];
    }
    return found ?? NONE;
  }

  /** Every hit, by start. */
  hits(text: string): WordHit[] {
    const found: WordHit[] = [];
    let reach = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = this.#folds[text.charCodeAt(at)] as number;
      if (unit === SKIPPED || this.#firsts[unit] === 0) continue;
      for (const { end, word } of this.#at(text, at)) {
        found.push({ start: at, end, word, covered: end <= reach });
        reach = Math.max(reach, end);
      }
    }
    return found;
  }
}
