/** Numbers merged between two pauses. */
const STEP = 8_000;

/**
 * The numbers of `ids` in the order of these, which are sorted from each of `runs` up to the next. Merging runs pair by
 * pair, with pauses, sorts a hundred thousand ids without ever holding the thread.
 */
export async function sortRuns(
  ids: readonly string[],
  runs: readonly number[],
  pause: () => Promise<void>,
): Promise<Uint32Array> {
  let sorted = new Uint32Array(ids.length).map((_, number) => number);
  let spare = new Uint32Array(ids.length);
  let starts = runs;
  const isFirst = (a: number, b: number) =>
    (ids[sorted[a] as number] as string) <= (ids[sorted[b] as number] as string);
  while (starts.length > 1) {
    for (let run = 0; run < starts.length; run += 2) {
      const [from = 0, middle = ids.length, to = ids.length] = starts.slice(run, run + 3);
      let [a, b] = [from, middle];
      for (let at = from; at < to; at++) {
        const takesFirst = b >= to || (a < middle && isFirst(a, b));
        spare[at] = sorted[takesFirst ? a++ : b++] as number;
        if (at % STEP === 0) await pause();
      }
    }
    [sorted, spare] = [spare, sorted];
    starts = starts.filter((_, run) => run % 2 === 0);
  }
  return sorted;
}
