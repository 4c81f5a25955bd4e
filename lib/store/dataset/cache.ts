import type { ManifestShard } from "../../dataset/feed/format.ts";

/**
 * What was made of shards, least recently used first out once they have more than `capacity` bytes of JSON. What failed is
 * tried anew.
 */
export function cached<T>(
  capacity: number,
  open: (shard: ManifestShard) => Promise<T>,
): (shard: ManifestShard) => Promise<T> {
  const opened = new Map<string, { made: Promise<T>; size: number }>();
  let held = 0;
  return (shard) => {
    const known = opened.get(shard.hash);
    const entry = known ?? { made: open(shard), size: shard.rawLength };
    opened.delete(shard.hash);
    opened.set(shard.hash, entry);
    if (known) return entry.made;
    held += entry.size;
    entry.made.catch(() => forget(shard.hash));
    for (const hash of opened.keys()) {
      if (held <= capacity || hash === shard.hash) break;
      forget(hash);
    }
    return entry.made;
  };

  function forget(hash: string): void {
    held -= opened.get(hash)?.size ?? 0;
    opened.delete(hash);
  }
}
