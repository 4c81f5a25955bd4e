/** A browser for the demonstration and the tests: the one installed, else installed now. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type BrowserKind, findBrowser } from "./find.ts";

const PACKAGE: Record<BrowserKind, string> = { chromium: "chromium", firefox: "firefox-esr" };
const DOWNLOAD: Record<BrowserKind, string> = { chromium: "chrome@stable", firefox: "firefox@stable" };
const CACHE = join(import.meta.dirname, "../../.cache/browsers");

function run(command: string, args: readonly string[]): { ok: boolean; output: string } {
  const done = spawnSync(command, args, {
    encoding: "utf8",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return { ok: done.status === 0, output: `${done.stdout ?? ""}${done.stderr ?? ""}`.trim() };
}

const onDebianAsRoot = () => process.getuid?.() === 0 && existsSync("/etc/debian_version");

function aptInstall(...packages: string[]): { ok: boolean; output: string } {
  const updated = run("apt-get", ["update", "-qq"]);
  const installed = run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages]);
  return installed.ok ? installed : { ok: false, output: `${updated.output}\n${installed.output}` };
}

/** Chromium and Firefox draw Chinese as empty boxes where no font has it; screenshots would be worthless. */
function ensureChineseFont(log: (line: string) => void): void {
  if (!onDebianAsRoot() || run("fc-list", [":lang=zh"]).output !== "") return;
  log("installing a Chinese font (fonts-noto-cjk) …");
  const { ok } = aptInstall("fonts-noto-cjk", "fontconfig");
  if (!ok) log("no Chinese font could be installed: Chinese text may show as boxes");
}

function download(kind: BrowserKind): string | undefined {
  const { ok, output } = run(process.execPath, [
    join(import.meta.dirname, "../../node_modules/@puppeteer/browsers/lib/main-cli.js"),
    "install",
    DOWNLOAD[kind],
    "--path",
    CACHE,
  ]);
  const line = output.split("\n").at(-1) ?? "";
  const path = line.replace(/^\S+\s+/, "");
  return ok && existsSync(path) ? path : undefined;
}

/**
 * The path of a browser that can be run, installing one where none is found: from Debian's packages as root on Debian,
 * else a download into `.cache/`. Throws an error that says what to install when neither works.
 */
export function ensureBrowser(kind: BrowserKind, log: (line: string) => void = () => {}): string {
  const found = findBrowser(kind);
  if (found) {
    ensureChineseFont(log);
    return found;
  }
  log(`no ${kind} found; installing one …`);
  if (onDebianAsRoot()) aptInstall(PACKAGE[kind]);
  const path = findBrowser(kind) ?? download(kind);
  if (!path) {
    throw new Error(
      `There is no ${kind} on this machine and none could be installed. Install ${PACKAGE[kind]} (on Debian: ` +
        `apt-get install ${PACKAGE[kind]}) or set ${kind === "chromium" ? "CHROME_PATH" : "FIREFOX_PATH"} to one.`,
    );
  }
  ensureChineseFont(log);
  return path;
}
