/** The first symbols of the keys, which the filters are built from. */
import { idOf } from "../coding.ts";
import { type Alphabet, SPACE, symbolsOf } from "./alphabet.ts";
import type { Strings } from "./sort.ts";

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

/** `order`: the strings that are distinct, sorted. */
export function* headsOf(
  { codes, starts }: Strings,
  order: Uint32Array,
  alphabet: Alphabet,
): Generator<void, Heads> {
  const heads = new Uint16Array(order.length * HEAD);
  const flagged = new Uint8Array(alphabet.units.length);
  for (let k = 0; k < order.length; k++) {
    if (k % STEP === 0) yield;
    let filled = 0;
    for (let i = starts[order[k] as number] as number; codes[i] !== 0 && filled < HEAD; i++) {
      const code = codes[i] as number;
      const id = code < alphabet.singles ? code : idOf(alphabet.singles, code, codes[++i] as number);
      if (id !== SPACE) heads[k * HEAD + filled++] = id;
    }
    if (filled < 4) flagged[heads[k * HEAD] as number] = 1;
    if (filled === 2) flagged[heads[k * HEAD + 1] as number] = 1;
  }
  const byId = symbolsOf(flagged);
  for (let i = 0; i < heads.length; i++) heads[i] = byId[heads[i] as number] as number;
  return { symbols: heads, byId };
}
