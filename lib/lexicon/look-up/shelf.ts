/** Collects what a look-up finds, best first, without ever sorting more than is asked for. */

import { LONGEST_KEY } from "../key.ts";
import type { Lexicon } from "../load.ts";
import type { LookUpHit, LookUpRank } from "../names.ts";
import { offeredNames } from "../values.ts";

const RANKS = ["exact", "prefix", "pinyin", "initials", "substring", "typo"] as const satisfies LookUpRank[];

/** Spellings kept of one goodness for each hit wanted: several may name one record. */
const SPARE = 4;

/** Hits by goodness: rank, then from the beginning of the name or not, then the shorter name. */
export class Shelf {
  readonly #lexicon: Lexicon;
  readonly #most: number;
  readonly #places: (number[] | undefined)[] = [];
  /** Spellings put up so far. */
  count = 0;

  constructor(lexicon: Lexicon, limit: number) {
    this.#lexicon = lexicon;
    this.#most = limit * SPARE;
  }

  put(rank: LookUpRank, inside: boolean, length: number, spelling: number): void {
    const goodness = (RANKS.indexOf(rank) * 2 + (inside ? 1 : 0)) * (LONGEST_KEY + 1) + length;
    let place = this.#places[goodness];
    if (place === undefined) {
      place = [];
      this.#places[goodness] = place;
    }
    if (place.length >= this.#most || !this.#isOffered(spelling)) return;
    place.push(spelling);
    this.count++;
  }

  #isOffered(spelling: number): boolean {
    const value = this.#lexicon.values[spelling] as number;
    // A plain value says at once whether it is negative (3) or hidden (4).
    return value >= 0 ? (value & 3) !== 3 && (value & 4) === 0 : this.#offered(spelling).length > 0;
  }

  #offered(spelling: number) {
    return offeredNames(this.#lexicon.values[spelling] as number, this.#lexicon.shared);
  }

  /** The best hits, each record once. */
  take(limit: number): LookUpHit[] {
    const hits = new Map<number, LookUpHit>();
    this.#places.forEach((place, goodness) => {
      const rank = RANKS[Math.floor(goodness / (LONGEST_KEY + 1) / 2)] as LookUpRank;
      for (const spelling of place ?? []) {
        for (const { record } of this.#offered(spelling)) {
          if (hits.size === limit) return;
          if (!hits.has(record)) hits.set(record, { record, rank });
        }
      }
    });
    return [...hits.values()];
  }
}
