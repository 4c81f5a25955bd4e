/** One figure a bench prints; what `scripts/bench.ts` shows as a table. */
export interface BenchRow {
  /** What was measured, with its size. */
  readonly measure: string;
  readonly ours: number;
  /** Of `ours` and `theirs`. */
  readonly unit: string;
  /** The package, or the floor, compared with. */
  readonly peer?: string;
  readonly theirs?: number;
  /** How many times better ours is; with a floor as peer, how many times slower. */
  readonly ratio?: number;
  /** As a person reads it: `≥ 10 ×`. */
  readonly goal?: string;
  readonly met?: boolean;
}

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] as number;

/**
 * Median milliseconds of each function, called in turn round after round, so that what disturbs the machine disturbs
 * all of them. Two rounds warm up and don't count.
 */
export function interleave(functions: readonly (() => unknown)[], rounds: number): number[] {
  const times = functions.map((): number[] => []);
  for (let round = -2; round < rounds; round++) {
    functions.forEach((run, i) => {
      const start = performance.now();
      run();
      if (round >= 0) times[i]?.push(performance.now() - start);
    });
  }
  return times.map(median);
}

/** A row against a goal: `least` and `most` bound the ratio if there is one, else ours. */
export function goalRow(row: BenchRow, bound: { least?: number; most?: number }): BenchRow {
  const value = row.ratio ?? row.ours;
  const unit = row.ratio === undefined ? row.unit : "×";
  const { least = -Infinity, most = Infinity } = bound;
  const goal = bound.least === undefined ? `≤ ${most} ${unit}` : `≥ ${least} ${unit}`;
  return { ...row, goal, met: value >= least && value <= most };
}
