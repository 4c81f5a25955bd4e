/** The package that ships, in a real browser, with the news hosts led to a local server. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { NEWS_HOSTS } from "../../lib/extension/hosts.ts";
import type { BrowserKind } from "../../scripts/browsers/find.ts";
import { FIREFOX_UUID, type LaunchOptions, launchBrowser } from "../../scripts/browsers/launch.ts";

const OUTPUT = join(import.meta.dirname, "../../.output");
const FOLDER: Record<BrowserKind, string> = { chromium: "chrome-mv3", firefox: "firefox-mv3" };

/** Both browsers, for `describe.each`; `SHANZHU_BROWSERS=chromium` narrows a run by hand. */
export const BROWSERS: readonly BrowserKind[] = (process.env.SHANZHU_BROWSERS?.split(",") ?? [
  "chromium",
  "firefox",
]) as BrowserKind[];

export interface RunningExtension {
  readonly browser: Browser;
  readonly kind: BrowserKind;
  /** Opens an address as a reader would. */
  open(url: string): Promise<Page>;
  /** Opens a page of the extension in a tab: `popup.html`, `library.html#/notes`. */
  openOwn(path: string): Promise<Page>;
  close(): Promise<void>;
}

async function chromiumOrigin(browser: Browser): Promise<string> {
  const worker = await browser.waitForTarget((target) => target.type() === "service_worker");
  // for Node a chrome-extension: address has no origin
  return worker.url().split("/").slice(0, 3).join("/");
}

/** Firefox never reports the end of a navigation into an extension's page: the process is swapped under the tab. */
async function firefoxNavigate(page: Page, url: string): Promise<void> {
  void page.goto(url, { timeout: 2_000 }).catch(() => {});
  const wanted = url.split("#")[0] as string;
  // a question that is under way while the process is swapped fails: it is asked again, until two in a row are answered
  const until = Date.now() + 20_000;
  for (let arrived = 0; arrived < 2; ) {
    if (Date.now() > until) throw new Error(`${url} did not open`);
    const here = await page
      .evaluate((start) => location.href.startsWith(start) && document.readyState === "complete", wanted)
      .catch(() => false);
    arrived = here ? arrived + 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/**
 * Starts the browser with the built extension in it. `port` is where the listed news hosts are served; `output`: where packages
 * of another build lie than the one that ships.
 * Throws when the package has not been built.
 */
export async function startExtension(
  kind: BrowserKind,
  {
    output = OUTPUT,
    ...options
  }: { port: number; output?: string } & Omit<LaunchOptions, "extension" | "hosts">,
): Promise<RunningExtension> {
  const extension = join(output, FOLDER[kind]);
  if (!existsSync(join(extension, "manifest.json"))) {
    throw new Error(`${extension} is not there: run npm run build first`);
  }
  const browser = await launchBrowser(kind, {
    ...options,
    extension,
    hosts: { names: NEWS_HOSTS, port: options.port },
  });
  const origin = kind === "chromium" ? await chromiumOrigin(browser) : `moz-extension://${FIREFOX_UUID}`;
  return {
    browser,
    kind,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: "domcontentloaded" });
      return page;
    },
    async openOwn(path) {
      const page = await browser.newPage();
      if (kind === "chromium") await page.goto(`${origin}/${path}`);
      else await firefoxNavigate(page, `${origin}/${path}`);
      return page;
    },
    close: () => browser.close(),
  };
}
