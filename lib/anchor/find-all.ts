/**
 * Every occurrence of many patterns in one pass: patterns are keyed by their first (at most four) symbols, so the time
 * is that of the text plus that of the places where a pattern begins, whatever the number of patterns.
 */

/** Patterns of one key length, by the hash of their beginning. */
interface Shelf {
  readonly grams: number;
  readonly byHash: Map<number, number[]>;
  /** One bit a hash, so that most positions cost no look-up. */
  readonly seen: Uint8Array;
}

const SLICE = 1 << 12;
const WORK = 1 << 15;

/** Positions kept of one pattern; what occurs more often is no place to find. */
const MOST_HITS = 4096;

/**
 * Positions of each pattern in `symbols[0…length)`, overlapping ones too, the first 4,096 of each; empty patterns occur
 * nowhere.
 */
export function* findAll(
  symbols: Uint16Array,
  length: number,
  patterns: readonly Uint16Array[],
): Generator<void, number[][]> {
  const hits: number[][] = patterns.map(() => []);
  let work = 0;
  for (const { grams, byHash, seen } of shelves(patterns)) {
    for (let at = 0; at + grams <= length; at++) {
      if (at % SLICE === 0) yield;
      const hash = hashAt(symbols, at, grams);
      if (!seen[hash >>> 16]) continue;
      const group = byHash.get(hash) ?? [];
      for (let i = group.length - 1; i >= 0; i--) {
        const pattern = patterns[group[i] as number] as Uint16Array;
        const found = hits[group[i] as number] as number[];
        const matched = matchedAt(symbols, length, at, pattern);
        if (matched === pattern.length && found.push(at) === MOST_HITS) group.splice(i, 1);
        work += matched + 1;
        if (work > WORK) {
          work = 0;
          yield;
        }
      }
    }
  }
  return hits;
}

function shelves(patterns: readonly Uint16Array[]): Shelf[] {
  const shelves = new Map<number, Shelf>();
  patterns.forEach((pattern, index) => {
    const grams = Math.min(pattern.length, 4);
    if (grams === 0) return;
    let shelf = shelves.get(grams);
    if (!shelf) {
      shelf = { grams, byHash: new Map(), seen: new Uint8Array(1 << 16) };
      shelves.set(grams, shelf);
    }
    const hash = hashAt(pattern, 0, grams);
    const group = shelf.byHash.get(hash);
    if (group) group.push(index);
    else shelf.byHash.set(hash, [index]);
    shelf.seen[hash >>> 16] = 1;
  });
  return [...shelves.values()];
}

function hashAt(symbols: Uint16Array, at: number, grams: number): number {
  let hash = 0;
  for (let i = 0; i < grams; i++) hash = Math.imul(hash ^ (symbols[at + i] as number), 0x9e3779b1);
  return hash >>> 0;
}

function matchedAt(symbols: Uint16Array, length: number, at: number, pattern: Uint16Array): number {
  const end = Math.min(pattern.length, length - at);
  let i = 0;
  while (i < end && symbols[at + i] === pattern[i]) i++;
  return i;
}
