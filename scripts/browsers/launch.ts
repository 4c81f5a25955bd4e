/** Starts a real browser, with the extension in it and chosen hosts led to a local server. */
import puppeteer, { type Browser } from "puppeteer-core";
import { ensureBrowser } from "./ensure.ts";
import type { BrowserKind } from "./find.ts";
import { closeFirstPage } from "./first-page.ts";

export interface LaunchOptions {
  /** The unpacked extension's folder. */
  readonly extension?: string;
  /** Hosts (with their subdomains) that are led to 127.0.0.1 at this port over http. */
  readonly hosts?: { readonly names: readonly string[]; readonly port: number };
  readonly profile?: string;
  /** A window for a person to use; default: none. */
  readonly headed?: boolean;
  readonly language?: string;
  readonly dark?: boolean;
  /** As for a person who asked the system for less motion. */
  readonly still?: boolean;
  /** Firefox: what an extension asks for within a click is granted without asking the person. */
  readonly grant?: boolean;
  readonly log?: (line: string) => void;
}

/** The origin the extension gets in the Firefox we launch; elsewhere Firefox draws one at random. */
export const FIREFOX_UUID = "6a1b9a60-3a3c-4f0e-9d2c-0c3b2d0f5a11";
const FIREFOX_ID = "shanzhu@shanzhu.example";

/** Chromium in a sandbox refuses to run as root; nobody browses the web in this browser. */
const asRoot = () => process.getuid?.() === 0;

function chromiumArguments(options: LaunchOptions): string[] {
  const { hosts } = options;
  const rules = hosts?.names.flatMap((name) => [
    `MAP ${name} 127.0.0.1:${hosts.port}`,
    `MAP *.${name} 127.0.0.1:${hosts.port}`,
  ]);
  return [
    ...(asRoot() ? ["--no-sandbox"] : []),
    ...(options.extension
      ? [`--disable-extensions-except=${options.extension}`, `--load-extension=${options.extension}`]
      : []),
    ...(options.still ? ["--force-prefers-reduced-motion"] : []),
    ...(rules ? [`--host-resolver-rules=${rules.join(", ")}`] : []),
    `--accept-lang=${options.language ?? "zh-CN"}`,
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
  ];
}

function firefoxPreferences({ hosts, language, dark, still, grant }: LaunchOptions): Record<string, unknown> {
  return {
    // an add-on installed for one session would otherwise take its data along when the browser closes
    "extensions.webextensions.keepStorageOnUninstall": true,
    "extensions.webextensions.keepUuidOnUninstall": true,
    "intl.accept_languages": language ?? "zh-CN",
    "intl.locale.requested": language ?? "zh-CN",
    "ui.systemUsesDarkTheme": dark ? 1 : 0,
    "ui.prefersReducedMotion": still ? 1 : 0,
    "extensions.webextOptionalPermissionPrompts": !grant,
    "extensions.webextensions.uuids": JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
    ...(hosts && {
      "network.dns.forceResolve": "127.0.0.1",
      "network.socket.forcePort": `80=${hosts.port}`,
      "dom.security.https_first": false,
    }),
  };
}

/** Launches the browser; throws what `ensureBrowser` throws, and the browser's own words when it does not start. */
export async function launchBrowser(kind: BrowserKind, options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = ensureBrowser(kind, options.log);
  const common = {
    executablePath,
    headless: !options.headed,
    defaultViewport: null,
    handleSIGINT: false,
    ...(options.profile && { userDataDir: options.profile }),
  };
  if (kind === "chromium") {
    const browser = await puppeteer.launch({
      ...common,
      browser: "chrome",
      args: chromiumArguments(options),
      ...(options.extension && { ignoreDefaultArgs: ["--disable-extensions"], enableExtensions: true }),
    });
    if (options.extension && !options.headed) await closeFirstPage(browser);
    return browser;
  }
  const browser = await puppeteer.launch({
    ...common,
    browser: "firefox",
    // without it WebDriver BiDi refuses to open moz-extension: pages
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: firefoxPreferences(options),
  });
  if (options.extension) await browser.installExtension(options.extension);
  if (options.extension && !options.headed) await closeFirstPage(browser);
  return browser;
}
