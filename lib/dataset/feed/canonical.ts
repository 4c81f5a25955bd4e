/** The one way in which records, shards and manifests are written down: hashes depend on every byte of it. */
import type { AnyRecord } from "../schema.ts";
import { type Bytes, utf8 } from "./bytes.ts";
import type { Manifest } from "./format.ts";

/** Keys in order, so that the order in which somebody wrote the fields changes no byte. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => compare(a, b)))
      : inner,
  );
}

/** A shard's JSON from its records' JSON, which must be in the order of their ids: a record a line. */
export const shardJson = (lines: readonly string[]): Bytes => utf8(`[\n${lines.join(",\n")}\n]\n`);

export const shardOfRecords = (records: readonly AnyRecord[]): Bytes =>
  shardJson([...records].sort((a, b) => compare(a.id, b.id)).map(canonicalJson));

/** A manifest's bytes, whatever the order in which its shards come. */
export function manifestJson({ spec, feed, buckets, shards }: Manifest): Bytes {
  const sorted = [...shards].sort((a, b) => compare(a.group, b.group) || a.bucket - b.bucket);
  return utf8(`${canonicalJson({ spec, feed, buckets, shards: sorted })}\n`);
}

/** By code units, in every language alike. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
