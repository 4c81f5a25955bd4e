import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import type { Bytes } from "../../lib/dataset/feed/bytes.ts";
import { readUnsigned } from "../../lib/dataset/feed/envelope.ts";
import { Envelope, LATEST, manifestPath, type Statement, shardPath } from "../../lib/dataset/feed/format.ts";
import type { OpenEdition } from "../../lib/dataset/feed/make-delta.ts";
import { verifyManifest } from "../../lib/dataset/feed/manifest.ts";
import { FeedRefusal } from "../../lib/dataset/feed/refusal.ts";
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

/** Readers who follow a feed refuse any other at its address. */
function requireSameFeed(there: Statement, feed: string, folder: string): void {
  if (there.feed === feed) return;
  throw new Error(
    `${folder}: holds the feed ${there.feed} of ${there.publisher}, whose readers would refuse ${feed} in its place; ` +
      `give --feed ${there.feed} to go on with it, or another --out for ${feed}`,
  );
}

/** What is damaged or gone of an earlier edition costs its readers the short way, nothing else. */
async function unlessLost<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FeedRefusal || isMissing(error)) return undefined;
    throw error;
  }
}

/** What a folder holds already; nothing in a new one. */
export interface Earlier {
  /** The newest edition's envelope, and what it says. */
  readonly latest?: { readonly bytes: Bytes; readonly statement: Statement };
  /** The newest editions by the hashes of their manifests. */
  readonly editions: ReadonlyMap<string, OpenEdition>;
  /** The hand-overs of keys so far. */
  readonly successions: Envelope["successions"];
}

/** The editions of `feed` that a folder holds. Throws where it holds another feed. */
export async function readEarlier(folder: string, feed: string): Promise<Earlier> {
  const read = async (path: string): Promise<Bytes> => new Uint8Array(await readFile(join(folder, path)));
  const latest = await unlessLost(() => read(LATEST));
  if (!latest) return { editions: new Map(), successions: [] };
  const statement = readHere(latest, folder);
  requireSameFeed(statement, feed, folder);
  const { successions } = v.parse(Envelope, JSON.parse(new TextDecoder().decode(latest)));
  const hashes = [statement.manifest.hash, ...statement.deltas.map(({ from }) => from)].slice(0, EDITIONS);
  const editions = new Map<string, OpenEdition>();
  for (const hash of hashes) {
    const manifest = await unlessLost(async () => {
      const bytes = await read(manifestPath(hash));
      return verifyManifest(bytes, { feed, manifest: { hash, length: bytes.length } });
    });
    if (!manifest) continue;
    const open: OpenEdition["open"] = (shard) =>
      unlessLost(async () => openShard(await read(shardPath(shard.hash)), shard, manifest.buckets));
    editions.set(hash, { manifest, open });
  }
  return { latest: { bytes: latest, statement }, editions, successions };
}
