/**
 * The dataset on this machine: verified shards, and the generation that everything reads. What is live changes only by
 * `flip`, whole generations at a time, so that neither a page nor a sleeping worker ever sees half an update.
 */

import type { Bytes } from "../dataset/feed/bytes.ts";
import type { Manifest, ManifestShard, Statement } from "../dataset/feed/format.ts";
import type { AnyRecord } from "../dataset/schema.ts";
import { compileGeneration } from "./dataset/compile.ts";
import { type Courtesy, courtesy } from "./dataset/courtesy.ts";
import { openDexieShelf } from "./dataset/dexie-shelf.ts";
import type { StoreError } from "./dataset/errors.ts";
import type { Knowledge } from "./dataset/knowledge.ts";
import { liveOn } from "./dataset/live.ts";
import { openMemoryShelf } from "./dataset/memory-shelf.ts";
import { mendLexicon } from "./dataset/mend.ts";
import { gzipped, readShard } from "./dataset/shard-bytes.ts";
import type { FeedVersion, Generation, Shelf, ShelvedShard } from "./dataset/shelf.ts";
import { sliceOf } from "./dataset/slice.ts";

export interface DatasetStore {
  /** Set where there is no database: what is looked up works from memory, until the worker sleeps. */
  readonly trouble?: StoreError;
  /** What is live; the same object until another generation is. Rejects when nothing was ever installed. */
  knowledge(): Promise<Knowledge>;
  /** The same for who has just asked and asks again: without a look at the database, whose swaps by others it may miss. */
  knowledgeLately(): Promise<Knowledge>;
  /** The live generation's feeds; empty before the first install. */
  feeds(): Promise<readonly FeedVersion[]>;
  heldShards(): Promise<Set<string>>;
  /** Makes a shard that `openShard` has verified ready to be kept, so that its records need not stay in memory. */
  prepare(shard: VerifiedShard): Promise<ShelvedShard>;
  /** Keeps shards; they stay, whatever happens next, until `collectGarbage`. */
  putShards(shards: readonly ShelvedShard[]): Promise<void>;
  /** The records of a held shard; rejects when it is not held. */
  records(shard: ManifestShard): Promise<readonly AnyRecord[]>;
  /**
   * Makes what `change` makes of the live feeds, in its order, the live generation; all their shards must be held by then.
   * Installs and `collectGarbage` follow one another, so that none undoes what another has just brought: shards that
   * `change` itself puts are safe.
   */
  install(change: ChangeOfFeeds): Promise<Installed>;
  /** For some time after opening: reads what opening has left unread, and makes anew what has decayed; returns whether any had. */
  mend(): Promise<boolean>;
  /** Deletes shards that neither the live nor the previous generation nor `keep` names; returns how many. */
  collectGarbage(keep?: ReadonlySet<string>): Promise<number>;
  /** For work that can wait: resolves when nobody reads, others having had their turn. */
  giveWay(): Promise<void>;
  /** False once the database was closed under it, as when the site's data are cleared: then nothing works any more. */
  isOpen(): boolean;
  close(): void;
}

/** The live feeds → those that are to be. */
export type ChangeOfFeeds = (
  live: readonly FeedVersion[],
) => readonly FeedVersion[] | Promise<readonly FeedVersion[]>;

export interface VerifiedShard {
  readonly hash: string;
  /** Gzipped, or the JSON itself. */
  readonly bytes: Bytes;
  readonly records: readonly AnyRecord[];
}

export interface Installed {
  readonly generation: string;
  /** Whether anything is on record now that was not before, or the other way round. */
  readonly changed: boolean;
}

/** Never rejects: without a usable database everything is kept in memory and `trouble` says why. */
export async function openDatasetStore(name = "shanzhu-data", patience?: number): Promise<DatasetStore> {
  try {
    return storeOn(await openDexieShelf(name, patience));
  } catch (trouble) {
    return { ...storeOn(openMemoryShelf()), trouble: trouble as StoreError };
  }
}

/** The store over whatever keeps its bytes. */
export function storeOn(shelf: Shelf): DatasetStore {
  let installing: Promise<unknown> = Promise.resolve();
  const { reading, giveWay } = courtesy();
  const live = liveOn(shelf, reading);
  const feeds = async (): Promise<readonly FeedVersion[]> => {
    const pointer = await shelf.pointer();
    return (pointer && (await shelf.generation(pointer.current))?.feeds) ?? [];
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = installing.then(work);
    installing = next.catch(() => {});
    return next;
  };
  return {
    knowledge: live.knowledge,
    knowledgeLately: live.lately,
    feeds,
    heldShards: () => shelf.heldShards(),
    prepare,
    putShards: (shards) => shelf.putShards(shards),
    records: (shard) => readShard(shelf, shard),
    install: (change) =>
      inTurn(async () => install(shelf, await change(await feeds()), giveWay).finally(live.moved)),
    mend: () =>
      inTurn(async () => {
        const mended = await mendLexicon(shelf, giveWay);
        if (mended) live.forget();
        return mended;
      }),
    collectGarbage: (keep) => inTurn(() => collectGarbage(shelf, keep)),
    giveWay,
    isOpen: () => shelf.isOpen(),
    close: () => shelf.close(),
  };
}

async function prepare({ hash, bytes, records }: VerifiedShard): Promise<ShelvedShard> {
  return { hash, bytes: await gzipped(bytes), slice: sliceOf(records) };
}

async function install(
  shelf: Shelf,
  feeds: readonly FeedVersion[],
  giveWay: Courtesy["giveWay"],
): Promise<Installed> {
  const pointer = await shelf.pointer();
  const current = pointer && (await shelf.generation(pointer.current));
  const compiled = current && (await shelf.compiled(current.id));
  if (pointer && compiled && sameContent(current.feeds, feeds)) {
    // only dates and numbers are new: marks on open pages are as good as before
    await shelf.flip({ id: current.id, feeds }, undefined, pointer);
    return { generation: current.id, changed: false };
  }
  const generation: Generation = { id: crypto.randomUUID(), feeds };
  const previous = pointer ? { previous: pointer.current } : {};
  await shelf.flip(generation, await compileGeneration(generation, shelf, giveWay), {
    current: generation.id,
    ...previous,
  });
  return { generation: generation.id, changed: true };
}

const sameContent = (a: readonly FeedVersion[], b: readonly FeedVersion[]): boolean => {
  const content = (feeds: readonly FeedVersion[]) =>
    feeds.map(({ id, publisher, manifestHash }) => [id, publisher, manifestHash].join("\n")).join("\n");
  return content(a) === content(b);
};

async function collectGarbage(shelf: Shelf, keep: ReadonlySet<string> = new Set()): Promise<number> {
  const used = new Set(keep);
  const pointer = await shelf.pointer();
  for (const id of [pointer?.current, pointer?.previous]) {
    const generation = id ? await shelf.generation(id) : undefined;
    for (const { manifest } of generation?.feeds ?? [])
      for (const { hash } of manifest.shards) used.add(hash);
  }
  const unused = [...(await shelf.heldShards())].filter((hash) => !used.has(hash));
  await shelf.deleteShards(unused);
  return unused.length;
}

/** A verified statement and its manifest as the store keeps them. */
export function versionOf(id: string, statement: Statement, manifest: Manifest): FeedVersion {
  const { feed, publisher, seq, issued, expires } = statement;
  return { id, feed, publisher, seq, issued, expires, manifestHash: statement.manifest.hash, manifest };
}
