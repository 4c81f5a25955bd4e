import { Dexie, type Table } from "dexie";
import { operationError, StoreError, storeError } from "./errors.ts";
import type { Compiled, Generation, Pointer, Shelf, ShelvedShard } from "./shelf.ts";
import type { Slice } from "./slice.ts";

type PointerRow = Pointer & { readonly id: "live" };

const VERSION = 1;

class DatasetDatabase extends Dexie {
  /** Few and large rows: writing costs by the row. */
  declare readonly shards: Table<ShelvedShard, string>;
  declare readonly generations: Table<Generation, string>;
  declare readonly compiled: Table<Compiled, string>;
  declare readonly pointer: Table<PointerRow, string>;

  constructor(name: string) {
    // strict: when a swap is reported it is on the disk, not only with the operating system.
    super(name, { chromeTransactionDurability: "strict" });
    this.version(VERSION).stores({
      shards: "hash",
      generations: "id",
      compiled: "generation",
      pointer: "id",
    });
  }
}

/**
 * Opens the database; rejects with a `StoreError`, after `patience` milliseconds at the latest: pages never wait for
 * somebody who holds it. Another part of Shanzhu that upgrades or deletes it is let through.
 */
export async function openDexieShelf(name: string, patience = 3_000): Promise<Shelf> {
  const db = new DatasetDatabase(name);
  let open = true;
  db.on("versionchange", () => db.close());
  db.on("close", () => {
    open = false;
  });
  await within(patience, openUnlessNewer(db)).catch((error: unknown) => {
    db.close();
    throw storeError(error);
  });
  return {
    kind: "indexeddb",
    heldShards: () => typed(async () => new Set(await db.shards.toCollection().primaryKeys())),
    shard: (hash) => typed(async () => (await db.shards.get(hash))?.bytes),
    slices: (hashes) => typed(() => slices(db, hashes)),
    putShards: (shards) => typed(() => putShards(db, shards)),
    deleteShards: (hashes) => typed(() => db.shards.bulkDelete([...hashes])),
    pointer: () => typed(() => db.pointer.get("live")),
    generation: (id) => typed(() => db.generations.get(id)),
    compiled: (generation) => typed(() => db.compiled.get(generation)),
    putCompiled: async (compiled) => void (await typed(() => db.compiled.put(compiled))),
    flip: (generation, compiled, pointer) => typed(() => flip(db, generation, compiled, pointer)),
    isOpen: () => open,
    close: () => db.close(),
  };
}

/**
 * What a newer Shanzhu wrote is not ours to touch. Dexie would open it, and add the tables it misses.
 * It stores ten times the version. https://dexie.org/docs/Dexie/Dexie.version()
 */
async function openUnlessNewer(db: Dexie): Promise<void> {
  if (typeof indexedDB === "undefined") throw new StoreError("unavailable", "there is no indexedDB");
  const there = (await indexedDB.databases()).find(({ name }) => name === db.name);
  const found = (there?.version ?? 0) / 10;
  if (found > VERSION) throw new StoreError("newer-version", `version ${found}`);
  await db.open();
}

async function within(patience: number, work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreError("blocked", "the database is held by somebody")), patience);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function typed<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw operationError(error);
  }
}

async function slices(db: DatasetDatabase, hashes: readonly string[]): Promise<Slice[]> {
  const rows = await db.shards.bulkGet([...hashes]);
  return rows.map((row, i) => {
    if (!row) throw new Error(`the shard ${hashes[i]} is not held`);
    return row.slice;
  });
}

/**
 * Written, not waited for until it is safe on the disk: that takes longer than all the rest, and who reads a shard waits
 * for it. The strict transaction of the swap makes safe what was written before it; a shard lost without one is fetched
 * again.
 */
function putShards(db: DatasetDatabase, shards: readonly ShelvedShard[]): Promise<void> {
  const transaction = db.backendDB().transaction("shards", "readwrite", { durability: "relaxed" });
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    for (const shard of shards) transaction.objectStore("shards").put(shard);
    transaction.commit();
  });
}

function flip(
  db: DatasetDatabase,
  generation: Generation,
  compiled: Compiled | undefined,
  pointer: Pointer,
): Promise<void> {
  return db.transaction("rw", db.generations, db.compiled, db.pointer, async () => {
    await db.generations.put(generation);
    if (compiled) await db.compiled.put(compiled);
    await db.pointer.put({ id: "live", ...pointer });
    const named = [pointer.current, ...(pointer.previous ? [pointer.previous] : [])];
    await db.generations.where("id").noneOf(named).delete();
    await db.compiled.where("generation").noneOf(named).delete();
  });
}
