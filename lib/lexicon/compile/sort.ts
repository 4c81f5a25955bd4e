/**
 * Multikey quicksort (Bentley and Sedgewick 1997) of strings of codes that lie end to end in one array, each closed
 * by a 0. Strings that share long prefixes cost no more than their symbols.
 */
export interface Strings {
  /** All strings, each followed by a 0. */
  readonly codes: Uint8Array | Uint16Array;
  /** Where each string starts. */
  readonly starts: Uint32Array;
}

/** Groups this small are sorted by insertion. */
const SMALL = 12;
/** Moves between two pauses. */
const STEP = 40_000;

/** Sorts `order`, a list of string numbers, in place; pauses often. Equal strings end up side by side. */
export function* sortStrings(strings: Strings, order: Uint32Array): Generator<void> {
  const stack = [0, order.length, 0];
  let moved = 0;
  while (stack.length > 0) {
    const depth = stack.pop() as number;
    const high = stack.pop() as number;
    const low = stack.pop() as number;
    moved += high - low;
    if (high - low <= SMALL) insertionSort(strings, order, low, high, depth);
    else partition(strings, order, low, high, depth, stack);
    if (moved >= STEP) {
      moved = 0;
      yield;
    }
  }
}

function insertionSort(
  { codes, starts }: Strings,
  order: Uint32Array,
  low: number,
  high: number,
  depth: number,
): void {
  for (let i = low + 1; i < high; i++) {
    const moving = order[i] as number;
    let j = i;
    for (; j > low; j--) {
      const other = order[j - 1] as number;
      let a = (starts[moving] as number) + depth;
      let b = (starts[other] as number) + depth;
      while (codes[a] === codes[b] && codes[a] !== 0) {
        a++;
        b++;
      }
      if ((codes[a] as number) >= (codes[b] as number)) break;
      order[j] = other;
    }
    order[j] = moving;
  }
}

/** Three parts by the code at `depth`: smaller, equal, larger; what is left to do goes on the stack. */
function partition(
  { codes, starts }: Strings,
  order: Uint32Array,
  low: number,
  high: number,
  depth: number,
  stack: number[],
): void {
  const at = (i: number) => codes[(starts[order[i] as number] as number) + depth] as number;
  const [a, b, c] = [at(low), at((low + high) >>> 1), at(high - 1)];
  const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  let smaller = low;
  let larger = high;
  for (let i = low; i < larger; ) {
    const string = order[i] as number;
    const code = codes[(starts[string] as number) + depth] as number;
    if (code === pivot) i++;
    else if (code < pivot) {
      order[i++] = order[smaller] as number;
      order[smaller++] = string;
    } else {
      larger--;
      order[i] = order[larger] as number;
      order[larger] = string;
    }
  }
  if (smaller - low > 1) stack.push(low, smaller, depth);
  if (pivot !== 0 && larger - smaller > 1) stack.push(smaller, larger, depth + 1);
  if (high - larger > 1) stack.push(larger, high, depth);
}
