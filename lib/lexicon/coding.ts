/**
 * Symbol ids as codes. Cells have eight bits for a label, so symbols beyond the most frequent are written as two codes,
 * a lead and a trail, as UTF-16 does with its surrogates: cells then lie close together, hardly one stays empty, and
 * there can be four million. Codes are 1 … 255; 0 closes a string.
 */

/** Bits of a cell's label. */
export const LABEL_BITS = 8;
const CODES = 2 ** LABEL_BITS;
/** Trails of one lead. */
const TRAILS = CODES - 1;

/** How many ids, from 1 on, are one code; `symbols` is the number of ids, 0 included. */
export function singlesFor(symbols: number): number {
  let leads = 0;
  while (CODES - leads + leads * TRAILS < symbols) leads++;
  return CODES - leads;
}

/** First code of an id of two. */
export const leadOf = (singles: number, id: number): number => singles + (((id - singles) / TRAILS) | 0);

/** Second code of an id of two. */
export const trailOf = (singles: number, id: number): number => 1 + ((id - singles) % TRAILS);

/** The id of a lead and its trail. */
export const idOf = (singles: number, lead: number, trail: number): number =>
  singles + (lead - singles) * TRAILS + trail - 1;
