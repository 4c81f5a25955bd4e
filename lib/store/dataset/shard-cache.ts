/** The few shards a page needs, parsed. A page names some dozens of records and asks for them several times. */
import type { ManifestShard } from "../../dataset/feed/format.ts";
import type { AnyRecord, Claim } from "../../dataset/schema.ts";
import { readShard } from "./shard-bytes.ts";
import type { Shelf } from "./shelf.ts";

export interface OpenedShard {
  readonly byId: ReadonlyMap<string, AnyRecord>;
  readonly claimsAbout: ReadonlyMap<string, readonly Claim[]>;
}

export type OpenShards = (shard: ManifestShard) => Promise<OpenedShard>;

/** Bytes of JSON whose records stay in memory, least recently used first out. */
const CAPACITY = 4 * 1024 * 1024;

export function shardCache(shelf: Shelf): OpenShards {
  const opened = new Map<string, { shard: Promise<OpenedShard>; size: number }>();
  let held = 0;
  return (shard) => {
    const known = opened.get(shard.hash);
    const entry = known ?? { shard: open(shelf, shard), size: shard.rawLength };
    opened.delete(shard.hash);
    opened.set(shard.hash, entry);
    if (known) return entry.shard;
    held += entry.size;
    entry.shard.catch(() => forget(shard.hash));
    for (const hash of opened.keys()) {
      if (held <= CAPACITY || hash === shard.hash) break;
      forget(hash);
    }
    return entry.shard;
  };

  function forget(hash: string): void {
    held -= opened.get(hash)?.size ?? 0;
    opened.delete(hash);
  }
}

async function open(shelf: Shelf, shard: ManifestShard): Promise<OpenedShard> {
  const records = await readShard(shelf, shard);
  const claims = records.filter((record) => record.kind === "claim");
  return {
    byId: new Map(records.map((record) => [record.id, record])),
    claimsAbout: Map.groupBy(claims, (claim) => claim.about),
  };
}
