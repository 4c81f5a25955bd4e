import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import type { Bytes } from "../../lib/dataset/feed/bytes.ts";
import { readUnsigned } from "../../lib/dataset/feed/envelope.ts";
import { Envelope, LATEST, manifestPath, type Statement, shardPath } from "../../lib/dataset/feed/format.ts";
import type { OpenEdition } from "../../lib/dataset/feed/make-delta.ts";
import { verifyManifest } from "../../lib/dataset/feed/manifest.ts";
import { openShard } from "../../lib/dataset/feed/shard.ts";
import { isMissing } from "./in-words.ts";

/** Readers this many editions behind still get a short way to the newest. */
const EDITIONS = 8;

/** What a damaged file says of earlier editions is lost: that is the publisher's to decide, not ours. */
function readHere(latest: Bytes, folder: string): Statement {
  try {
    return readUnsigned(latest);
  } catch {
    const file = join(folder, LATEST);
    throw new Error(
      `${file}: is damaged or of another program; remove it to begin anew in this folder, readers then fetch everything once`,
    );
  }
}

/** The editions that a folder holds already, newest first, and the hand-overs of keys so far; nothing in a new folder. */
export async function readEarlier(
  folder: string,
): Promise<{ earlier: Map<string, OpenEdition>; successions: Envelope["successions"] }> {
  const read = async (path: string): Promise<Bytes> => new Uint8Array(await readFile(join(folder, path)));
  const latest = await read(LATEST).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
  if (!latest) return { earlier: new Map(), successions: [] };
  const statement = readHere(latest, folder);
  const { successions } = v.parse(Envelope, JSON.parse(new TextDecoder().decode(latest)));
  const hashes = [statement.manifest.hash, ...statement.deltas.map(({ from }) => from)].slice(0, EDITIONS);
  const earlier = new Map<string, OpenEdition>();
  for (const hash of hashes) {
    const bytes = await read(manifestPath(hash)).catch(() => undefined);
    if (!bytes) continue;
    const manifest = await verifyManifest(bytes, { ...statement, manifest: { hash, length: bytes.length } });
    const open: OpenEdition["open"] = async (shard) =>
      openShard(await read(shardPath(shard.hash)), shard, manifest.buckets);
    earlier.set(hash, { manifest, open });
  }
  return { earlier, successions };
}
