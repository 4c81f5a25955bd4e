/** One feed, from asking for latest.json to all its shards verified and held. Makes nothing visible. */
import { type Floor, requireNotOlder, type Verified, verifyEnvelope } from "../../dataset/feed/envelope.ts";
import {
  LIMITS,
  type Manifest,
  type ManifestShard,
  manifestPath,
  type Statement,
  shardPath,
} from "../../dataset/feed/format.ts";
import { planUpdate, verifyManifest } from "../../dataset/feed/manifest.ts";
import { FeedRefusal } from "../../dataset/feed/refusal.ts";
import { openShard } from "../../dataset/feed/shard.ts";
import type { FeedVersion } from "../../store/dataset/shelf.ts";
import { type DatasetStore, type VerifiedShard, versionOf } from "../../store/dataset.ts";
import { download, type Fetch } from "./download.ts";
import { fileUrl } from "./feed-url.ts";
import { followDelta } from "./follow-delta.ts";
import { keeper } from "./keeper.ts";
import type { Subscription } from "./subscriptions.ts";

export interface FetchFeedOptions {
  readonly store: DatasetStore;
  readonly fetch: Fetch;
  readonly now: number;
  readonly online: () => boolean;
  readonly appVersion: string;
  readonly silence: number;
  /** What of this feed is live. */
  readonly live: FeedVersion | undefined;
  readonly floor: Floor | undefined;
  readonly signal?: AbortSignal;
  /** Bytes of shards arrived, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Shards fetched at once. */
const LANES = 4;

export interface FetchedFeed {
  /** Every shard of it is held; undefined when the live one is the newest. */
  readonly version: FeedVersion | undefined;
  /** The fingerprints to trust from now on. */
  readonly keys: readonly string[];
}

export async function fetchFeed(
  subscription: Subscription & { url: string },
  options: FetchFeedOptions,
): Promise<FetchedFeed> {
  const { url, id } = subscription;
  const { live } = options;
  const { statement, keys } = await fetchStatement(subscription, options);
  if (live?.seq === statement.seq) {
    // nothing is new, but what decayed on this disk is made good
    await fetchShards(url, live.manifest, options);
    return { version: undefined, keys };
  }
  const manifest =
    live?.manifestHash === statement.manifest.hash
      ? live.manifest
      : ((await followDelta(url, statement, options)) ?? (await fetchManifest(url, statement, options)));
  await fetchShards(url, manifest, options);
  return { version: versionOf(id, statement, manifest), keys };
}

async function fetchStatement(
  { url, keys }: Subscription & { url: string },
  options: FetchFeedOptions,
): Promise<Verified> {
  const { now, appVersion, live, floor } = options;
  // The one file that changes in place: no cache between here and the server may answer for it.
  const bytes = await download(url, { ...options, limit: LIMITS.envelope, cache: "no-store" });
  const trust = { keys, ...(live ? { feed: live.feed } : {}) };
  const verified = await verifyEnvelope(bytes, { trust, now, appVersion });
  requireNotOlder(verified.statement, live && { ...live, manifest: live.manifestHash });
  requireNotOlder(verified.statement, floor);
  return verified;
}

function fetchManifest(base: string, statement: Statement, options: FetchFeedOptions): Promise<Manifest> {
  const { hash, length } = statement.manifest;
  return pastCaches(async (cache) => {
    const bytes = await download(fileUrl(base, manifestPath(hash)), {
      ...options,
      cache,
      limit: Math.min(length, LIMITS.manifest),
    });
    return verifyManifest(bytes, statement);
  });
}

/** What is verified is kept: cut off, killed or offline, the next attempt goes on from there. */
async function fetchShards(base: string, manifest: Manifest, options: FetchFeedOptions): Promise<void> {
  const { store, onProgress } = options;
  const queue = planUpdate(await store.heldShards(), manifest);
  const total = queue.reduce((sum, { length }) => sum + length, 0);
  const kept = keeper(store);
  const check = inTurn();
  let done = 0;
  if (total > 0) onProgress?.(done, total);
  const lane = async () => {
    for (let shard = queue.shift(); shard; shard = queue.shift()) {
      await kept.add(await fetchShard(base, shard, manifest, options, check));
      done += shard.length;
      onProgress?.(done, total);
    }
  };
  const results = await Promise.allSettled(Array.from({ length: LANES }, lane));
  await kept.finish();
  for (const result of results) if (result.status === "rejected") throw result.reason;
}

function fetchShard(
  base: string,
  shard: ManifestShard,
  { buckets }: Manifest,
  options: FetchFeedOptions,
  check: ReturnType<typeof inTurn>,
): Promise<VerifiedShard> {
  const { store } = options;
  const limit = Math.max(shard.length, shard.rawLength);
  return pastCaches(async (cache) => {
    const bytes = await download(fileUrl(base, shardPath(shard.hash)), { ...options, cache, limit });
    const records = await check(() => openShard(bytes, shard, buckets, store.giveWay));
    return { hash: shard.hash, bytes, records };
  });
}

/** Work that is done one after the other: who reads in the middle waits for the checks of one shard, not of every lane's. */
function inTurn() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };
}

/** A cache that kept a damaged copy of an immutable file would give it for ever: once more, past every cache. */
async function pastCaches<T>(attempt: (cache: RequestCache) => Promise<T>): Promise<T> {
  try {
    return await attempt("default");
  } catch (error) {
    if (error instanceof FeedRefusal && (error.code === "bad-hash" || error.code === "bad-length"))
      return attempt("reload");
    throw error;
  }
}
