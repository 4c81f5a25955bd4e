/** The sync driver in a browser: alarms, storage.local, Web Locks, fetch. */
import { browser } from "wxt/browser";
import type { DatasetStore } from "../../store/dataset.ts";
import type { SeedFiles } from "../../store/dataset-seed.ts";
import { parseFeedUrl } from "./feed-url.ts";
import { createSync, type Sync } from "./sync.ts";

/** Set at build time by modules/seed.ts. */
declare const __FEED_URL__: string;
declare const __FEED_KEYS__: string;

export const SYNC_ALARM = "sync";

export function browserSync(store: DatasetStore, onSwap: (generation: string) => void): Sync {
  return createSync({
    store,
    storage: {
      get: async (key) => (await browser.storage.local.get(key))[key],
      set: (key, value) => browser.storage.local.set({ [key]: value }),
    },
    fetch: (url, init) => fetch(url, init),
    now: Date.now,
    random: Math.random,
    online: () => navigator.onLine,
    saveData: () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData ?? false,
    alone: (work, wait) =>
      navigator.locks.request("shanzhu-sync", { ifAvailable: !wait }, (lock) =>
        lock ? awake(work) : undefined,
      ),
    wakeAt: (when) => browser.alarms.create(SYNC_ALARM, { when }),
    appVersion: browser.runtime.getManifest().version,
    builtIn: { url: parseFeedUrl(__FEED_URL__), keys: __FEED_KEYS__.split(",").filter(Boolean) },
    onSwap,
    silence: 30_000,
    longest: 15 * 60_000,
  });
}

/**
 * Chromium ends a worker that has not used the extension's API for thirty seconds, in the middle of a long transfer too.
 * https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle
 */
async function awake<T>(work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), 20_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

/** The feed inside the package, as modules/seed.ts put it there. */
export const packagedSeed: SeedFiles = async (path) => {
  const response = await fetch(browser.runtime.getURL(`/seed/${path}` as "/"));
  return new Uint8Array(await response.arrayBuffer());
};
