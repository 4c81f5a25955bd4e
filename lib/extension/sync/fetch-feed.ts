/** One feed, from asking for latest.json to all its shards verified and held. Makes nothing visible. */
import { type Floor, requireNotOlder, verifyEnvelope } from "../../dataset/feed/envelope.ts";
import {
  LATEST,
  LIMITS,
  type Manifest,
  manifestPath,
  type Statement,
  shardPath,
} from "../../dataset/feed/format.ts";
import { planUpdate, verifyManifest } from "../../dataset/feed/manifest.ts";
import { FeedRefusal } from "../../dataset/feed/refusal.ts";
import { openShard } from "../../dataset/feed/shard.ts";
import type { FeedVersion } from "../../store/dataset/shelf.ts";
import { type DatasetStore, versionOf } from "../../store/dataset.ts";
import { download, type Fetch } from "./download.ts";
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

/** The feed's newest version with every shard held, or undefined when the live one is the newest. */
export async function fetchFeed(
  subscription: Subscription & { url: string },
  options: FetchFeedOptions,
): Promise<FeedVersion | undefined> {
  const statement = await fetchStatement(subscription, options);
  const { live } = options;
  if (live && live.seq === statement.seq) return undefined;
  const manifest =
    live?.manifestHash === statement.manifest.hash
      ? live.manifest
      : await fetchManifest(subscription.url, statement, options);
  await fetchShards(subscription.url, manifest, options);
  return versionOf(subscription.id, statement, manifest);
}

async function fetchStatement(
  { url, keys }: Subscription & { url: string },
  options: FetchFeedOptions,
): Promise<Statement> {
  const { now, appVersion, live, floor } = options;
  // The one file that changes in place: no cache between here and the server may answer for it.
  const bytes = await download(url, { ...options, limit: LIMITS.envelope, cache: "no-store" });
  const trust = { keys, ...(live ? { feed: live.feed } : {}) };
  const statement = await verifyEnvelope(bytes, { trust, now, appVersion });
  requireNotOlder(statement, floor);
  requireNotOlder(statement, live && { seq: live.seq, manifest: live.manifestHash });
  return statement;
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

/** Every verified shard is kept at once: cut off, killed or offline, the next attempt goes on from there. */
async function fetchShards(base: string, manifest: Manifest, options: FetchFeedOptions): Promise<void> {
  const { store, onProgress } = options;
  const queue = planUpdate(await store.heldShards(), manifest);
  const total = queue.reduce((sum, { length }) => sum + length, 0);
  let done = 0;
  const lane = async () => {
    for (let shard = queue.shift(); shard; shard = queue.shift()) {
      const { hash, length, rawLength } = shard;
      const wanted = shard;
      await pastCaches(async (cache) => {
        const limit = Math.max(length, rawLength);
        const bytes = await download(fileUrl(base, shardPath(hash)), { ...options, cache, limit });
        await store.putShard(hash, bytes, await openShard(bytes, wanted, manifest.buckets));
      });
      done += length;
      onProgress?.(done, total);
    }
  };
  const results = await Promise.allSettled(Array.from({ length: LANES }, lane));
  for (const result of results) if (result.status === "rejected") throw result.reason;
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

/** Manifests and shards lie beside latest.json, whatever it is called there. */
function fileUrl(latest: string, path: string): string {
  const url = new URL(path, latest);
  url.search = new URL(latest).search;
  return url.href;
}

/** An address as typed → the address of latest.json, or null when it is no http(s) address. */
export function parseFeedUrl(typed: string): string | null {
  const url = URL.parse(typed.trim());
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:")) return null;
  url.hash = "";
  if (!url.pathname.endsWith(".json")) url.pathname = `${url.pathname.replace(/\/$/, "")}/${LATEST}`;
  return url.href;
}
