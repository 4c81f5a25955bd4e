/**
 * Reads in one go what is asked for one by one in the same turn: to a database each going costs more than a row. If that
 * fails each is read alone, so that one that can't be read takes no other down with it.
 */
export function together<T>(
  read: (keys: readonly string[]) => Promise<readonly T[]>,
): (key: string) => Promise<T> {
  let next: { keys: string[]; answers: Promise<readonly T[]> } | undefined;
  const collect = () => {
    const keys: string[] = [];
    const answers = Promise.resolve().then(() => {
      next = undefined;
      return read(keys);
    });
    return { keys, answers };
  };
  return async (key) => {
    next ??= collect();
    const { keys, answers } = next;
    const place = keys.push(key) - 1;
    const all = await answers.catch(() => undefined);
    return (all?.[place] ?? (await read([key]))[0]) as T;
  };
}
