import type { AnyRecord } from "../schema.ts";
import type { Group, Manifest, ManifestShard } from "./format.ts";

/** Which of `buckets` an id falls into: FNV-1a with a final mix, since ids share long prefixes. Part of the format. */
export function bucketOf(id: string, buckets: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % buckets;
}

export const groupOf = (record: AnyRecord): Group =>
  record.kind === "metric" || record.kind === "source" ? "reference" : "record";

/** The id that decides where a record lies: a claim lies with the record it is about. */
export const homeOf = (record: AnyRecord): string => (record.kind === "claim" ? record.about : record.id);

/** The shard that holds a record and its claims, if the feed has one for its bucket. */
export function shardOf(manifest: Manifest, group: Group, id: string): ManifestShard | undefined {
  const bucket = bucketOf(id, manifest.buckets[group]);
  return manifest.shards.find((shard) => shard.group === group && shard.bucket === bucket);
}
