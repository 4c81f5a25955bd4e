/** Approximate matching of a pattern that is known to lie about here: edit distance in a band, with the edits. */

/** Symbols `from`–`to` of the pattern became `start`–`end` of the text; either may be empty. */
export interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

export interface Alignment {
  readonly start: number;
  readonly end: number;
  /** Symbols put in, left out or replaced. */
  readonly distance: number;
  readonly hunks: readonly Hunk[];
}

const ROWS = 256;

/**
 * Aligns the whole pattern with the text so that it begins at most `slack` symbols from `at`; undefined when that takes
 * more than `slack` edits. Time and memory: pattern × (2 slack + 1). Yields every few rows.
 */
export function* align(
  pattern: Uint16Array,
  text: Uint16Array,
  length: number,
  at: number,
  slack: number,
): Generator<void, Alignment | undefined> {
  const width = 2 * slack + 1;
  const rows = pattern.length;
  const cost = new Uint16Array((rows + 1) * width);
  const base = at - slack;
  // Column b of row i stands for text offset base + i + b; the first row is free, so the match may begin anywhere.
  const same = (i: number, b: number) => {
    const there = base + i + b - 1;
    return there >= 0 && there < length && text[there] === pattern[i - 1];
  };
  for (let i = 1; i <= rows; i++) {
    if (i % ROWS === 0) yield;
    for (let b = 0; b < width; b++) {
      let best = (cost[(i - 1) * width + b] as number) + (same(i, b) ? 0 : 1);
      if (b + 1 < width) best = Math.min(best, (cost[(i - 1) * width + b + 1] as number) + 1);
      if (b > 0) best = Math.min(best, (cost[i * width + b - 1] as number) + 1);
      cost[i * width + b] = best;
    }
  }
  let column = 0;
  for (let b = 1; b < width; b++)
    if ((cost[rows * width + b] as number) < (cost[rows * width + column] as number)) column = b;
  const distance = cost[rows * width + column] as number;
  if (distance > slack) return undefined;
  return { distance, ...trace(cost, width, rows, column, base, same) };
}

/** Walks back from the cheapest end and gathers runs of edits. */
function trace(
  cost: Uint16Array,
  width: number,
  rows: number,
  column: number,
  base: number,
  same: (i: number, b: number) => boolean,
) {
  const hunks: Hunk[] = [];
  let i = rows;
  let b = column;
  const end = base + i + b;
  while (i > 0) {
    const here = cost[i * width + b] as number;
    const diagonal = cost[(i - 1) * width + b] as number;
    const to = { i, at: base + i + b };
    if (here === diagonal && same(i, b)) {
      i--;
      continue;
    }
    if (here === diagonal + 1) i--;
    else if (b > 0 && here === (cost[i * width + b - 1] as number) + 1) b--;
    else {
      i--;
      b++;
    }
    const last = hunks.at(-1);
    const start = base + i + b;
    if (last && last.from === to.i && last.start === to.at)
      hunks[hunks.length - 1] = { ...last, from: i, start };
    else hunks.push({ from: i, to: to.i, start, end: to.at });
  }
  return { start: base + b, end, hunks: hunks.reverse() };
}
