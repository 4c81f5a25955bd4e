/** Where in the double array each key ends, and so which number it has: no cell needs to hold one. */
import { type Lexicon, rankOf } from "../load.ts";
import { type DoubleArray, IS_LEAF, IS_TERMINAL, PAYLOAD } from "./double-array.ts";
import { endOf, readSlot, SLOT, writeSlot } from "./slot.ts";
import type { Keys } from "./spellings.ts";

/** Keys between two pauses. */
const STEP = 2_000;
/** Cells between two pauses. */
const CELLS = 2 ** 17;

export type Ranks = Pick<Lexicon, "terminals" | "ranks">;

/** Numbers the names by the cell they end at. */
export function* rankCells({ cells }: DoubleArray): Generator<void, Ranks> {
  const terminals = new Int32Array(Math.ceil(cells.length / 256) * 8);
  const ranks = new Int32Array(Math.ceil(cells.length / 256));
  let rank = 0;
  for (let cell = 0; cell < cells.length; cell++) {
    if (cell % CELLS === 0) yield;
    if (cell % 256 === 0) ranks[cell / 256] = rank;
    if (((cells[cell] as number) & IS_TERMINAL) === 0) continue;
    terminals[cell >>> 5] = (terminals[cell >>> 5] as number) | (1 << cell);
    rank++;
  }
  return { terminals, ranks };
}

/** What is left of the keys: values by rank, and tails to be pooled. */
export interface Ended {
  readonly values: Int32Array;
  /**
   * Last codes of the tails that are not empty. Read backwards, a tail ends at a 0 where its leaf's code was; its slot
   * has the leaf's cell, doubled, and 1 more where that code was a lead, so that the tail begins with a lone trail.
   */
  readonly tails: Uint32Array;
}

/** Follows every key to its cell. Afterwards `codes` hold no keys, only their tails. */
export function* endKeys(
  { codes, common }: Keys,
  { cells, root }: DoubleArray,
  ranks: Ranks,
  singles: number,
): Generator<void, Ended> {
  const values = new Int32Array(common.length - 1);
  const tails = new Uint32Array(values.length);
  let count = 0;
  for (let key = 0, start = 0; key < values.length; key++) {
    if (key % STEP === 0) yield;
    let at = start;
    let cell = root + (codes[at] as number);
    let lead = (codes[at++] as number) >= singles;
    while (((cells[cell] as number) & IS_LEAF) === 0 && codes[at] !== 0) {
      cell = ((cells[cell] as number) >>> PAYLOAD) + (codes[at] as number);
      lead = !lead && (codes[at] as number) >= singles;
      at++;
    }
    const end = endOf(codes, at);
    values[rankOf(ranks, cell)] = readSlot(codes, end + 1);
    start = end + 1 + SLOT;
    if (at === end) continue;
    codes[at - 1] = 0;
    writeSlot(codes, end + 1, cell * 2 + (lead ? 1 : 0));
    tails[count++] = end - 1;
  }
  return { values, tails: tails.subarray(0, count) };
}
