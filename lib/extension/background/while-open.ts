/**
 * Opens once and keeps what it got for as long as that is open. A failure is forgotten, so that the next message tries
 * again, and so is what was closed from outside: a worker may go on for long after the site's data were cleared.
 */
export function whileOpen<T extends { isOpen(): boolean }>(open: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  const forget = (what: Promise<T>) => {
    if (kept === what) kept = undefined;
  };
  const opened = (): Promise<T> => {
    if (kept) return kept;
    const opening = open();
    kept = opening;
    opening.catch(() => forget(opening));
    return opening;
  };
  return async () => {
    const first = opened();
    if ((await first).isOpen()) return first;
    forget(first);
    return opened();
  };
}
