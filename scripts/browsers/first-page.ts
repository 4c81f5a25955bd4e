import type { Browser } from "puppeteer-core";

/** How long a fresh install takes to open it, many times over; an update opens nothing. */
const PATIENCE = 3_000;

/**
 * Closes the page that greets a reader after the install: it comes to the front while a script works in another tab, and
 * a tab behind draws no frames.
 */
export async function closeFirstPage(browser: Browser): Promise<void> {
  const greeting = await browser
    .waitForTarget((target) => target.url().endsWith("/welcome.html"), { timeout: PATIENCE })
    .catch(() => undefined);
  await (await greeting?.page())?.close();
}
