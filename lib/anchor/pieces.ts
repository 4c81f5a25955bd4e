/**
 * Where a quote may stand with few edits: cut into one piece more than the edits allowed, at least one piece is there
 * word for word. All pieces of all quotes are looked for in one pass.
 */

export interface Pieces {
  readonly patterns: readonly Uint16Array[];
  readonly offsets: readonly number[];
}

/** Pieces of a huge quote are a sample: no more than this many, no longer than that. */
const MOST = 48;
const LONGEST = 12;
/** A piece that occurs more often says nothing. */
const COMMON = 256;
const CANDIDATES = 4;

/** Cuts a masked quote that may have so many edits. */
export function piecesOf(quote: Uint16Array, edits: number): Pieces {
  const count = Math.min(edits + 1, MOST);
  const size = Math.floor(quote.length / count);
  const offsets = Array.from({ length: count }, (_, i) => i * size);
  return {
    offsets,
    patterns: offsets.map((offset) => quote.subarray(offset, offset + Math.min(size, LONGEST))),
  };
}

/** The likeliest beginnings of the quote, given where its pieces occur: those most pieces speak for. */
export function candidates({ offsets }: Pieces, hits: readonly number[][], edits: number): number[] {
  const begins = hits
    .flatMap((found, piece) =>
      found.length > COMMON ? [] : found.map((at) => at - (offsets[piece] as number)),
    )
    .sort((a, b) => a - b);
  const groups: { at: number; last: number; votes: number }[] = [];
  for (const at of begins) {
    const group = groups.at(-1);
    if (group && at - group.at <= edits) {
      group.votes++;
      group.last = at;
    } else groups.push({ at, last: at, votes: 1 });
  }
  return groups
    .sort((a, b) => b.votes - a.votes)
    .slice(0, CANDIDATES)
    .map(({ at, last }) => (at + last) >> 1);
}
