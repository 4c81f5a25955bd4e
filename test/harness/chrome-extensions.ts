/** What a person does to an extension on `chrome://extensions`: that page's own interface, asked from inside it. */
import type { RunningExtension } from "./extension.ts";

interface DeveloperPrivate {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
  addHostPermission(extensionId: string, host: string): Promise<void>;
  reload(id: string, options: { failQuietly: boolean }): Promise<void>;
}

/** `update`: loads it anew from its folder, which to pages that are open is an update. */
export type Act = "take-hosts" | "give-hosts" | "update";

/** Allows a host (`http://127.0.0.1/*`), as a person does who is asked for it. */
export async function allowInChromium({ browser }: RunningExtension, host: string): Promise<void> {
  const worker = await browser.waitForTarget((target) => target.type() === "service_worker");
  const page = await browser.newPage();
  await page.goto("chrome://extensions");
  await page.evaluate(
    (extensionId, wanted) =>
      (
        globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }
      ).chrome.developerPrivate.addHostPermission(extensionId, wanted),
    worker.url().split("/")[2] ?? "",
    host,
  );
  await page.close();
}

export async function onExtensionsPage({ browser }: RunningExtension, act: Act): Promise<void> {
  const worker = await browser.waitForTarget((target) => target.type() === "service_worker");
  const page = await browser.newPage();
  await page.goto("chrome://extensions");
  await page.evaluate(
    async (what, extensionId) => {
      const { developerPrivate } = (
        globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }
      ).chrome;
      // out of developer mode an unpacked extension that is reloaded stays disabled
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      if (what === "update") await developerPrivate.reload(extensionId, { failQuietly: true });
      else {
        const hostAccess = what === "take-hosts" ? "ON_CLICK" : "ON_ALL_SITES";
        await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess });
      }
    },
    act,
    worker.url().split("/")[2] ?? "",
  );
  await page.close();
}
