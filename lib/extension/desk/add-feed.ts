import type { SyncStatus } from "../messages.ts";
import { parseFeedUrl } from "../sync/feed-url.ts";

export interface AddFeedWays {
  /** Asks the reader for the host of an address; must run within their click. */
  readonly allowHost: (url: string) => Promise<boolean>;
  readonly add: (feed: { url: string; fingerprint: string }) => Promise<SyncStatus>;
}

/**
 * Follows a feed. Rejects with `host-refused` when the reader did not let its host be read and it can't be reached
 * without: a bare network error would hide that it lies with the reader. The feed is in the list then, and asked anew when
 * it is added again.
 */
export async function addFeed(
  url: string,
  fingerprint: string,
  { allowHost, add }: AddFeedWays,
): Promise<SyncStatus> {
  const allowed = await allowHost(url);
  const status = await add({ url, fingerprint });
  const added = status.feeds.find((feed) => feed.url === parseFeedUrl(url));
  if (!allowed && added?.error === "unreachable") throw new Error("host-refused");
  return status;
}
