/**
 * Multikey quicksort (Bentley and Sedgewick 1997) of strings of codes that lie in one array, each closed by a 0.
 * Strings that share long beginnings cost no more than their codes.
 */

/** Groups this small are sorted by insertion. */
const SMALL = 12;
/** Moves between two pauses. */
const STEP = 10_000;

/**
 * Sorts `order`, the places of the strings' first codes, in place; pauses often. Equal strings end up side by side.
 * With a step of −1 strings are read from behind.
 */
export function* sortStrings(codes: Uint8Array, order: Uint32Array, step: 1 | -1 = 1): Generator<void> {
  const stack = [0, order.length, 0];
  let moved = 0;
  while (stack.length > 0) {
    const depth = stack.pop() as number;
    const high = stack.pop() as number;
    const low = stack.pop() as number;
    moved += high - low;
    if (high - low <= SMALL) insertionSort(codes, order, low, high, depth, step);
    else partition(codes, order, low, high, depth, step, stack);
    if (moved >= STEP) {
      moved = 0;
      yield;
    }
  }
}

/** `depth`: how far, in steps, all of these strings are known to be equal. */
function insertionSort(
  codes: Uint8Array,
  order: Uint32Array,
  low: number,
  high: number,
  depth: number,
  step: number,
): void {
  for (let i = low + 1; i < high; i++) {
    const moving = order[i] as number;
    let j = i;
    for (; j > low; j--) {
      const other = order[j - 1] as number;
      let a = moving + depth;
      let b = other + depth;
      while (codes[a] === codes[b] && codes[a] !== 0) {
        a += step;
        b += step;
      }
      if ((codes[a] as number) >= (codes[b] as number)) break;
      order[j] = other;
    }
    order[j] = moving;
  }
}

/** Three parts by the code at `depth`: smaller, equal, larger; what is left to do goes on the stack. */
function partition(
  codes: Uint8Array,
  order: Uint32Array,
  low: number,
  high: number,
  depth: number,
  step: number,
  stack: number[],
): void {
  const at = (i: number) => codes[(order[i] as number) + depth] as number;
  const [a, b, c] = [at(low), at((low + high) >>> 1), at(high - 1)];
  const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  let smaller = low;
  let larger = high;
  for (let i = low; i < larger; ) {
    const string = order[i] as number;
    const code = codes[string + depth] as number;
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
  if (pivot !== 0 && larger - smaller > 1) stack.push(smaller, larger, depth + step);
  if (high - larger > 1) stack.push(larger, high, depth);
}
