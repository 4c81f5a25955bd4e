/** Where in the spellings each symbol stands. */

/** Ascending for each symbol: those of symbol id s lie from index `from[s]` up to `from[s + 1]`. */
export interface Places {
  /** Place in `ids`. */
  readonly at: Uint32Array;
  /** Group of the symbol behind it: kept here, since a look into `ids` is one into memory that no cache holds. */
  readonly next: Uint8Array;
  readonly from: Uint32Array;
}

/** Places between two pauses. */
const STEP = 2 ** 17;

/** Counting sort by symbol; `chosen`: some places, ascending, else all there are. Each symbol has its group in `groups`. */
export function* placesOf(
  chosen: Uint32Array | undefined,
  ids: Uint16Array,
  groups: Uint8Array,
): Generator<void, Places> {
  const count = (chosen ?? ids).length;
  const from = new Uint32Array(groups.length + 2);
  for (let begin = 0; begin < count; begin += STEP) {
    tally(chosen, ids, from, begin, Math.min(count, begin + STEP));
    yield;
  }
  for (let i = 1; i < from.length; i++) from[i] = (from[i] as number) + (from[i - 1] as number);
  const at = new Uint32Array(count);
  const next = new Uint8Array(count);
  for (let begin = 0; begin < count; begin += STEP) {
    file(chosen, ids, groups, { at, next, from }, begin, Math.min(count, begin + STEP));
    yield;
  }
  return { at, next, from };
}

function tally(
  chosen: Uint32Array | undefined,
  ids: Uint16Array,
  from: Uint32Array,
  begin: number,
  end: number,
): void {
  for (let i = begin; i < end; i++) {
    const slot = (ids[chosen ? (chosen[i] as number) : i] as number) + 2;
    from[slot] = (from[slot] as number) + 1;
  }
}

/** `from[s + 1]` says where the next place of symbol s goes, and where those of the next symbol begin in the end. */
function file(
  chosen: Uint32Array | undefined,
  ids: Uint16Array,
  groups: Uint8Array,
  { at, next, from }: Places,
  begin: number,
  end: number,
): void {
  for (let i = begin; i < end; i++) {
    const place = chosen ? (chosen[i] as number) : i;
    const slot = (ids[place] as number) + 1;
    const to = from[slot] as number;
    from[slot] = to + 1;
    at[to] = place;
    // Behind the very last spelling stands nothing, as behind every other one.
    next[to] = groups[ids[place + 1] ?? 0] as number;
  }
}
