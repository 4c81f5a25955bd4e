/** The names of a lexicon as they come: folded and packed at once, so that hundreds of thousands need not be in memory. */
import { LONGEST_KEY, type RefusalReason, writeKey } from "../key.ts";
import type { LexiconName } from "../names.ts";
import { MOST_RECORDS, packDate, packName } from "../values.ts";
import { grown } from "./grown.ts";

/** A name that is not in the lexicon, and why; the others are. */
export interface Refusal {
  readonly name: LexiconName;
  readonly reason: RefusalReason | "record-out-of-range";
}

export interface Folded {
  /** Folded units of all accepted names, each closed by a 0. */
  readonly units: Uint16Array<ArrayBuffer>;
  /** Where each name begins; one more than there are names. */
  readonly starts: Uint32Array;
  readonly meanings: Meanings;
}

/** What the names mean, by their number. */
export interface Meanings {
  /** A packed name, or, where it has dates, ~ its place in `dated`. */
  readonly values: Int32Array;
  /** Packed name, valid from, valid through; packed dates. */
  readonly dated: Int32Array;
}

/** Units a name takes, closed: a guess to begin with. */
const USUAL = 12;

export class NameList {
  readonly refused: Refusal[] = [];
  #units: Uint16Array<ArrayBuffer>;
  #starts: Uint32Array<ArrayBuffer>;
  #values: Int32Array<ArrayBuffer>;
  #dated = new Int32Array(3 * 64);
  #used = 0;
  #count = 0;
  #dates = 0;

  /** `expected`: how many names there will be, as far as known. */
  constructor(expected = 1_000) {
    this.#units = new Uint16Array(expected * USUAL + LONGEST_KEY + 1);
    this.#starts = new Uint32Array(expected + 1);
    this.#values = new Int32Array(expected);
  }

  add(name: LexiconName): void {
    if (this.#used + LONGEST_KEY + 1 > this.#units.length) this.#units = grown(this.#units);
    const length = inRange(name.record)
      ? writeKey(name.text, this.#units, this.#used)
      : "record-out-of-range";
    if (typeof length === "string") {
      this.refused.push({ name, reason: length });
      return;
    }
    if (this.#count === this.#values.length) {
      this.#values = grown(this.#values);
      this.#starts = grown(this.#starts);
    }
    this.#used += length;
    this.#units[this.#used++] = 0;
    this.#values[this.#count] = name.validFrom || name.validThrough ? ~this.#dateOf(name) : packName(name);
    this.#starts[++this.#count] = this.#used;
  }

  /** Gives each name the record `ordinals[record]` instead: where the order of records is known only once all are seen. */
  renumber(ordinals: Uint32Array): void {
    const moved = (value: number) => ((ordinals[value >>> 3] as number) << 3) | (value & 7);
    for (let i = 0; i < this.#count; i++) {
      const value = this.#values[i] as number;
      if (value >= 0) this.#values[i] = moved(value);
    }
    for (let at = 0; at < this.#dates; at += 3) this.#dated[at] = moved(this.#dated[at] as number);
  }

  /** Hands the names over, without spare room; the list is empty then. */
  take(): Folded {
    const [units, starts, values, dated] = [this.#units, this.#starts, this.#values, this.#dated];
    const folded = {
      units: units.slice(0, this.#used),
      starts: starts.slice(0, this.#count + 1),
      meanings: { values: values.slice(0, this.#count), dated: dated.slice(0, this.#dates) },
    };
    [this.#units, this.#starts] = [new Uint16Array(LONGEST_KEY + 1), new Uint32Array(2)];
    [this.#values, this.#dated] = [new Int32Array(1), new Int32Array(3)];
    this.#used = this.#count = this.#dates = 0;
    return folded;
  }

  #dateOf(name: LexiconName): number {
    if (this.#dates + 3 > this.#dated.length) this.#dated = grown(this.#dated);
    const at = this.#dates;
    this.#dated.set([packName(name), packDate(name.validFrom), packDate(name.validThrough)], at);
    this.#dates += 3;
    return at;
  }
}

const inRange = (record: number) => Number.isInteger(record) && record >= 0 && record < MOST_RECORDS;
