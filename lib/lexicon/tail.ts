/** How a tail in the pool goes on in another one. */

/** A unit from here on is no id but, with the next unit, the place in the pool where the tail goes on. */
export const JUMP = 0x8000;

/** The place itself, or where it leads. */
export function onward(tails: Uint16Array, at: number): number {
  const unit = tails[at] as number;
  return unit < JUMP ? at : ((unit - JUMP) << 16) | (tails[at + 1] as number);
}
