import type { RunningExtension } from "./extension.ts";
import { inFirefoxWindow } from "./firefox-window.ts";

/** Firefox's name for the extension, from its manifest. */
const ID = "shanzhu@shanzhu.example";

/** Ends the background as the browser does when it wants the memory: at once, in the middle of whatever it is doing. */
export async function endWorker({ browser, kind }: RunningExtension): Promise<void> {
  if (kind === "firefox") {
    const extension = `WebExtensionPolicy.getByID("${ID}").extension`;
    await inFirefoxWindow(browser, `${extension}.terminateBackground({ ignoreDevToolsAttached: true })`);
    return;
  }
  const target = await browser.waitForTarget((candidate) => candidate.type() === "service_worker");
  const ended = new Promise<void>((resolve) => {
    browser.on("targetdestroyed", (destroyed) => destroyed === target && resolve());
  });
  await (await target.worker())?.close();
  await ended;
}
