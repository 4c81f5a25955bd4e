/** The short way to a new edition: what changed, put upon the shards that are held. */
import { changesByPlace, newManifest, newShard, openDelta, placeOf } from "../../dataset/feed/delta.ts";
import { type DeltaRef, deltaPath, type Manifest, type Statement } from "../../dataset/feed/format.ts";
import { planUpdate, verifyManifest } from "../../dataset/feed/manifest.ts";
import { openShard } from "../../dataset/feed/shard.ts";
import { download } from "./download.ts";
import { fileUrl } from "./feed-url.ts";
import type { FetchFeedOptions } from "./fetch-feed.ts";
import { keeper } from "./keeper.ts";

/**
 * The new manifest, with every shard that the delta could make made, verified and held; undefined when there is no
 * delta from what is live, or it leads elsewhere than to what was signed. Then the long way is as good as ever.
 */
export async function followDelta(
  base: string,
  statement: Statement,
  options: FetchFeedOptions,
): Promise<Manifest | undefined> {
  const ref = statement.deltas.find(({ from }) => from === options.live?.manifestHash);
  if (!ref || !options.live) return undefined;
  try {
    return await follow(fileUrl(base, deltaPath(ref.hash)), ref, options.live.manifest, statement, options);
  } catch {
    return undefined;
  }
}

async function follow(
  url: string,
  ref: DeltaRef,
  old: Manifest,
  statement: Statement,
  options: FetchFeedOptions,
): Promise<Manifest> {
  const { store } = options;
  const limit = Math.max(ref.length, ref.rawLength);
  const delta = await openDelta(await download(url, { ...options, limit, cache: "default" }), ref);
  const manifest = await verifyManifest(newManifest(old, delta), statement);
  const kept = keeper(store);
  const changes = changesByPlace(delta);
  const earlier = new Map(old.shards.map((shard) => [placeOf(shard), shard]));
  for (const shard of planUpdate(await store.heldShards(), manifest)) {
    const change = changes.get(placeOf(shard));
    if (!change) continue;
    const before = earlier.get(placeOf(shard));
    const bytes = newShard(before ? await store.records(before) : [], change);
    const records = await openShard(bytes, shard, manifest.buckets, store.giveWay);
    await kept.add({ hash: shard.hash, bytes, records });
  }
  await kept.finish();
  return manifest;
}
