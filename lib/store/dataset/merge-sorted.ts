/**
 * Sorted lists → one sorted list without duplicates. Merging pair by pair, with a pause after each, sorts a hundred
 * thousand ids without ever holding the thread.
 */
export async function mergeSorted(
  lists: readonly (readonly string[])[],
  pause: () => Promise<void>,
): Promise<readonly string[]> {
  let round = lists;
  while (round.length > 1) {
    const next: (readonly string[])[] = [];
    for (let i = 0; i < round.length; i += 2) {
      next.push(merge(round[i] ?? [], round[i + 1] ?? []));
      await pause();
    }
    round = next;
  }
  return round[0] ?? [];
}

function merge(a: readonly string[], b: readonly string[]): string[] {
  const merged: string[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (right === undefined || (left !== undefined && left <= right)) {
      merged.push(left as string);
      i += 1;
      if (left === right) j += 1;
    } else {
      merged.push(right);
      j += 1;
    }
  }
  return merged;
}
