/** The first symbols of the keys, which the filters are built from. */
import { type Alphabet, SPACE, symbolsOf } from "./alphabet.ts";

/** Symbols in a head. */
export const HEAD = 5;

/** Keys between two pauses. */
const STEP = 16_000;

export interface Heads {
  /** HEAD symbols for each key in order, as they stand in a text: the white space between words does not. */
  readonly symbols: Uint16Array;
  /** Symbol by id: the id, flagged where the symbol begins a key of two or three, or ends one of two. */
  readonly byId: Uint16Array;
}

/** `ids` are the names end to end, `starts` where each begins, `order` the names that are distinct, sorted. */
export function* headsOf(
  ids: Uint16Array,
  starts: Uint32Array,
  order: Uint32Array,
  alphabet: Alphabet,
): Generator<void, Heads> {
  const heads = new Uint16Array(order.length * HEAD);
  const flagged = new Uint8Array(alphabet.units.length);
  for (let k = 0; k < order.length; k++) {
    if (k % STEP === 0) yield;
    const name = order[k] as number;
    const to = starts[name + 1] as number;
    let filled = 0;
    for (let i = starts[name] as number; i < to && filled < HEAD; i++) {
      if (ids[i] !== SPACE) heads[k * HEAD + filled++] = ids[i] as number;
    }
    if (filled < 4) flagged[heads[k * HEAD] as number] = 1;
    if (filled === 2) flagged[heads[k * HEAD + 1] as number] = 1;
  }
  const byId = symbolsOf(flagged);
  for (let i = 0; i < heads.length; i++) heads[i] = byId[heads[i] as number] as number;
  return { symbols: heads, byId };
}
