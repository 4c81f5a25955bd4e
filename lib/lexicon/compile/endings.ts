/** Where in the double array each key ends: by that cell its value is known. */
import { type DoubleArray, IS_LEAF, PAYLOAD } from "./double-array.ts";
import { endOf, readSlot, SLOT, writeSlot } from "./slot.ts";
import type { Keys } from "./spellings.ts";

/** Keys between two pauses. */
const STEP = 2_000;

/** What is left of the keys: values by cell, and tails to be pooled. */
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
  singles: number,
): Generator<void, Ended> {
  const keys = common.length - 1;
  const values = new Int32Array(cells.length);
  const tails = new Uint32Array(keys);
  let count = 0;
  for (let key = 0, start = 0; key < keys; key++) {
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
    values[cell] = readSlot(codes, end + 1);
    start = end + 1 + SLOT;
    if (at === end) continue;
    codes[at - 1] = 0;
    writeSlot(codes, end + 1, cell * 2 + (lead ? 1 : 0));
    tails[count++] = end - 1;
  }
  return { values, tails: tails.subarray(0, count) };
}
