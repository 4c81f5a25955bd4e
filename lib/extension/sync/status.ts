import { isExpired } from "../../dataset/feed/envelope.ts";
import type { FeedVersion } from "../../store/dataset/shelf.ts";
import type { SyncStatus } from "../messages.ts";
import type { Subscription } from "./subscriptions.ts";

/** What a reader is told of a feed. */
export function describeFeed(
  feed: Subscription,
  live: FeedVersion | undefined,
  now: number,
): SyncStatus["feeds"][number] {
  const shards = live?.manifest.shards ?? [];
  return {
    id: feed.id,
    url: feed.url,
    publisher: live?.publisher ?? "",
    seq: live?.seq ?? 0,
    issued: live?.issued ?? "",
    expired: live ? isExpired(live, now) : false,
    ...(feed.checked === undefined ? {} : { checked: new Date(feed.checked).toISOString() }),
    ...(feed.trouble ? { error: feed.trouble.code, reason: feed.trouble } : {}),
    paused: feed.paused,
    bytes: shards.reduce((sum, { length }) => sum + length, 0),
    records: shards.reduce((sum, { count }) => sum + count, 0),
  };
}
