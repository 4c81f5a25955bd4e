/** The first symbols of a key, which the filters are built from. */
import { idOf } from "../coding.ts";
import { SPACE } from "./alphabet.ts";

/** Symbols in a head. */
export const HEAD = 4;

/**
 * Reads the ids of the key that begins at `start` into `head`, as they stand in a text: the white space between words does
 * not. Returns how many there are; the rest of the HEAD places is 0.
 */
export function readHead(codes: Uint8Array, start: number, singles: number, head: Uint16Array): number {
  let filled = 0;
  for (let i = start; codes[i] !== 0 && filled < HEAD; i++) {
    const code = codes[i] as number;
    const id = code < singles ? code : idOf(singles, code, codes[++i] as number);
    if (id !== SPACE) head[filled++] = id;
  }
  for (let i = filled; i < HEAD; i++) head[i] = 0;
  return filled;
}
