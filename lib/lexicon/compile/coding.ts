/** Symbol ids as codes, few enough for the labels of the cells. */
import type { Strings } from "./sort.ts";

/**
 * Cells have few bits for a label, so symbols beyond the `singles` most frequent are written as two codes, a lead and
 * a trail, as UTF-16 does with its surrogates. Codes are 1 … 2^labelBits − 1; 0 closes a string.
 */
export interface Coding {
  readonly labelBits: number;
  readonly singles: number;
}

export function codingOf(symbols: number, labelBits: number): Coding {
  const codes = 2 ** labelBits;
  if (symbols <= codes) return { labelBits, singles: symbols };
  let leads = 1;
  while (codes - leads + leads * (codes - 1) < symbols) leads++;
  return { labelBits, singles: codes - leads };
}

/** Lead of a symbol of two codes. */
const leadOf = ({ labelBits, singles }: Coding, id: number): number =>
  singles + Math.floor((id - singles) / (2 ** labelBits - 1));

/** Trail of a symbol of two codes. */
const trailOf = ({ labelBits, singles }: Coding, id: number): number =>
  1 + ((id - singles) % (2 ** labelBits - 1));

/** Each name as codes with a closing 0. `ids` are the names end to end, `starts` where each begins. */
export function codeStrings(ids: Uint16Array, starts: Uint32Array, coding: Coding): Strings {
  const { singles } = coding;
  const count = starts.length - 1;
  let extra = count;
  for (let i = 0; i < ids.length; i++) if ((ids[i] as number) >= singles) extra++;
  const codes = new Uint16Array(ids.length + extra);
  const begin = new Uint32Array(count + 1);
  let used = 0;
  for (let k = 0; k < count; k++) {
    begin[k] = used;
    const to = starts[k + 1] as number;
    for (let i = starts[k] as number; i < to; i++) {
      const id = ids[i] as number;
      if (id < singles) codes[used++] = id;
      else {
        codes[used++] = leadOf(coding, id);
        codes[used++] = trailOf(coding, id);
      }
    }
    used++;
  }
  begin[count] = used;
  return { codes, starts: begin };
}
