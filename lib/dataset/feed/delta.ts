/**
 * What changed between two editions, record by record, so that a small change in a large feed costs little. A delta
 * decides nothing: what comes of applying it is held to the hashes of the new manifest, and where it fails the shards
 * themselves are fetched.
 */
import * as v from "valibot";
import { AnyRecord } from "../schema.ts";
import { type Bytes, fromUtf8 } from "./bytes.ts";
import { manifestJson, shardOfRecords } from "./canonical.ts";
import { type DeltaRef, GROUPS, type Manifest, ManifestShard } from "./format.ts";
import { FeedRefusal } from "./refusal.ts";
import { inflateFile } from "./shard.ts";

const Place = { group: v.picklist(GROUPS), bucket: v.number() };

export const Delta = v.strictObject({
  /** The new manifest's entries that are not in the old one. */
  entries: v.array(ManifestShard),
  /** Buckets that are empty now. */
  emptied: v.array(v.strictObject(Place)),
  /** New and changed records, and the ids of those that are gone, by bucket. */
  changes: v.array(v.strictObject({ ...Place, put: v.array(AnyRecord), drop: v.array(v.string()) })),
});
export type Delta = v.InferOutput<typeof Delta>;
type Change = Delta["changes"][number];

/** A delta as it was sent: length and hash before inflating, unless the server inflated it on the way. */
export async function openDelta(bytes: Bytes, ref: DeltaRef): Promise<Delta> {
  const raw = await inflateFile(bytes, ref, "delta");
  try {
    return v.parse(Delta, JSON.parse(fromUtf8(raw)));
  } catch {
    throw new FeedRefusal("bad-json");
  }
}

/** The new manifest's exact bytes, to be verified as if they had been fetched. */
export function newManifest(old: Manifest, { entries, emptied }: Delta): Bytes {
  const shards = new Map(old.shards.map((shard) => [placeOf(shard), shard]));
  for (const place of emptied) shards.delete(placeOf(place));
  for (const shard of entries) shards.set(placeOf(shard), shard);
  return manifestJson({ ...old, shards: [...shards.values()] });
}

/** What a delta says of each place, by `placeOf`. */
export const changesByPlace = ({ changes }: Delta): ReadonlyMap<string, Change> =>
  new Map(changes.map((change) => [placeOf(change), change]));

/** The JSON of a changed shard from its old records. */
export function newShard(old: readonly AnyRecord[], change: Change): Bytes {
  const records = new Map(old.map((record) => [record.id, record]));
  for (const id of change.drop) records.delete(id);
  for (const record of change.put) records.set(record.id, record);
  return shardOfRecords([...records.values()]);
}

export const placeOf = ({ group, bucket }: { group: string; bucket: number }): string => `${group} ${bucket}`;
