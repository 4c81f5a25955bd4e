/** The few shards a page needs, parsed. A page names some dozens of records and asks for them several times. */
import type { ManifestShard } from "../../dataset/feed/format.ts";
import type { AnyRecord, Claim } from "../../dataset/schema.ts";
import { cached } from "./cache.ts";
import { readShard } from "./shard-bytes.ts";
import type { Shelf } from "./shelf.ts";

export interface OpenedShard {
  readonly byId: ReadonlyMap<string, AnyRecord>;
  readonly claimsAbout: ReadonlyMap<string, readonly Claim[]>;
}

export type OpenShards = (shard: ManifestShard) => Promise<OpenedShard>;

/** Bytes of JSON whose records stay in memory. */
const CAPACITY = 4 * 1024 * 1024;

export const shardCache = (shelf: Shelf): OpenShards => cached(CAPACITY, (shard) => open(shelf, shard));

async function open(shelf: Shelf, shard: ManifestShard): Promise<OpenedShard> {
  const records = await readShard(shelf, shard);
  const claims = records.filter((record) => record.kind === "claim");
  return {
    byId: new Map(records.map((record) => [record.id, record])),
    claimsAbout: Map.groupBy(claims, (claim) => claim.about),
  };
}
