/** An update and the pages share one thread: who reads goes first. */
export interface Courtesy {
  /** Does the work, and has updates wait as long as it lasts. */
  reading<T>(work: () => Promise<T>): Promise<T>;
  /** Lets others have their turn; resolves when nobody reads, or after a while all the same. */
  giveWay(): Promise<void>;
}

/** Milliseconds an update waits for readers at one place: it must come to its end on a busy day too. */
const PATIENCE = 500;

/** One for all who share a store. */
export function courtesy(): Courtesy {
  let readers = 0;
  const waiting: (() => void)[] = [];
  const wake = () => {
    for (const go of waiting.splice(0)) go();
  };
  const reading: Courtesy["reading"] = async (work) => {
    readers += 1;
    try {
      return await work();
    } finally {
      readers -= 1;
      if (readers === 0) wake();
    }
  };
  const giveWay = async (): Promise<void> => {
    await nextTask();
    if (readers === 0) return;
    let patience = true;
    const timer = setTimeout(() => {
      patience = false;
      wake();
    }, PATIENCE);
    while (readers > 0 && patience) {
      await new Promise<void>((go) => waiting.push(go));
      // who has read one thing often reads on at once
      await nextTask();
    }
    clearTimeout(timer);
  };
  return { reading, giveWay };
}

/** A message, since browsers stretch nested timers to four milliseconds each. */
function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
