/** A text in which what tables say is told in sentences, and the way back from its offsets. */
import { firstFrom, type Span } from "../place.ts";

/** A stretch that stands in both texts alike; `start` and `end` in the retold one. */
interface Kept extends Span {
  /** What to subtract from an offset to come to the original one. */
  readonly shift: number;
}

/** Text that grows from stretches of an original and from words added between them. */
export class Retold {
  readonly #original: string;
  readonly #kept: Kept[] = [];
  #text = "";

  constructor(original: string) {
    this.#original = original;
  }

  get text(): string {
    return this.#text;
  }

  /** Goes on with a stretch of the original. Stretches come in order. */
  keep(from: number, to: number): void {
    if (from >= to) return;
    const start = this.#text.length;
    this.#text += this.#original.slice(from, to);
    this.#kept.push({ start, end: this.#text.length, shift: start - from });
  }

  /** Goes on with words that the original does not have here. */
  add(words: string): void {
    this.#text += words;
  }

  /** What was found in the retold text, as it stands in the original: cut off where added words begin; null: not in it. */
  back<T extends Span>(found: T): T | null {
    const kept = this.#kept[firstFrom(this.#kept, found.start + 1) - 1];
    if (!kept || found.start >= kept.end) return null;
    return { ...found, start: found.start - kept.shift, end: Math.min(found.end, kept.end) - kept.shift };
  }
}
