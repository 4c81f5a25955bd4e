import { browser } from "wxt/browser";
import { parseFeedUrl } from "./feed-url.ts";

/**
 * Asks the browser for a feed's host, since few servers let other origins read them. Must be called within the click,
 * before anything is awaited. A reader who says no can still follow servers that send Access-Control-Allow-Origin.
 */
export async function allowHost(typed: string): Promise<void> {
  const url = parseFeedUrl(typed);
  if (url === null) return;
  const { protocol, hostname } = new URL(url);
  await browser.permissions.request({ origins: [`${protocol}//${hostname}/*`] });
}
