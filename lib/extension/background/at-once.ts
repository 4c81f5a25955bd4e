/**
 * Does some work with what was live last while asking whether it still is, since asking takes about as long as the work; in
 * the rare case that something else is live now the work is done again. `live` answers with the same object until then.
 */
export function atOnce<K>(live: () => Promise<K>): <T>(work: (known: K) => Promise<T>) => Promise<T> {
  let last: K | undefined;
  return async (work) => {
    const asked = live();
    // asked first, so that the database is at it meanwhile
    const early = last && { known: last, done: Promise.resolve(last).then(work) };
    // a failure counts only if the answer does
    early?.done.catch(() => {});
    last = await asked;
    return early?.known === last ? early.done : work(last);
  };
}
