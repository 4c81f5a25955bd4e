import type { Bytes } from "../../dataset/feed/bytes.ts";
import { type Manifest, shardPath } from "../../dataset/feed/format.ts";
import { planUpdate } from "../../dataset/feed/manifest.ts";
import { openShard } from "../../dataset/feed/shard.ts";
import type { DatasetStore } from "../dataset.ts";

/** Keeps the shards of a feed that is at hand, those not yet held; `read` gives its files by their paths. */
export async function keepShards(
  store: DatasetStore,
  manifest: Manifest,
  read: (path: string) => Promise<Bytes>,
): Promise<void> {
  for (const shard of planUpdate(await store.heldShards(), manifest)) {
    const bytes = await read(shardPath(shard.hash));
    const records = await openShard(bytes, shard, manifest.buckets);
    await store.putShards([await store.prepare({ hash: shard.hash, bytes, records })]);
  }
}
