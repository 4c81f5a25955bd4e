import type { FeedVersion } from "../../store/dataset/shelf.ts";
import type { Subscription } from "./subscriptions.ts";

/** Whether a feed turned out to be one that is followed already at another address: the same name, under the same key. */
export function isTwin(id: string, followed: readonly Subscription[], live: readonly FeedVersion[]): boolean {
  const nameOf = (wanted: string) => live.find((feed) => feed.id === wanted)?.feed;
  const name = nameOf(id);
  const keys = followed.find((feed) => feed.id === id)?.keys ?? [];
  return (
    name !== undefined &&
    followed.some(
      (other) => other.id !== id && nameOf(other.id) === name && other.keys.some((key) => keys.includes(key)),
    )
  );
}
