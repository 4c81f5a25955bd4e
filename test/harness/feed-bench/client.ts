/** The part of the feed bench that runs in a browser, as the background does: the real driver on the real IndexedDB. */
import { Dexie } from "dexie";
import { createSync, type Sync } from "../../../lib/extension/sync/sync.ts";
import { openDexieShelf } from "../../../lib/store/dataset/dexie-shelf.ts";
import { type DatasetStore, openDatasetStore } from "../../../lib/store/dataset.ts";

let store: DatasetStore;
let sync: Sync;
let installing: { since?: number; spent: number } = { spent: 0 };
const NAME = "bench-data";

export async function open(url: string, key: string): Promise<void> {
  await Dexie.delete(NAME);
  store = await openDatasetStore(NAME);
  const storage = new Map<string, unknown>();
  const install: DatasetStore["install"] = async (change) => {
    const since = performance.now();
    installing = { since, spent: 0 };
    const installed = await store.install(change);
    installing = { spent: performance.now() - since };
    return installed;
  };
  sync = createSync({
    store: { ...store, install },
    storage: {
      get: async (name) => storage.get(name),
      set: async (name, value) => void storage.set(name, value),
    },
    fetch: (address, init) => fetch(address, init),
    now: Date.now,
    random: Math.random,
    online: () => true,
    saveData: () => false,
    alone: (work) => work(),
    wakeAt: async () => {},
    appVersion: "99",
    builtIn: { url, keys: [key] },
    onSwap: () => {},
    silence: 30_000,
    longest: 15 * 60_000,
  });
}

/** Longest time in which nothing else got a turn, before and during the install. */
function watchTurns() {
  const longest = { fetching: 0, installing: 0 };
  const channel = new MessageChannel();
  let last = performance.now();
  installing = { spent: 0 };
  channel.port1.onmessage = () => {
    const now = performance.now();
    const phase = (installing.since ?? now) < last ? "installing" : "fetching";
    longest[phase] = Math.max(longest[phase], now - last);
    last = now;
    setTimeout(() => channel.port2.postMessage(0), 5);
  };
  channel.port2.postMessage(0);
  return { longest, stop: () => channel.port1.close() };
}

/** One sync; milliseconds. */
export async function syncNow() {
  const turns = watchTurns();
  const from = performance.now();
  const { feeds } = await sync.syncNow();
  const whole = performance.now() - from;
  turns.stop();
  if (feeds[0]?.error) throw new Error(JSON.stringify(feeds[0].reason));
  return { whole, installing: installing.spent, longest: turns.longest };
}

/** Milliseconds, each time, of reading what is on record about 20 ids, while `during` goes on or for so many rounds. */
export async function reads(rounds: number, during?: () => Promise<unknown>): Promise<number[]> {
  const { directory } = await store.knowledge();
  const times: number[] = [];
  let going = true;
  const work = during?.().finally(() => {
    going = false;
  });
  for (let i = 0; during ? going : i < rounds; i++) {
    const ids = Array.from(
      { length: 20 },
      (_, k) => directory[(i * 7919 + k * 104729) % directory.length] ?? "",
    );
    const from = performance.now();
    await (await store.knowledge()).gather(ids);
    times.push(performance.now() - from);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  await work;
  return times;
}

/** Milliseconds of writing all shards with what the lexicon needs of them, in one go; median of five. */
export async function writeShards(): Promise<number> {
  const [feed] = await store.feeds();
  const hashes = (feed?.manifest.shards ?? []).map(({ hash }) => hash);
  const held = await openDexieShelf(NAME);
  const slices = await held.slices(hashes);
  const bytes = await Promise.all(hashes.map((hash) => held.shard(hash)));
  const empty = new Uint8Array();
  const all = hashes.map((hash, i) => ({ hash, bytes: bytes[i] ?? empty, slice: slices[i] ?? empty }));
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const fresh = await openDexieShelf("bench-shards");
    const from = performance.now();
    await fresh.putShards(all);
    times.push(performance.now() - from);
    fresh.close();
    await Dexie.delete("bench-shards");
  }
  held.close();
  return times.sort((a, b) => a - b)[2] ?? 0;
}

/** Milliseconds of writing the same records as rows with two indexes, the usual way. */
export async function writeRows(): Promise<number> {
  const [feed] = await store.feeds();
  const shards = await Promise.all((feed?.manifest.shards ?? []).map((shard) => store.records(shard)));
  const rows = shards.flat().map((record) => ({
    ...record,
    spellings: "names" in record ? record.names.map(({ text }) => text) : [],
  }));
  const db = new Dexie("bench-rows");
  db.version(1).stores({ records: "id, name, *spellings" });
  const from = performance.now();
  await db.table("records").bulkPut(rows);
  const spent = performance.now() - from;
  await db.delete();
  return spent;
}

export async function lexiconBytes(): Promise<number> {
  return (await store.knowledge()).lexicon.buffer.byteLength;
}
