/** Lists of names for spellings that several records share, or whose names have dates; see `shared` in the layout. */
import { grown } from "./grown.ts";

/** Packed name, valid from, valid through; packed dates, 0 where there is none. */
export type Entry = readonly [name: number, from: number, through: number];

export class Lists {
  #words: Int32Array<ArrayBuffer>;
  #used = 0;

  /** With room for so many lists of one entry. */
  constructor(expected: number) {
    this.#words = new Int32Array(expected * 4);
  }

  /** Adds a list; gives the value that points to it. */
  add(...entries: readonly Entry[]): number {
    const at = this.#used;
    this.#used += 1 + entries.length * 3;
    if (this.#used > this.#words.length) this.#words = grown(this.#words, Math.ceil(this.#used * 1.5));
    this.#words[at] = entries.length;
    for (let i = 0; i < entries.length; i++) this.#words.set(entries[i] as Entry, at + 1 + i * 3);
    return ~at;
  }

  /** What a value says. */
  entries(value: number): Entry[] {
    if (value >= 0) return [[value, 0, 0]];
    const at = ~value + 1;
    return Array.from({ length: this.#words[at - 1] as number }, (_, i) => {
      const [name = 0, from = 0, through = 0] = this.#words.subarray(at + i * 3);
      return [name, from, through];
    });
  }

  get words(): Int32Array {
    return this.#words.subarray(0, this.#used);
  }
}
