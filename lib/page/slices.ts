/** Long work in short slices, so that the page never stutters. */

/** The longest a slice may hold the main thread, in ms; a frame is 16. */
const SLICE = 5;

/**
 * Lets the page go first: input, painting, its own scripts. A message to ourselves waits its turn like any task;
 * `scheduler.yield` would come back before the page's own.
 */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    wake.postMessage(null);
  });
}

const waiting: (() => void)[] = [];
const { port1: wake, port2: woken } = new MessageChannel();
woken.onmessage = () => waiting.shift()?.();

/** Runs stepwise work to its end in slices; stops early when `signal` is aborted. True if it came to the end. */
export async function inSlices(steps: Iterator<unknown>, signal?: AbortSignal): Promise<boolean> {
  let until = performance.now() + SLICE;
  while (!steps.next().done) {
    if (performance.now() < until) continue;
    await breathe();
    if (signal?.aborted) return false;
    until = performance.now() + SLICE;
  }
  return true;
}
