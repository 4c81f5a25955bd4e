/** Finds a browser that is already on this machine. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

export type BrowserKind = "chromium" | "firefox";

const VARIABLE: Record<BrowserKind, string> = { chromium: "CHROME_PATH", firefox: "FIREFOX_PATH" };

const COMMANDS: Record<BrowserKind, readonly string[]> = {
  chromium: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"],
  firefox: ["firefox", "firefox-esr", "firefox-developer-edition"],
};

const APPLICATIONS: Record<BrowserKind, readonly string[]> = {
  chromium: [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
  firefox: [
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
  ],
};

function runnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The path of an installed browser: `CHROME_PATH` / `FIREFOX_PATH`, then the usual commands on the PATH, then the usual
 * applications. Throws when the variable is set and names nothing that can be run, rather than quietly using another.
 */
export function findBrowser(kind: BrowserKind): string | undefined {
  const named = process.env[VARIABLE[kind]];
  if (named) {
    if (runnable(named)) return named;
    throw new Error(`${VARIABLE[kind]} is ${named}, which can't be run. Correct it or unset it.`);
  }
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const onPath = COMMANDS[kind].flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...APPLICATIONS[kind]].find(runnable);
}
