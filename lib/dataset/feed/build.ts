/** Records → the files of a feed. The same records always give the same bytes. */
import { gzipSync } from "fflate";
import type { AnyRecord } from "../schema.ts";
import { bucketOf, groupOf, homeOf } from "./bucket.ts";
import { type Bytes, sha256, utf8 } from "./bytes.ts";
import {
  GROUPS,
  type Group,
  LATEST,
  type Manifest,
  type ManifestShard,
  manifestPath,
  SPEC,
  type Statement,
  shardPath,
} from "./format.ts";
import { type KeyFile, sign } from "./keys.ts";

export interface FeedOptions {
  readonly feed: string;
  readonly publisher: string;
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly issued: string;
  readonly expires: string;
  readonly minApp: string;
  /** Called after each shard; large feeds take a while. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Path → content, in the order in which they must be written: nothing is named before it is there. */
export type FeedFiles = Map<string, Bytes>;

/** A shard of this many bytes of JSON costs a page about a millisecond to open. */
const SHARD_BYTES = 64 * 1024;

/** Without a key the envelope carries no signature: only for the feed that travels inside the package. */
export async function buildFeed(
  records: readonly AnyRecord[],
  key: KeyFile | null,
  options: FeedOptions,
): Promise<FeedFiles> {
  const files: FeedFiles = new Map();
  const manifest: Manifest = {
    spec: SPEC,
    feed: options.feed,
    buckets: { record: 1, reference: 1 },
    shards: [],
  };
  const lines = linesByGroup(records);
  const pending: { group: Group; bucket: number; lines: string[] }[] = [];
  for (const group of GROUPS) {
    const buckets = bucketCount(lines[group]);
    manifest.buckets[group] = buckets;
    pending.push(...inBuckets(lines[group], buckets).map((shard) => ({ group, ...shard })));
  }
  for (const [done, shard] of pending.entries()) {
    const entry = await addShard(files, shard.group, shard.bucket, shard.lines);
    manifest.shards.push(entry);
    options.onProgress?.(done + 1, pending.length);
  }
  const manifestBytes = utf8(`${JSON.stringify(manifest)}\n`);
  const hash = await sha256(manifestBytes);
  files.set(manifestPath(hash), manifestBytes);
  files.set(LATEST, await envelope({ hash, length: manifestBytes.length }, key, options));
  return files;
}

interface Line {
  readonly home: string;
  readonly json: string;
}

function linesByGroup(records: readonly AnyRecord[]): Record<Group, Line[]> {
  const lines: Record<Group, Line[]> = { record: [], reference: [] };
  const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  for (const [i, record] of sorted.entries()) {
    if (sorted[i - 1]?.id === record.id) throw new Error(`the id ${record.id} is used twice`);
    lines[groupOf(record)].push({ home: homeOf(record), json: canonicalJson(record) });
  }
  return lines;
}

/** A power of two, so that growth splits shards instead of shuffling every record. */
function bucketCount(lines: readonly Line[]): number {
  const size = lines.reduce((sum, line) => sum + line.json.length, 0);
  return 2 ** Math.max(0, Math.round(Math.log2(size / SHARD_BYTES)));
}

function inBuckets(lines: readonly Line[], buckets: number): { bucket: number; lines: string[] }[] {
  const shards = new Map<number, string[]>();
  for (const line of lines) {
    const bucket = bucketOf(line.home, buckets);
    const shard = shards.get(bucket);
    if (shard) shard.push(line.json);
    else shards.set(bucket, [line.json]);
  }
  return [...shards].map(([bucket, json]) => ({ bucket, lines: json })).sort((a, b) => a.bucket - b.bucket);
}

async function addShard(
  files: FeedFiles,
  group: Group,
  bucket: number,
  lines: string[],
): Promise<ManifestShard> {
  const raw = utf8(`[\n${lines.join(",\n")}\n]\n`);
  const gzipped = gzip(raw);
  const hash = await sha256(gzipped);
  files.set(shardPath(hash), gzipped);
  return {
    group,
    bucket,
    hash,
    length: gzipped.length,
    rawHash: await sha256(raw),
    rawLength: raw.length,
    count: lines.length,
  };
}

/**
 * fflate rather than CompressionStream: zlib's output depends on its version and the processor.
 * The header says nothing of time or system. https://www.rfc-editor.org/rfc/rfc1952#section-2.3
 */
function gzip(raw: Bytes): Bytes {
  const gzipped = gzipSync(raw, { level: 9, mtime: 0 }) as Bytes;
  gzipped[9] = 255;
  return gzipped;
}

async function envelope(
  manifest: Statement["manifest"],
  key: KeyFile | null,
  options: FeedOptions,
): Promise<Bytes> {
  const { feed, publisher, seq, issued, expires, minApp } = options;
  const statement: Statement = { spec: SPEC, feed, publisher, seq, issued, expires, minApp, manifest };
  const signed = JSON.stringify(statement);
  const signatures = key ? [{ publicKey: key.publicKey, signature: await sign(signed, key) }] : [];
  return utf8(`${JSON.stringify({ signed, signatures }, null, 2)}\n`);
}

/** JSON with keys in order, so that the order in which somebody wrote the fields changes no byte. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}
