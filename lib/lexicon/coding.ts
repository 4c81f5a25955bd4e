/**
 * Symbol ids and their codes. Cells have eight bits for a label, so all but the most frequent symbols are written as
 * two codes, a lead and a trail, as UTF-16 does with its surrogates: cells then lie close together, hardly one stays
 * empty, and there can be four million. Codes are 1 … 255. An id below 256 is its own code; else its low byte is the
 * trail, and its high byte counts the leads, which are the codes from `singles` on.
 */

/** Bits of a cell's label. */
export const LABEL_BITS = 8;
const CODES = 2 ** LABEL_BITS;
/** Trails of one lead. */
const TRAILS = CODES - 1;

/** First code of an id from 256 on. */
export const leadOf = (singles: number, id: number): number => singles - 1 + (id >>> LABEL_BITS);

/** Second code of an id from 256 on. */
export const trailOf = (id: number): number => id & (CODES - 1);

/** The id of a lead and its trail. */
export const idOf = (singles: number, lead: number, trail: number): number =>
  ((lead - singles + 1) << LABEL_BITS) | trail;

/** Ids for so many symbols, the most frequent first: `singles` of one code (0, which is no code, counts), then those of two. */
export function idsFor(symbols: number): { ids: Uint16Array; singles: number } {
  let leads = 0;
  while (CODES - leads + leads * TRAILS < symbols) leads++;
  const singles = CODES - leads;
  const ids = Uint16Array.from({ length: symbols }, (_, rank) => {
    const beyond = rank - singles;
    return beyond < 0 ? rank : idOf(singles, singles + Math.floor(beyond / TRAILS), 1 + (beyond % TRAILS));
  });
  return { ids, singles };
}
