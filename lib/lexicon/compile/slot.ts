/** A 32-bit number among codes: what is known of a key lies behind its closing 0, so that no array beside them is needed. */

/** Bytes of a slot. */
export const SLOT = 4;

/** Where the closing 0 of the key stands whose codes go on at `at`. */
export function endOf(codes: Uint8Array, at: number): number {
  let end = at;
  while (codes[end] !== 0) end++;
  return end;
}

export const readSlot = (codes: Uint8Array, at: number): number =>
  (codes[at] as number) |
  ((codes[at + 1] as number) << 8) |
  ((codes[at + 2] as number) << 16) |
  ((codes[at + 3] as number) << 24);

export function writeSlot(codes: Uint8Array, at: number, value: number): void {
  codes[at] = value;
  codes[at + 1] = value >>> 8;
  codes[at + 2] = value >>> 16;
  codes[at + 3] = value >>> 24;
}
