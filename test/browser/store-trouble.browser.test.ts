/** Databases that can't be opened, or stop in the middle: looking up goes on, and it is said why. */
import { Dexie } from "dexie";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { buildFeed, type FeedFiles } from "../../lib/dataset/feed/build.ts";
import { generateKey, type KeyFile } from "../../lib/dataset/feed/keys.ts";
import { createSync } from "../../lib/extension/sync/sync.ts";
import { openDexieShelf } from "../../lib/store/dataset/dexie-shelf.ts";
import type { Shelf } from "../../lib/store/dataset/shelf.ts";
import { type DatasetStore, openDatasetStore, storeOn } from "../../lib/store/dataset.ts";
import { installSeed } from "../../lib/store/dataset-seed.ts";
import { NOW, options, seedFiles } from "../unit/feed/edition.ts";
import { dataset } from "../unit/feed/records.ts";
import { inWords } from "../unit/feed/words.ts";

let name: string;
beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
});
afterEach(async () => {
  vi.restoreAllMocks();
  await Dexie.delete(name);
});

async function values(store: DatasetStore): Promise<unknown[]> {
  const { gather } = await store.knowledge();
  return (await gather(["prog-family"])).claims.map(({ value }) => value);
}

async function worksFromMemory(store: DatasetStore, code: string): Promise<void> {
  expect(store.trouble?.code).toBe(code);
  await installSeed(store, await seedFiles(dataset(7)));
  expect(await values(store)).toEqual([7]);
}

/** Has every opening of a database end in this error, as the browser reports it. */
function openingFails(errorName: string, message: string): void {
  vi.spyOn(IDBFactory.prototype, "open").mockImplementation(() => {
    const request = new EventTarget() as unknown as {
      -readonly [K in keyof IDBOpenDBRequest]: IDBOpenDBRequest[K];
    };
    request.error = new DOMException(message, errorName);
    queueMicrotask(() => {
      const event = new Event("error", { cancelable: true });
      Object.defineProperty(event, "target", { value: request });
      request.onerror?.call(request as IDBOpenDBRequest, event);
    });
    return request as IDBOpenDBRequest;
  });
}

test.each([
  ["UnknownError", "Internal error opening backing store for indexedDB.open.", "unavailable"],
  [
    "InvalidStateError",
    "A mutation operation was attempted on a database that did not allow mutations.",
    "unavailable",
  ],
  ["QuotaExceededError", "no room", "quota"],
])("opening ends in %s", async (errorName, message, code) => {
  openingFails(errorName, message);
  await worksFromMemory(await openDatasetStore(name), code);
});

test("somebody holds an older version of the database and does not let go", async () => {
  const held = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name, 1);
    request.onsuccess = () => resolve(request.result);
  });
  const store = await openDatasetStore(name, 200);
  held.close();
  await worksFromMemory(store, "blocked");
  const again = await openDatasetStore(name);
  expect(again.trouble).toBeUndefined();
  again.close();
});

/** Lets so many steps of a shelf happen; the worker has ended with the next one. */
function mortal(shelf: Shelf, steps: number): { shelf: Shelf; taken: () => number } {
  let taken = 0;
  const members = Object.entries(shelf).map(([key, member]) => [
    key,
    typeof member === "function" && key !== "close"
      ? async (...args: never[]) => {
          if (taken++ >= steps) throw new Error("ended");
          return (member as (...all: never[]) => unknown)(...args);
        }
      : member,
  ]);
  return { shelf: Object.fromEntries(members) as Shelf, taken: () => taken };
}

/** The driver on a store, with the network and the clock of a test. */
function syncOn(
  store: DatasetStore,
  { files, key, storage = new Map() }: { files: FeedFiles; key: KeyFile; storage?: Map<string, unknown> },
) {
  return createSync({
    store,
    storage: {
      get: async (row) => storage.get(row),
      set: async (row, value) => void storage.set(row, value),
    },
    fetch: async (url) => new Response(files.get(new URL(url).pathname.slice(1))),
    now: () => NOW,
    random: () => 0.5,
    online: () => true,
    saveData: () => false,
    alone: (work) => work(),
    wakeAt: async () => {},
    appVersion: "0.1.0",
    builtIn: { url: "https://feed.example/latest.json", keys: [key.fingerprint] },
    onSwap: () => {},
    silence: 1_000,
    longest: 60_000,
  });
}

test("a worker that ends after any step of a sync leaves a whole database", async () => {
  const key = await generateKey();
  const files = await buildFeed(dataset(2), key, options());
  const storage = new Map<string, unknown>();

  let whole = Number.POSITIVE_INFINITY;
  for (let steps = 0; steps <= Math.min(whole, 60); steps++) {
    storage.clear();
    const first = await openDexieShelf(name);
    await installSeed(storeOn(first), await seedFiles(dataset(1)));
    const { shelf, taken } = mortal(first, steps);
    await syncOn(storeOn(shelf), { files, key, storage })
      .syncNow()
      .catch(() => {});
    if (taken() < steps) whole = taken();
    first.close();

    const next = await openDatasetStore(name);
    expect([[1], [2]]).toContainEqual(await values(next));
    await syncOn(next, { files, key, storage }).syncNow();
    expect(await values(next)).toEqual([2]);
    next.close();
    await Dexie.delete(name);
  }
  expect(whole).toBeGreaterThan(8);
  expect(whole).toBeLessThan(60);
});

test("two workers at once on one database end in one whole state", async () => {
  const key = await generateKey();
  const files = await buildFeed(dataset(2, 600), key, options());
  const storage = new Map<string, unknown>();
  const stores = [await openDatasetStore(name), await openDatasetStore(name)];
  const seed = await seedFiles(dataset(1));
  await Promise.all(stores.map((store) => installSeed(store, seed)));
  const told = await Promise.all(stores.map((store) => syncOn(store, { files, key, storage }).syncNow()));
  expect(told.map(({ feeds }) => feeds[0]?.error)).toEqual([undefined, undefined]);
  for (const store of [...stores, await openDatasetStore(name)]) {
    expect(await values(store)).toEqual([2]);
    expect((await store.knowledge()).directory).toHaveLength(602);
    store.close();
  }
});

/** Has the disk be full whenever something is put into this table, as browsers report it: Firefox by the second name. */
function tableIsFull(table: string, error: string) {
  const { put } = IDBObjectStore.prototype;
  return vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
    this: IDBObjectStore,
    ...row
  ) {
    if (this.name === table) throw new DOMException("no room", error);
    return put.apply(this, row);
  });
}

const TABLES = ["shards", "generations", "compiled", "pointer"];
const FULL = { QuotaExceededError: "store-quota", UnknownError: "store-failed" };

test.each(TABLES.flatMap((table) => Object.entries(FULL).map(([error, code]) => ({ table, error, code }))))(
  "no room in the table $table: $error",
  async ({ table, error, code }) => {
    const key = await generateKey();
    const files = await buildFeed(dataset(2), key, options());
    const storage = new Map<string, unknown>();
    const store = await openDatasetStore(name);
    await installSeed(store, await seedFiles(dataset(1)));
    const full = tableIsFull(table, error);
    const sync = syncOn(store, { files, key, storage });
    const [feed] = (await sync.syncNow()).feeds;
    expect(feed?.reason?.code).toBe(code);
    expect(inWords(feed?.reason ?? { code: "", params: {} })).toHaveLength(3);
    expect(await values(store)).toEqual([1]);

    full.mockRestore();
    expect((await sync.syncNow()).feeds[0]?.error).toBeUndefined();
    expect(await values(store)).toEqual([2]);
    store.close();
  },
);
