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
    alone: (work) =>
      navigator.locks.request("shanzhu-sync", { ifAvailable: true }, (lock) => (lock ? work() : undefined)),
    wakeAt: (when) => browser.alarms.create(SYNC_ALARM, { when }),
    appVersion: browser.runtime.getManifest().version,
    builtIn: { url: parseFeedUrl(__FEED_URL__), keys: __FEED_KEYS__.split(",").filter(Boolean) },
    onSwap,
    silence: 30_000,
  });
}

/** The feed inside the package, as modules/seed.ts put it there. */
export const packagedSeed: SeedFiles = async (path) => {
  const response = await fetch(browser.runtime.getURL(`/seed/${path}` as "/"));
  return new Uint8Array(await response.arrayBuffer());
};
