/** The extension as it ships, but for one host more: localhost, where the sample pages are. */
import { join } from "node:path";
import { build } from "wxt";
import { withoutSpinner } from "../without-spinner.ts";

const OUTPUT = join(import.meta.dirname, "../../.cache/demo");

/**
 * Builds the Chrome package with localhost among its hosts and a feed of our own to follow; returns its folder.
 * `feed.key` is the fingerprint of the key it is signed with.
 */
export async function buildDemo(feed: { url: string; key: string }): Promise<string> {
  process.env.SHANZHU_LOCALHOST = "1";
  process.env.SHANZHU_FEED_URL = feed.url;
  process.env.SHANZHU_FEED_KEYS = feed.key;
  await withoutSpinner(() => build({ browser: "chrome", manifestVersion: 3, outDir: OUTPUT }));
  return join(OUTPUT, "chrome-mv3");
}
