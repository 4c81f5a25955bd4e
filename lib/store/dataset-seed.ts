/** The feed that travels inside the package: there is always something that works, from the first second, offline. */
import type { Bytes } from "../dataset/feed/bytes.ts";
import { readUnsigned } from "../dataset/feed/envelope.ts";
import { LATEST, manifestPath } from "../dataset/feed/format.ts";
import { verifyManifest } from "../dataset/feed/manifest.ts";
import { keepShards } from "./dataset/keep-shards.ts";
import { type DatasetStore, versionOf } from "./dataset.ts";

/** The id under which the built-in feed is kept. */
export const BUILT_IN = "built-in";

/** Reads a file of the package's feed by its path below the seed's folder. */
export type SeedFiles = (path: string) => Promise<Bytes>;

/**
 * Installs the package's own feed where nothing newer is live, or what is live can't be used; returns whether it changed
 * anything. It carries no signature, the package's own counts; lengths and hashes are checked as everywhere.
 */
export async function installSeed(store: DatasetStore, files: SeedFiles): Promise<boolean> {
  const statement = readUnsigned(await files(LATEST));
  const live = await store.feeds();
  const held = live.find(({ id }) => id === BUILT_IN);
  const usable = await store.knowledge().then(
    () => true,
    () => false,
  );
  if (usable && held && held.seq > statement.seq) return false;
  const manifest = await verifyManifest(await files(manifestPath(statement.manifest.hash)), statement);
  if (usable && held?.seq === statement.seq) {
    // what has decayed of it is made good
    await keepShards(store, manifest, files);
    return false;
  }
  const seed = versionOf(BUILT_IN, statement, manifest);
  await store.install(async (now) => {
    await keepShards(store, manifest, files);
    return [seed, ...(usable ? now.filter(({ id }) => id !== BUILT_IN) : [])];
  });
  return true;
}
