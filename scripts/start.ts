/** `npm start`: the sample news site, a feed, and a browser with the extension on it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveSite } from "../test/pages/server.ts";
import { ensureBrowser } from "./browsers/ensure.ts";
import { launchBrowser } from "./browsers/launch.ts";
import { buildDemo } from "./start/demo-build.ts";
import { hasDisplay } from "./start/display.ts";
import { demoFeed } from "./start/feed.ts";
import { tour } from "./start/tour.ts";

const profile = mkdtempSync(join(tmpdir(), "shanzhu-start-"));
const undo: (() => unknown)[] = [() => rmSync(profile, { recursive: true, force: true, maxRetries: 10 })];

/** Undoes everything, last first, once: closing the browser ends the demonstration, and ending it closes the browser. */
async function end(code: number): Promise<void> {
  for (let step = undo.pop(); step; step = undo.pop()) await step();
  process.exit(code);
}
process.on("SIGINT", () => void end(0));
process.on("SIGTERM", () => void end(0));

try {
  ensureBrowser("chromium", console.log);
  const feed = await demoFeed();
  undo.push(feed.close);
  const site = await serveSite({ port: 0, host: "localhost" });
  undo.push(site.close);
  console.log(`sample news site: ${site.url}\nfeed: ${feed.url}`);
  const extension = await buildDemo(feed);
  const headed = hasDisplay();
  const browser = await launchBrowser("chromium", { extension, profile: join(profile, "browser"), headed });
  undo.push(() => browser.close());
  if (headed) {
    const [page] = await browser.pages();
    await page?.goto(site.url);
    console.log("A browser with Shanzhu is open on the sample site. Close it or press Ctrl-C to end.");
    await new Promise((resolve) => browser.once("disconnected", resolve));
  } else {
    console.log("No display here: visiting the sample pages and taking pictures.");
    await tour(browser, site.url);
  }
  await end(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await end(1);
}
