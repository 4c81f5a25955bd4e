/** A reader's browser for tests: the real driver and store, with memory for a disk and a clock that we turn. */

import type { AnyRecord } from "../../../lib/dataset/schema.ts";
import type { SyncCircumstances } from "../../../lib/extension/sync/circumstances.ts";
import type { KeyValue } from "../../../lib/extension/sync/subscriptions.ts";
import { createSync, type Sync } from "../../../lib/extension/sync/sync.ts";
import type { StoreError } from "../../../lib/store/dataset/errors.ts";
import { openMemoryShelf } from "../../../lib/store/dataset/memory-shelf.ts";
import type { Shelf } from "../../../lib/store/dataset/shelf.ts";
import { type DatasetStore, storeOn } from "../../../lib/store/dataset.ts";
import { installSeed } from "../../../lib/store/dataset-seed.ts";
import { NOW, seedFiles } from "./edition.ts";
import type { Publisher } from "./publisher.ts";
import { dataset } from "./records.ts";

export interface Reader {
  readonly store: DatasetStore;
  readonly sync: Sync;
  readonly swaps: string[];
  readonly alarms: number[];
  readonly storage: Map<string, unknown>;
  clock: number;
  online: boolean;
  /** What a page would be told of prog-family: the values on record. */
  family(): Promise<unknown[]>;
  /** The trouble the reader would be shown, of the built-in feed or another. */
  trouble(id?: string): Promise<string | undefined>;
}

export async function startReader(
  publisher: Pick<Publisher, "url" | "key">,
  changes: Partial<SyncCircumstances> & {
    shelf?: Shelf;
    seed?: readonly AnyRecord[];
    /** The package's feed is installed already. */
    seeded?: boolean;
    /** Why nothing can be kept. */
    trouble?: StoreError;
  } = {},
  storage = new Map<string, unknown>(),
): Promise<Reader> {
  const { trouble } = changes;
  const store = { ...storeOn(changes.shelf ?? openMemoryShelf()), ...(trouble && { trouble }) };
  if (!changes.seeded) await installSeed(store, await seedFiles(changes.seed ?? dataset(1)));
  const reader: Reader = {
    store,
    swaps: [],
    alarms: [],
    storage,
    clock: NOW,
    online: true,
    family: async () => {
      const { gather } = await store.knowledge();
      return (await gather(["prog-family"])).claims.map(({ value }) => value);
    },
    trouble: async (id = "built-in") =>
      (await reader.sync.status()).feeds.find((feed) => feed.id === id)?.error,
    sync: createSync({
      store,
      storage: keyValue(storage),
      fetch,
      now: () => reader.clock,
      random: () => 0.5,
      online: () => reader.online,
      saveData: () => false,
      alone: (work) => work(),
      wakeAt: async (time) => void reader.alarms.push(time),
      appVersion: "0.1.0",
      builtIn: { url: publisher.url, keys: [publisher.key.fingerprint] },
      onSwap: (generation) => void reader.swaps.push(generation),
      silence: 10_000,
      longest: 60_000,
      ...changes,
    }),
  };
  return reader;
}

/** As browser.storage.local: values are copied in and out. */
export const keyValue = (rows: Map<string, unknown>): KeyValue => ({
  get: async (key) => structuredClone(rows.get(key)),
  set: async (key, value) => void rows.set(key, structuredClone(value)),
});
