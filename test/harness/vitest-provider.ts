/** Lets Vitest's browser mode run in the machine's own Chromium and Firefox, through puppeteer. */
import { defineBrowserProvider } from "@vitest/browser";
import type { Browser, Page } from "puppeteer-core";
import type { BrowserProvider } from "vitest/node";
import type { BrowserKind } from "../../scripts/browsers/find.ts";
import { launchBrowser } from "../../scripts/browsers/launch.ts";

class RealBrowserProvider implements BrowserProvider {
  readonly name = "real";
  readonly supportsParallelism = false;
  readonly #kind: BrowserKind;
  readonly #pages = new Map<string, Page>();
  #browser: Promise<Browser> | undefined;

  constructor(kind: BrowserKind) {
    this.#kind = kind;
  }

  getCommandsContext(sessionId: string) {
    return { page: this.#pages.get(sessionId) };
  }

  /** What is tested asks for no motion: a colour on its way to another has no contrast to speak of. */
  async openPage(sessionId: string, url: string) {
    this.#browser ??= launchBrowser(this.#kind, { still: true });
    const browser = await this.#browser;
    const page = await browser.newPage();
    this.#pages.set(sessionId, page);
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(url, { timeout: 0 });
  }

  async close() {
    const browser = await this.#browser;
    this.#browser = undefined;
    this.#pages.clear();
    await browser?.close();
  }
}

export const realBrowsers = () =>
  defineBrowserProvider({
    name: "real",
    supportedBrowser: ["chromium", "firefox"],
    providerFactory: (project) =>
      new RealBrowserProvider(project.config.browser.name === "firefox" ? "firefox" : "chromium"),
  });
