/** What a list shows of records, read from slices: these open in a quarter of the time that whole shards take. */
import { shardOf } from "../../dataset/feed/bucket.ts";
import { type Title, titleFrom } from "../../dataset/title.ts";
import { cached } from "./cache.ts";
import type { FeedVersion, Shelf } from "./shelf.ts";
import { outlineIn, sliceText } from "./slice.ts";
import { together } from "./together.ts";

/** Bytes of JSON of the shards whose slices stay in memory as text: names are some third of what a shard says. */
const CAPACITY = 32 * 1024 * 1024;

/** Finds titles in their first feed's wording, in the order asked; those no feed has are left out. */
export function titlesOn(
  shelf: Shelf,
  feeds: readonly FeedVersion[],
): (ids: readonly string[]) => Promise<Title[]> {
  const slice = together((hashes) => shelf.slices(hashes));
  const open = cached(CAPACITY, async ({ hash }) => sliceText(await slice(hash)));
  const titleOf = async (id: string): Promise<Title | undefined> => {
    for (const { manifest } of feeds) {
      const shard = shardOf(manifest, "record", id);
      // one that can't be read takes no other down with it
      const text = shard && (await open(shard).catch((error: unknown) => console.error(error)));
      const outline = text && outlineIn(text, id);
      if (outline) return titleFrom(id, outline.names);
    }
    return undefined;
  };
  return async (ids) => (await Promise.all(ids.map(titleOf))).filter((title) => title !== undefined);
}
