import type { Page } from "puppeteer-core";
import type { SyncStatus } from "../../lib/extension/messages.ts";

declare const chrome: {
  runtime: { sendMessage(message: unknown, answered: (reply: unknown) => void): void };
};

/** A message about feeds as the library page sends it to the background; throws the background's own words. */
export async function ask(page: Page, type: string, data?: unknown): Promise<SyncStatus> {
  const reply = await page.evaluate(
    (message) =>
      new Promise((resolve) => {
        chrome.runtime.sendMessage(message, resolve);
      }),
    { id: 1, type, data, timestamp: Date.now() },
  );
  const { res } = reply as { res: { ok: true; value: SyncStatus } | { ok: false; error: string } };
  if (!res.ok) throw new Error(res.error);
  return res.value;
}
