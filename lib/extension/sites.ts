/**
 * Sites beyond the listed ones. The browser's own list of permissions is the only truth: what the reader grants in the popup
 * or takes back in the browser's settings is followed here, and nowhere kept a second time. Left out is what was granted for
 * a feed only.
 */
import { browser } from "wxt/browser";
import { MatchPattern } from "wxt/utils/match-patterns";
import { feedPatterns, watchFeedPatterns } from "./feed-hosts.ts";
import { sendMessage } from "./messages.ts";

const SCRIPT = "added-sites";

/** Match patterns we came with: of sites, and of all hosts, that of the package's own feed among them. */
function packaged(): { sites: ReadonlySet<string>; hosts: ReadonlySet<string> } {
  const { content_scripts = [], host_permissions = [] } = browser.runtime.getManifest();
  return {
    sites: new Set(content_scripts.flatMap(({ matches = [] }) => matches)),
    hosts: new Set(host_permissions),
  };
}

/** Match patterns of the pages that may be read: those we came with, as far as they are granted, and the added ones. */
async function pageOrigins(): Promise<string[]> {
  const [{ origins = [] }, forFeeds] = await Promise.all([browser.permissions.getAll(), feedPatterns()]);
  const { sites, hosts } = packaged();
  return origins.filter((origin) => sites.has(origin) || !(hosts.has(origin) || forFeeds.has(origin)));
}

/** Match patterns the reader has added to those we came with. */
export async function addedOrigins(): Promise<string[]> {
  const { sites } = packaged();
  return (await pageOrigins()).filter((origin) => !sites.has(origin));
}

/** Whether the page at an address may be read. */
export async function mayRead(url: string): Promise<boolean> {
  return (await pageOrigins()).some((origin) => new MatchPattern(origin).includes(url));
}

/** The page's script and style sheet by their paths in the package: Firefox's manifest gives addresses, and takes paths only. */
function pageFiles(): { js: string[]; css: string[] } {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  const path = (file: string) => new URL(file, location.href).pathname.slice(1);
  return { js: (script?.js ?? []).map(path), css: (script?.css ?? []).map(path) };
}

/** Registers the page's script for the added sites, as the manifest does for the listed ones. */
async function register(): Promise<void> {
  const matches = await addedOrigins();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
    return;
  }
  const script = {
    id: SCRIPT,
    matches,
    ...pageFiles(),
    allFrames: true,
    matchOriginAsFallback: true,
    ...(import.meta.env.FIREFOX && { cssOrigin: "user" as const }),
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/**
 * Starts on pages that are open already, so that the reader need not load them again: on all, or on those of `granted` alone.
 * Sleeping tabs stay asleep.
 */
async function startInOpenTabs(granted?: readonly string[]): Promise<void> {
  const origins = (await pageOrigins()).filter((origin) => granted?.includes(origin) ?? true);
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: origins, discarded: false });
  const { js, css } = pageFiles();
  await Promise.allSettled(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      const target = { tabId: id, allFrames: true };
      const origin = import.meta.env.FIREFOX ? "USER" : "AUTHOR";
      await browser.scripting.insertCSS({ target, files: css, origin });
      await browser.scripting.executeScript({ target, files: js as never[] });
    }),
  );
}

/** A script that runs already is not stopped by the browser: it is told, and what it may still read. */
async function stopInOpenTabs(taken: string[]): Promise<void> {
  if (taken.length === 0) return;
  const [tabs, left] = await Promise.all([browser.tabs.query({}), pageOrigins()]);
  await Promise.allSettled(
    tabs.map(({ id }) =>
      id === undefined ? undefined : sendMessage("permissionTaken", { taken, left }, id),
    ),
  );
}

let registering = Promise.resolve();

/** One registration after the other: two at once would both find the script missing. */
function keepRegistered(): Promise<void> {
  registering = registering.then(register).catch((error) => console.error("sites", error));
  return registering;
}

/**
 * Listens from the worker's first moment. An update forgets registered scripts, so they are made anew then, and cuts off the
 * scripts that run: new ones take their places, as they do on pages that were open before the install.
 */
export function followPermissions(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    await keepRegistered();
    if (reason === "install" || reason === "update") await startInOpenTabs();
  });
  browser.runtime.onStartup.addListener(() => void keepRegistered());
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void keepRegistered().then(() => startInOpenTabs(origins));
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    void keepRegistered().then(() => stopInOpenTabs(origins));
  });
  watchFeedPatterns((closed, opened) => {
    void keepRegistered().then(() => Promise.all([startInOpenTabs(opened), stopInOpenTabs(closed)]));
  });
}
