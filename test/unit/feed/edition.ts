import { buildFeed, type FeedOptions } from "../../../lib/dataset/feed/build.ts";
import { readUnsigned } from "../../../lib/dataset/feed/envelope.ts";
import { manifestPath, shardPath } from "../../../lib/dataset/feed/format.ts";
import type { OpenEdition } from "../../../lib/dataset/feed/make-delta.ts";
import { verifyManifest } from "../../../lib/dataset/feed/manifest.ts";
import { openShard } from "../../../lib/dataset/feed/shard.ts";
import type { AnyRecord } from "../../../lib/dataset/schema.ts";
import type { SeedFiles } from "../../../lib/store/dataset-seed.ts";

/** Noon of the day on which these tests take place. */
export const NOW = Date.parse("2023-03-01T12:00:00Z");

export const options = (changes: Partial<FeedOptions> = {}): FeedOptions => ({
  feed: "shanzhu",
  publisher: "善注",
  seq: 1,
  issued: "2023-03-01T00:00:00Z",
  expires: "2023-06-01T00:00:00Z",
  minApp: "0.1.0",
  ...changes,
});

/** The files of a feed as the package carries them, number 0. */
export async function seedFiles(records: readonly AnyRecord[]): Promise<SeedFiles> {
  const files = await buildFeed(records, null, options({ seq: 0, issued: "2023-02-28T00:00:00Z" }));
  return async (path) => {
    const bytes = files.get(path);
    if (!bytes) throw new Error(`${path} is not in the package`);
    return bytes.slice();
  };
}

/** What a publisher's folder holds of an edition. */
export async function editionOf(
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): Promise<[string, OpenEdition]> {
  const read = (path: string) => files.get(path) ?? new Uint8Array();
  const statement = readUnsigned(read("latest.json"));
  const manifest = await verifyManifest(read(manifestPath(statement.manifest.hash)), statement);
  const open: OpenEdition["open"] = (shard) =>
    openShard(read(shardPath(shard.hash)), shard, manifest.buckets);
  return [statement.manifest.hash, { manifest, open }];
}
