import { type Bytes, fromUtf8 } from "../../dataset/feed/bytes.ts";
import type { ManifestShard } from "../../dataset/feed/format.ts";
import { inflate } from "../../dataset/feed/shard.ts";
import type { AnyRecord } from "../../dataset/schema.ts";
import type { Shelf } from "./shelf.ts";

/** Shards are kept small whether they came gzipped, were inflated on the way or were made from a delta. */
export async function gzipped(bytes: Bytes): Promise<Bytes> {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * A held shard's records. They were checked against the schema before; gzip's own checksum finds decay. A shard that
 * has decayed is given up, so that the next update fetches it again.
 */
export async function readShard(shelf: Shelf, { hash, rawLength }: ManifestShard): Promise<AnyRecord[]> {
  const bytes = await shelf.shard(hash);
  if (!bytes) throw new Error(`the shard ${hash} is not held`);
  try {
    return JSON.parse(fromUtf8(await inflate(bytes, rawLength)));
  } catch (error) {
    await shelf.deleteShards([hash]);
    throw error;
  }
}
