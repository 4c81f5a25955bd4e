/**
 * What the reader has put on record: names, records and claims of their own, in a database apart from every feed. They are
 * shown beside the feeds' records as if the reader were one more publisher, the last.
 */
import { Dexie, type Table } from "dexie";
import { buildFeed } from "../dataset/feed/build.ts";
import { readUnsigned } from "../dataset/feed/envelope.ts";
import { LATEST, manifestPath } from "../dataset/feed/format.ts";
import { verifyManifest } from "../dataset/feed/manifest.ts";
import type { AnyRecord } from "../dataset/schema.ts";
import { storeError } from "./dataset/errors.ts";
import { keepShards } from "./dataset/keep-shards.ts";
import type { FeedVersion } from "./dataset/shelf.ts";
import { type DatasetStore, type Installed, versionOf } from "./dataset.ts";

/** The id under which own records are kept among the feeds. */
export const OWN = "own";

export interface OwnRecords {
  /** In the order of their ids. */
  all(): Promise<AnyRecord[]>;
  /** All of them or none; an id that is there already is replaced. */
  save(records: readonly AnyRecord[]): Promise<void>;
  remove(id: string): Promise<void>;
  /** False once the database was closed, also from outside: deleted, or wanted by a newer version. */
  isOpen(): boolean;
  close(): void;
}

/** Rejects with a `StoreError`, as does every call, where no database can be had. */
export async function openOwnRecords(name = "shanzhu-own"): Promise<OwnRecords> {
  const db = new Dexie(name, { chromeTransactionDurability: "strict" }) as Dexie & {
    records: Table<AnyRecord, string>;
  };
  db.version(1).stores({ records: "id" });
  const typed = <T>(work: PromiseLike<T>): Promise<T> =>
    Promise.resolve(work).catch((error: unknown) => {
      throw storeError(error);
    });
  await typed(db.open());
  return {
    all: () => typed(db.records.orderBy("id").toArray()),
    save: async (records) => void (await typed(db.records.bulkPut([...records]))),
    remove: (id) => typed(db.records.delete(id)),
    isOpen: () => db.isOpen(),
    close: () => db.close(),
  };
}

/** Makes exactly these records live as the reader's own, beside whatever the feeds have. */
export async function showOwn(
  store: DatasetStore,
  records: readonly AnyRecord[],
  { publisher, now }: { publisher: string; now: Date },
): Promise<Installed> {
  const others = (live: readonly FeedVersion[]) => live.filter(({ id }) => id !== OWN);
  if (records.length === 0) return store.install(others);
  const files = await buildFeed(records, null, {
    feed: OWN,
    publisher,
    seq: now.getTime(),
    issued: now.toISOString(),
    expires: "9999-12-31T00:00:00.000Z",
    minApp: "0",
  });
  const read = async (path: string) => files.get(path) ?? new Uint8Array();
  const statement = readUnsigned(await read(LATEST));
  const manifest = await verifyManifest(await read(manifestPath(statement.manifest.hash)), statement);
  const version = versionOf(OWN, statement, manifest);
  return store.install(async (live) => {
    await keepShards(store, manifest, read);
    return [...others(live), version];
  });
}
