/**
 * Puts the feed built from dataset/ into the package as seed/…, and tells the code where updates of it come from:
 *
 *     SHANZHU_FEED_URL    address of latest.json; empty: the built-in feed has no updates
 *     SHANZHU_FEED_KEYS   fingerprints of the keys that may sign them, separated by commas
 */
import { join } from "node:path";
import { addViteConfig, defineWxtModule } from "wxt/modules";
import { buildFeed } from "../lib/dataset/feed/build.ts";
import { hostPattern, parseFeedUrl } from "../lib/extension/sync/feed-url.ts";
import { requireDataset } from "../scripts/dataset/read.ts";
import { edition, PROJECT } from "../scripts/feed/edition.ts";
import { writeFeed } from "../scripts/feed/write-feed.ts";

/** Where updates come from, as the package is told; throws rather than build a package that could never reach it. */
function feedAddress(): string | null {
  const given = process.env.SHANZHU_FEED_URL ?? "";
  const url = parseFeedUrl(given);
  if (given !== "" && url === null)
    throw new Error(`SHANZHU_FEED_URL ${given}: must begin with https:// or http://`);
  return url;
}

export default defineWxtModule((wxt) => {
  const address = feedAddress();
  addViteConfig(wxt, () => ({
    define: {
      __FEED_URL__: JSON.stringify(address ?? ""),
      __FEED_KEYS__: JSON.stringify(process.env.SHANZHU_FEED_KEYS ?? ""),
    },
  }));
  // nobody adds the built-in feed, so nobody would be asked for its host
  wxt.hook("build:manifestGenerated", (_, generated) => {
    if (address !== null) generated.host_permissions?.push(hostPattern(address));
  });
  wxt.hook("build:publicAssets", async (_, assets) => {
    const records = await requireDataset(join(wxt.config.root, "dataset"));
    const newest =
      records
        .map(({ dateModified }) => dateModified)
        .sort()
        .at(-1) ?? "1970-01-01";
    const files = await buildFeed(records, null, edition(PROJECT.feed, PROJECT.publisher, new Date(newest)));
    const folder = join(wxt.config.wxtDir, "seed");
    await writeFeed(files, folder);
    for (const path of files.keys())
      assets.push({ absoluteSrc: join(folder, path), relativeDest: `seed/${path}` });
  });
});
