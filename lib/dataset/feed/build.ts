/** Records → the files of a feed. The same records always give the same bytes. */
import type { AnyRecord } from "../schema.ts";
import { bucketOf, groupOf, homeOf } from "./bucket.ts";
import { type Bytes, sha256, utf8 } from "./bytes.ts";
import { canonicalJson, compare, manifestJson, shardJson } from "./canonical.ts";
import {
  type DeltaRef,
  type Envelope,
  GROUPS,
  type Group,
  LATEST,
  LIMITS,
  type Manifest,
  type ManifestShard,
  manifestPath,
  SPEC,
  type Statement,
  shardPath,
} from "./format.ts";
import { gzip } from "./gzip.ts";
import { type KeyFile, sign } from "./keys.ts";
import { makeDelta, type OpenEdition, packDelta } from "./make-delta.ts";

export interface FeedOptions {
  readonly feed: string;
  readonly publisher: string;
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly issued: string;
  readonly expires: string;
  readonly minApp: string;
  /** Earlier editions, by the hash of their manifests: readers who have one get a short way to this one. */
  readonly earlier?: ReadonlyMap<string, OpenEdition>;
  /** Carried along for readers who still know only older keys. */
  readonly successions?: Envelope["successions"];
  /** Called after each shard; large feeds take a while. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Path → content, in the order in which they must be written: nothing is named before it is there. */
export type FeedFiles = Map<string, Bytes>;

/** A shard of this many characters of JSON costs a page about a millisecond to open. */
const SHARD_SIZE = 64 * 1024;

/** Without a key the envelope carries no signature: only for the feed that travels inside the package. */
export async function buildFeed(
  records: readonly AnyRecord[],
  key: KeyFile | null,
  options: FeedOptions,
): Promise<FeedFiles> {
  const files: FeedFiles = new Map();
  const groups = recordsByGroup(records);
  const buckets = { record: bucketCount(groups.record), reference: bucketCount(groups.reference) };
  const pending = GROUPS.flatMap((group) => inBuckets(group, groups[group], buckets[group]));
  const shards: ManifestShard[] = [];
  for (const shard of pending) {
    shards.push(await addShard(files, shard));
    options.onProgress?.(shards.length, pending.length);
  }
  const manifest: Manifest = { spec: SPEC, feed: options.feed, buckets, shards };
  const bytes = manifestJson(manifest);
  const hash = await sha256(bytes);
  files.set(manifestPath(hash), bytes);
  const deltas = await addDeltas(files, hash, manifest, pending, options.earlier ?? new Map());
  files.set(LATEST, await envelope({ hash, length: bytes.length }, deltas, key, options));
  return files;
}

interface Written {
  readonly record: AnyRecord;
  readonly json: string;
}

interface PendingShard {
  readonly group: Group;
  readonly bucket: number;
  readonly content: readonly Written[];
}

function recordsByGroup(records: readonly AnyRecord[]): Record<Group, Written[]> {
  const groups: Record<Group, Written[]> = { record: [], reference: [] };
  const sorted = [...records].sort((a, b) => compare(a.id, b.id));
  for (const [i, record] of sorted.entries()) {
    if (sorted[i - 1]?.id === record.id) throw new Error(`the id ${record.id} is used twice`);
    groups[groupOf(record)].push({ record, json: canonicalJson(record) });
  }
  return groups;
}

/** A power of two, so that growth splits shards instead of shuffling every record. */
function bucketCount(content: readonly Written[]): number {
  const size = content.reduce((sum, { json }) => sum + json.length, 0);
  return 2 ** Math.max(0, Math.round(Math.log2(size / SHARD_SIZE)));
}

function inBuckets(group: Group, content: readonly Written[], buckets: number): PendingShard[] {
  const shards = Map.groupBy(content, ({ record }) => bucketOf(homeOf(record), buckets));
  return [...shards]
    .map(([bucket, inside]) => ({ group, bucket, content: inside }))
    .sort((a, b) => a.bucket - b.bucket);
}

async function addShard(files: FeedFiles, { group, bucket, content }: PendingShard): Promise<ManifestShard> {
  const raw = shardJson(content.map(({ json }) => json));
  const bytes = gzip(raw);
  const hash = await sha256(bytes);
  files.set(shardPath(hash), bytes);
  return {
    group,
    bucket,
    hash,
    length: bytes.length,
    rawHash: await sha256(raw),
    rawLength: raw.length,
    count: content.length,
  };
}

/** A delta from each earlier edition, where it is shorter than the shards it stands for. */
async function addDeltas(
  files: FeedFiles,
  hash: string,
  manifest: Manifest,
  pending: readonly PendingShard[],
  earlier: ReadonlyMap<string, OpenEdition>,
): Promise<DeltaRef[]> {
  const content = new Map(manifest.shards.map((shard, i) => [shard.hash, pending[i]?.content ?? []]));
  const open = async (shard: ManifestShard) => (content.get(shard.hash) ?? []).map(({ record }) => record);
  const deltas: DeltaRef[] = [];
  for (const [from, before] of earlier) {
    const delta = from === hash ? undefined : await makeDelta(before, { manifest, open });
    if (!delta) continue;
    const shards = delta.entries.reduce((sum, { length }) => sum + length, 0);
    const { ref, path, bytes } = await packDelta(from, delta);
    if (bytes.length >= Math.min(shards, LIMITS.delta) || ref.rawLength > LIMITS.deltaRaw) continue;
    files.set(path, bytes);
    deltas.push(ref);
  }
  return deltas;
}

async function envelope(
  manifest: Statement["manifest"],
  deltas: DeltaRef[],
  key: KeyFile | null,
  options: FeedOptions,
): Promise<Bytes> {
  const { feed, publisher, seq, issued, expires, minApp, successions = [] } = options;
  const statement: Statement = {
    spec: SPEC,
    feed,
    publisher,
    seq,
    issued,
    expires,
    minApp,
    manifest,
    deltas,
  };
  const signed = JSON.stringify(statement);
  const signatures = key ? [{ publicKey: key.publicKey, signature: await sign(signed, key) }] : [];
  return utf8(`${JSON.stringify({ signed, signatures, successions } satisfies Envelope, null, 2)}\n`);
}
