import { readFileSync } from "node:fs";
import type { FeedOptions } from "../../lib/dataset/feed/build.ts";

const DAY = 24 * 3600_000;

/** What the feed of dataset/ calls itself, which comes with the extension. */
export const PROJECT = { feed: "shanzhu", publisher: "善注" } as const;

/** The newest Shanzhu record format there is: this project's own version. */
const VERSION: string = JSON.parse(
  readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
).version;

/**
 * What an edition says of itself. Its number is its time in seconds: it grows by itself, on whatever machine it is
 * made, and the same time gives the same bytes.
 */
export function edition(feed: string, publisher: string, issued: Date, days = 90): FeedOptions {
  return {
    feed,
    publisher,
    seq: Math.floor(issued.getTime() / 1000),
    issued: issued.toISOString(),
    expires: new Date(issued.getTime() + days * DAY).toISOString(),
    minApp: VERSION,
  };
}
