/** Collects what a look-up finds, best first, and knows what need not be looked at any more. */
import { LONGEST_KEY } from "../key.ts";
import type { Lexicon } from "../load.ts";
import type { LookUpHit, LookUpRank } from "../names.ts";
import { isNegative, offeredNames } from "../values.ts";

/** How a spelling fits. `misspelt`: all of it, not just a part, but for one character; a hit says `typo` of both. */
export type Fit = LookUpRank | "misspelt";

const FITS = [
  "exact",
  "prefix",
  "pinyin",
  "initials",
  "substring",
  "misspelt",
  "typo",
] as const satisfies Fit[];
const LENGTHS = LONGEST_KEY + 1;
const WORST = FITS.length * 2 * LENGTHS;

/** The lower the better: how it fits, then from the beginning of the name or not, then the shorter name. */
const goodnessOf = (fit: Fit, inside: boolean, length: number) =>
  (FITS.indexOf(fit) * 2 + (inside ? 1 : 0)) * LENGTHS + length;

function rankOf(goodness: number): LookUpRank {
  const fit = FITS[Math.floor(goodness / LENGTHS / 2)] as Fit;
  return fit === "misspelt" ? "typo" : fit;
}

/** Records by how well one of their names fits; only as many good ones as are asked for. */
export class Shelf {
  readonly #lexicon: Lexicon;
  readonly #limit: number;
  readonly #goodness = new Map<number, number>();
  /** [goodness]: records that are so good. */
  readonly #counts = new Uint32Array(WORST);
  /** What is not better than this finds no room: so many are as good or better already. */
  #bound = WORST;
  #isOther = false;
  /** Records better than the bound: fewer than are asked for. */
  #within = 0;

  constructor(lexicon: Lexicon, limit: number) {
    this.#lexicon = lexicon;
    this.#limit = limit;
  }

  get isEmpty(): boolean {
    return this.#goodness.size === 0;
  }

  /** Whether what was typed is a name of something that is no record: then nothing like it is meant. */
  get isOther(): boolean {
    return this.#isOther;
  }

  /** Whether a hit so good would be among the best. */
  wants(fit: Fit, inside: boolean, length: number): boolean {
    return goodnessOf(fit, inside, length) < this.#bound;
  }

  /** Puts up the records of a spelling, by the cell it ends at. */
  put(fit: Fit, inside: boolean, length: number, cell: number): void {
    const goodness = goodnessOf(fit, inside, length);
    if (goodness >= this.#bound) return;
    const value = this.#lexicon.values[cell] as number;
    if (fit === "exact" && isNegative(value, this.#lexicon.shared)) this.#isOther = true;
    // A plain value says at once whether it is negative (3) or hidden (4).
    if (value >= 0) {
      if ((value & 3) !== 3 && (value & 4) === 0) this.#add(value >>> 3, goodness);
      return;
    }
    for (const { record } of offeredNames(value, this.#lexicon.shared)) this.#add(record, goodness);
  }

  #add(record: number, goodness: number): void {
    const before = this.#goodness.get(record) ?? WORST;
    if (before <= goodness || goodness >= this.#bound) return;
    if (before < this.#bound) this.#count(before, -1);
    this.#goodness.delete(record);
    this.#goodness.set(record, goodness);
    this.#count(goodness, 1);
    while (this.#within >= this.#limit) this.#within -= this.#counts[--this.#bound] as number;
  }

  #count(goodness: number, change: number): void {
    this.#counts[goodness] = (this.#counts[goodness] as number) + change;
    this.#within += change;
  }

  /** The best hits, each record once. */
  take(): LookUpHit[] {
    return [...this.#goodness]
      .sort(([, a], [, b]) => a - b)
      .slice(0, this.#limit)
      .map(([record, goodness]) => ({ record, rank: rankOf(goodness) }));
  }
}
