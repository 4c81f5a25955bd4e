import * as v from "valibot";
import { type Bytes, fromUtf8, sha256 } from "./bytes.ts";
import { type FileRef, Manifest, type ManifestShard, type Statement } from "./format.ts";
import { FeedRefusal } from "./refusal.ts";

/** Length and hash as signed, and a manifest of this feed that contradicts itself nowhere. */
export async function verifyManifest(
  bytes: Bytes,
  statement: Pick<Statement, "feed" | "manifest">,
): Promise<Manifest> {
  await requireFile(bytes, statement.manifest, "manifest");
  const manifest = v.safeParse(Manifest, parse(bytes));
  if (!manifest.success)
    throw new FeedRefusal("bad-manifest", { where: v.getDotPath(manifest.issues[0]) ?? "" });
  if (manifest.output.feed !== statement.feed)
    throw new FeedRefusal("other-feed", { expected: statement.feed, actual: manifest.output.feed });
  requireOneShardABucket(manifest.output);
  return manifest.output;
}

/** The shards not yet held: that is all an update transfers. */
export function planUpdate(have: ReadonlySet<string>, manifest: Manifest): ManifestShard[] {
  return manifest.shards.filter((shard) => !have.has(shard.hash));
}

/** Refuses a file whose length or hash is not the announced one; `name` is for the reader. */
export async function requireFile(bytes: Bytes, file: FileRef, name: string): Promise<void> {
  if (bytes.length !== file.length)
    throw new FeedRefusal("bad-length", { file: name, expected: file.length, actual: bytes.length });
  if ((await sha256(bytes)) !== file.hash) throw new FeedRefusal("bad-hash", { file: name });
}

function parse(bytes: Bytes): unknown {
  try {
    return JSON.parse(fromUtf8(bytes));
  } catch {
    throw new FeedRefusal("bad-manifest", { where: "JSON" });
  }
}

function requireOneShardABucket(manifest: Manifest): void {
  const seen = new Set<string>();
  for (const { group, bucket } of manifest.shards) {
    const place = `${group} ${bucket}`;
    if (bucket >= manifest.buckets[group] || seen.has(place))
      throw new FeedRefusal("bad-manifest", { where: place });
    seen.add(place);
  }
}
