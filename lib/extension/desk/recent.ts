/** The records a reader opened last. */
import { browser } from "wxt/browser";

const KEY = "recent";
const KEPT = 6;

export async function readRecent(): Promise<string[]> {
  const { [KEY]: ids } = await browser.storage.local.get(KEY);
  return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [];
}

/** Puts a record first; the one opened longest ago makes room. */
export function remember(id: string): Promise<void> {
  return navigator.locks.request(KEY, async () => {
    const others = (await readRecent()).filter((other) => other !== id);
    await browser.storage.local.set({ [KEY]: [id, ...others].slice(0, KEPT) });
  });
}
