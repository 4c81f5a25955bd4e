import { browser } from "wxt/browser";
import { sendMessage } from "../messages.ts";

/**
 * Tells every page that listens; a tab without our script has nobody to hear it, which is no error. Resolves when all have
 * dealt with it, which a frozen tab never does: nobody should be kept waiting for that.
 */
export async function tellPages(
  ...message: ["datasetChanged", string] | ["notesChanged", { url: string }]
): Promise<void> {
  const [name, data] = message;
  const tabs = await browser.tabs.query({});
  const targets = tabs.flatMap((tab) => (tab.id === undefined ? [] : [tab.id]));
  await Promise.allSettled([
    ...targets.map((tabId) => sendMessage(name, data as never, tabId)),
    // the extension's own open pages
    sendMessage(name, data as never),
  ]);
}
