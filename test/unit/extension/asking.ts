import { vi } from "vitest";

type Listener = (message: object, sender: object, answer: (reply: unknown) => void) => unknown;

/**
 * Hears what answers messages from now on. Returns what asks them all as a tab at an address, and resolves with the reply.
 */
export function listening(): (type: string, url: string | undefined, data?: object) => Promise<unknown> {
  const heard: Listener[] = [];
  vi.stubGlobal("chrome", {
    runtime: { onMessage: { addListener: (listener: Listener) => heard.push(listener) } },
  });
  return (type, url, data) =>
    new Promise((resolve) => {
      const sender = { tab: { id: 7 }, frameId: 0, ...(url !== undefined && { url }) };
      const message = { id: 1, type, timestamp: 0, ...(data && { data }) };
      for (const listen of heard) listen(message, sender, resolve);
    });
}
