import { browser } from "wxt/browser";
import { MatchPattern } from "wxt/utils/match-patterns";
import { feedPatterns, keepForFeeds, keepForPages } from "../feed-hosts.ts";
import { hostPattern, parseFeedUrl } from "./feed-url.ts";

/**
 * Asks the browser for a feed's host, since few servers let other origins read them; answers whether it may be read. Must
 * be called within the click, before anything is awaited. A reader who says no can still follow servers that send
 * Access-Control-Allow-Origin.
 */
export async function allowHost(typed: string): Promise<boolean> {
  const url = parseFeedUrl(typed);
  if (url === null) return false;
  const origins = [hostPattern(url)];
  // a site stays one; else it is written down what for, before whoever hears of the grant comes to ask
  const noted = browser.permissions
    .contains({ origins })
    .then((site) => (site ? undefined : keepForFeeds(origins)));
  const allowed = await browser.permissions.request({ origins });
  await noted;
  return allowed;
}

/** Gives back the hosts that none of the followed feeds, by their addresses, needs any more. */
export async function releaseHosts(followed: readonly string[]): Promise<void> {
  const idle = [...(await feedPatterns())].filter((pattern) => {
    const host = new MatchPattern(pattern);
    return !followed.some((url) => host.includes(url));
  });
  const { origins = [] } = await browser.permissions.getAll();
  const granted = idle.filter((pattern) => origins.includes(pattern));
  if (granted.length > 0) await browser.permissions.remove({ origins: granted });
  // only now: what is still granted and no longer for feeds would be a site
  if (idle.length > 0) await keepForPages(idle);
}
