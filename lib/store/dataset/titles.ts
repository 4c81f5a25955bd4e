/** What a list shows of records, read from slices: these open in a quarter of the time that whole shards take. */
import { shardOf } from "../../dataset/feed/bucket.ts";
import { type Title, titleFrom } from "../../dataset/title.ts";
import { cached } from "./cache.ts";
import type { FeedVersion, Shelf } from "./shelf.ts";
import { openSlice } from "./slice.ts";

/** Bytes of JSON of the shards whose titles stay in memory; these themselves are less than half of it. */
const CAPACITY = 8 * 1024 * 1024;

/** Finds titles in their first feed's wording, in the order asked; those no feed has are left out. */
export function titlesOn(
  shelf: Shelf,
  feeds: readonly FeedVersion[],
): (ids: readonly string[]) => Promise<Title[]> {
  const open = cached(CAPACITY, ({ hash }) => openTitles(shelf, hash));
  const titleOf = async (id: string): Promise<Title | undefined> => {
    for (const { manifest } of feeds) {
      const shard = shardOf(manifest, "record", id);
      // one that can't be read takes no other down with it
      const titles = shard && (await open(shard).catch((error: unknown) => console.error(error)));
      const title = titles?.get(id);
      if (title) return title;
    }
    return undefined;
  };
  return async (ids) => (await Promise.all(ids.map(titleOf))).filter((title) => title !== undefined);
}

async function openTitles(shelf: Shelf, hash: string): Promise<ReadonlyMap<string, Title>> {
  const [slice] = await shelf.slices([hash]);
  return new Map((slice ? openSlice(slice) : []).map(({ id, names }) => [id, titleFrom(id, names)]));
}
