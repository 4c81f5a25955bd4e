import type { Browser, Page } from "puppeteer-core";

/** How long a fresh install takes to open it, many times over; an update opens nothing. */
const PATIENCE = 3_000;

/**
 * Closes the page that greets a reader after the install: it comes to the front while a script works in another tab, and
 * a tab behind draws no frames.
 */
export async function closeFirstPage(browser: Browser): Promise<void> {
  for (const until = Date.now() + PATIENCE; Date.now() < until; ) {
    for (const page of await browser.pages()) if (await greets(page)) return page.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Asked of the page: Firefox's protocol takes a tab that an extension opened for an empty one. */
const greets = (page: Page) => page.evaluate(() => location.pathname === "/welcome.html").catch(() => false);
