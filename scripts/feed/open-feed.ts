import type { Bytes } from "../../lib/dataset/feed/bytes.ts";
import { openDelta } from "../../lib/dataset/feed/delta.ts";
import { verifyEnvelope } from "../../lib/dataset/feed/envelope.ts";
import {
  deltaPath,
  LATEST,
  type Manifest,
  manifestPath,
  type Statement,
  shardPath,
} from "../../lib/dataset/feed/format.ts";
import { verifyManifest } from "../../lib/dataset/feed/manifest.ts";
import { openShard } from "../../lib/dataset/feed/shard.ts";
import type { AnyRecord } from "../../lib/dataset/schema.ts";
import { about } from "./in-words.ts";
import { progress } from "./progress.ts";
import { feedPlace } from "./read-feed.ts";
import { signersOf } from "./signers.ts";

export interface OpenedFeed {
  readonly statement: Statement;
  readonly manifest: Manifest;
  readonly records: readonly AnyRecord[];
  /** Of the keys that signed it. */
  readonly fingerprints: readonly string[];
}

/** Reads a feed from a folder or an address, checking all that a reader's browser checks; throws at the first fault. */
export async function openFeed(place: string, fingerprint?: string): Promise<OpenedFeed> {
  const { where, read } = feedPlace(place);
  const checked = <T>(path: string, check: (bytes: Bytes) => Promise<T>) =>
    about(where(path), async () => check(await read(path)));
  const latest = await read(LATEST);
  const fingerprints = await about(where(LATEST), () => signersOf(latest));
  const terms = {
    trust: { keys: fingerprint ? [fingerprint] : fingerprints },
    now: Date.now(),
    appVersion: "99",
  };
  const { statement } = await about(where(LATEST), () => verifyEnvelope(latest, terms));
  const manifest = await checked(manifestPath(statement.manifest.hash), (bytes) =>
    verifyManifest(bytes, statement),
  );
  const records: AnyRecord[] = [];
  const report = progress("shards");
  for (const [i, shard] of manifest.shards.entries()) {
    const open = (bytes: Bytes) => openShard(bytes, shard, manifest.buckets);
    for (const record of await checked(shardPath(shard.hash), open)) records.push(record);
    report(i + 1, manifest.shards.length);
  }
  for (const delta of statement.deltas)
    await checked(deltaPath(delta.hash), (bytes) => openDelta(bytes, delta));
  return { statement, manifest, records, fingerprints };
}
