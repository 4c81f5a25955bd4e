/** The sites beyond the listed ones on which the reader lets us run. */
import { browser } from "wxt/browser";
import { keepForFeeds } from "../feed-hosts.ts";
import { addedOrigins } from "../sites.ts";
import type { SiteDesk } from "./desk.ts";

const hostOf = (pattern: string) => pattern.replace(/^[^:]+:\/\//, "").replace(/\/.*$/, "");

/** `feeds`: the addresses of those followed. */
export function siteDesk(feeds: () => Promise<readonly string[]>): SiteDesk {
  return {
    added: async () => [...new Set((await addedOrigins()).map(hostOf))],
    remove: async (host) => {
      const [added, followed] = await Promise.all([addedOrigins(), feeds()]);
      const taken = added.filter((pattern) => hostOf(pattern) === host);
      // a feed there goes on: in Chromium what is taken back of a host takes along what was allowed for the feed
      if (followed.some((url) => new URL(url).hostname === host)) await keepForFeeds(taken);
      else await browser.permissions.remove({ origins: taken });
    },
  };
}
