import type { CDPSession } from "puppeteer-core";

/**
 * The most memory a page's scripts held while something ran, over what they held before; bytes, buffers included. Collects
 * garbage before each look, which slows the work down: time it in another run.
 */
export async function peakDuring<T>(
  cdp: CDPSession,
  work: () => Promise<T>,
): Promise<{ result: T; peak: number }> {
  const before = await held(cdp);
  let peak = before;
  let going = true;
  const watch = (async () => {
    while (going) {
      peak = Math.max(peak, await held(cdp));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  const result = await work().finally(() => {
    going = false;
  });
  await watch;
  return { result, peak: peak - before };
}

/** Collects twice: the buffers that the first collection finds are freed beside it, and counted until they are. */
async function held(cdp: CDPSession): Promise<number> {
  await cdp.send("HeapProfiler.collectGarbage");
  await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize } = await cdp.send("Runtime.getHeapUsage");
  return usedSize + backingStorageSize;
}
