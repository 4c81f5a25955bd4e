/** A shard's bytes → its records, checked one step after the other; nothing is inflated that was not announced. */
import * as v from "valibot";
import { AnyRecord } from "../schema.ts";
import { bucketOf, groupOf, homeOf } from "./bucket.ts";
import { type Bytes, concat, fromUtf8 } from "./bytes.ts";
import type { FileRef, Manifest, ManifestShard } from "./format.ts";
import { requireFile } from "./manifest.ts";
import { FeedRefusal } from "./refusal.ts";

/** Records checked between two pauses: some two milliseconds of work. */
const STEP = 40;

/**
 * The records of a shard as a server sent it, with a `pause` before every stretch of work on them. A server that labels .gz files with `Content-Encoding: gzip` has
 * the browser inflate them on the way; then the bytes are the JSON itself and are held to its length and hash.
 */
export async function openShard(
  bytes: Bytes,
  shard: ManifestShard,
  buckets: Manifest["buckets"],
  pause: () => Promise<void> = async () => {},
): Promise<AnyRecord[]> {
  const raw = await inflateFile(bytes, shard, "shard");
  await pause();
  const json = parse(raw);
  if (!Array.isArray(json)) throw new FeedRefusal("bad-json");
  if (json.length !== shard.count)
    throw new FeedRefusal("bad-count", { expected: shard.count, actual: json.length });
  const records: AnyRecord[] = [];
  for (const item of json) {
    records.push(checkRecord(item, shard, buckets));
    if (records.length % STEP === 0) await pause();
  }
  return records;
}

/** A file that is sent gzipped, by both its forms. */
interface GzippedFile extends FileRef {
  readonly rawHash: string;
  readonly rawLength: number;
}

/** What is in a gzipped file: length and hash of what was sent, before inflating, and of what came out. */
export async function inflateFile(bytes: Bytes, file: GzippedFile, name: string): Promise<Bytes> {
  let raw = bytes;
  if (!isInflated(bytes, file)) {
    await requireFile(bytes, file, name);
    raw = await inflate(bytes, file.rawLength);
  }
  await requireFile(raw, { hash: file.rawHash, length: file.rawLength }, name);
  return raw;
}

const isInflated = (bytes: Bytes, { rawLength }: { rawLength: number }): boolean =>
  bytes.length === rawLength && !(bytes[0] === 0x1f && bytes[1] === 0x8b);

/** Gunzips, and stops as soon as more comes out than was announced. */
export async function inflate(bytes: Bytes, limit: number): Promise<Bytes> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return concat(parts);
      length += value.length;
      if (length > limit) throw new FeedRefusal("inflates-too-far", { limit });
      parts.push(value);
    }
  } catch (error) {
    await reader.cancel().catch(() => {});
    throw error instanceof FeedRefusal ? error : new FeedRefusal("bad-gzip");
  }
}

function checkRecord(item: unknown, shard: ManifestShard, buckets: Manifest["buckets"]): AnyRecord {
  const record = v.safeParse(AnyRecord, item);
  if (!record.success) throw badRecord(item, v.getDotPath(record.issues[0]) ?? "");
  const { output } = record;
  if (groupOf(output) !== shard.group || bucketOf(homeOf(output), buckets[shard.group]) !== shard.bucket)
    throw badRecord(item, "id");
  return output;
}

function parse(raw: Bytes): unknown {
  try {
    return JSON.parse(fromUtf8(raw));
  } catch {
    throw new FeedRefusal("bad-json");
  }
}

function badRecord(item: unknown, field: string): FeedRefusal {
  const id = v.safeParse(v.object({ id: v.string() }), item);
  return new FeedRefusal("bad-record", { id: id.success ? id.output.id.slice(0, 80) : "?", field });
}
