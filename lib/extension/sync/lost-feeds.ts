import type { SyncCircumstances } from "./circumstances.ts";
import { floor, type Subscription } from "./subscriptions.ts";

/**
 * Feeds of which less is live than once was: the database was cleared or lost, and the list of feeds, which lies elsewhere,
 * was not. They need not wait until they are due. One that has failed since waits its turn like any other, and where
 * nothing can be kept anyway every worker would begin anew.
 */
export async function lostFeeds(
  { store, storage }: Pick<SyncCircumstances, "store" | "storage">,
  followed: readonly Subscription[],
): Promise<ReadonlySet<string>> {
  const lost = new Set<string>();
  if (store.trouble) return lost;
  // a database that fails now will have its say when a feed is put in
  const there = await store.feeds().catch(() => undefined);
  if (!there) return lost;
  const live = new Map(there.map(({ id, seq }) => [id, seq]));
  for (const { id, failures } of followed) {
    const known = await floor(storage, id);
    if (failures === 0 && known && known.seq > (live.get(id) ?? -1)) lost.add(id);
  }
  return lost;
}
