/** The publisher's side of delta.ts. */
import type { AnyRecord } from "../schema.ts";
import { type Bytes, sha256, utf8 } from "./bytes.ts";
import { canonicalJson } from "./canonical.ts";
import { type Delta, placeOf } from "./delta.ts";
import { type DeltaRef, deltaPath, GROUPS, type Manifest, type ManifestShard } from "./format.ts";
import { gzip } from "./gzip.ts";

/** An edition whose shards can be opened. */
export interface OpenEdition {
  readonly manifest: Manifest;
  /** Its records; undefined where it can't be read any more. */
  readonly open: (shard: ManifestShard) => Promise<readonly AnyRecord[] | undefined>;
}

/** The delta between two editions, or undefined where a reader must fetch shards: buckets were split, or the earlier one is damaged. */
export async function makeDelta(before: OpenEdition, after: OpenEdition): Promise<Delta | undefined> {
  const buckets = before.manifest.buckets;
  if (GROUPS.some((group) => buckets[group] !== after.manifest.buckets[group])) return undefined;
  const old = new Map(before.manifest.shards.map((shard) => [placeOf(shard), shard]));
  const delta: Delta = { entries: [], emptied: [], changes: [] };
  for (const shard of after.manifest.shards) {
    const earlier = old.get(placeOf(shard));
    old.delete(placeOf(shard));
    if (earlier?.hash === shard.hash) continue;
    const [was, is] = [earlier ? await before.open(earlier) : [], await after.open(shard)];
    if (!was || !is) return undefined;
    delta.entries.push(shard);
    delta.changes.push({ group: shard.group, bucket: shard.bucket, ...changes(was, is) });
  }
  for (const { group, bucket } of old.values()) delta.emptied.push({ group, bucket });
  return delta;
}

/** A delta as a file, and how the statement names it. */
export async function packDelta(
  from: string,
  delta: Delta,
): Promise<{ ref: DeltaRef; path: string; bytes: Bytes }> {
  const raw = utf8(`${canonicalJson(delta)}\n`);
  const bytes = gzip(raw);
  const hash = await sha256(bytes);
  const ref = { from, hash, length: bytes.length, rawHash: await sha256(raw), rawLength: raw.length };
  return { ref, path: deltaPath(hash), bytes };
}

function changes(was: readonly AnyRecord[], is: readonly AnyRecord[]): { put: AnyRecord[]; drop: string[] } {
  const old = new Map(was.map((record) => [record.id, canonicalJson(record)]));
  const put = is.filter((record) => old.get(record.id) !== canonicalJson(record));
  for (const { id } of is) old.delete(id);
  return { put, drop: [...old.keys()] };
}
