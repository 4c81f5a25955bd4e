import { browser } from "wxt/browser";
import { hostPattern, parseFeedUrl } from "./feed-url.ts";

/**
 * Asks the browser for a feed's host, since few servers let other origins read them; answers whether it may be read. Must
 * be called within the click, before anything is awaited. A reader who says no can still follow servers that send
 * Access-Control-Allow-Origin.
 */
export async function allowHost(typed: string): Promise<boolean> {
  const url = parseFeedUrl(typed);
  if (url === null) return false;
  return browser.permissions.request({ origins: [hostPattern(url)] });
}
