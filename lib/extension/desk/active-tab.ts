/** The tab a popup or side panel speaks of. */
import { browser } from "wxt/browser";
import { keepForPages } from "../feed-hosts.ts";
import { sendMessage } from "../messages.ts";
import { isOff, readSettings } from "../settings.ts";
import { mayRead } from "../sites.ts";
import type { Tab, Target } from "./desk.ts";

interface Place {
  readonly id: number;
  readonly url: URL;
}

/** `?tab=7` in the page's own address names a tab, for a popup torn off into a window; else the one in front. */
async function tabInFront() {
  const named = Number(new URLSearchParams(location.search).get("tab"));
  if (named > 0) return browser.tabs.get(named);
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
}

/** Where a content script could run; else why none can. */
async function place(): Promise<Place | "closed" | "unknown"> {
  const tab = await tabInFront().catch(() => undefined);
  if (tab?.id === undefined || tab.url === undefined) return "unknown";
  const url = new URL(tab.url);
  return /^https?:$/.test(url.protocol) ? { id: tab.id, url } : "closed";
}

/** How we stand to the tab, and what was found on its page where we run. */
export async function readTab(): Promise<Tab> {
  const [here, settings] = await Promise.all([place(), readSettings()]);
  if (typeof here === "string") return { state: here };
  const host = here.url.hostname;
  if (isOff(settings, host)) return { state: "off", host };
  try {
    return { state: "open", host, page: await sendMessage("pageState", undefined, here.id) };
  } catch {
    // nobody listens there: not allowed, or not started yet
    return { state: (await mayRead(here.url.href)) ? "silent" : "unlisted", host };
  }
}

/** The text of the page in front, as our script read it; empty where none runs. */
export async function readText(): Promise<string> {
  const here = await place();
  return typeof here === "object" ? sendMessage("pageText", undefined, here.id) : "";
}

/** Moves the page to a place or a note; nothing happens where we do not run. */
export async function goTo(target: Target): Promise<void> {
  const here = await place();
  if (typeof here === "object") await sendMessage("goTo", target, here.id);
}

/** The browser grants only what is asked within the click itself: nothing may be awaited before `request`. */
export async function enableSite(host: string): Promise<boolean> {
  const origins = [`*://${host}/*`];
  // it may be granted already, for a feed's sake
  const opened = keepForPages(origins);
  const granted = await browser.permissions.request({ origins });
  await opened;
  return granted;
}

/** Loads the page anew, so that our script starts on it. */
export async function reloadTab(): Promise<void> {
  const here = await place();
  if (typeof here === "object") await browser.tabs.reload(here.id);
}

/** Calls back when another tab comes to the front, the one in front goes elsewhere, or permission is given or taken. */
export function watchTab(changed: () => void): () => void {
  const updated = (_: number, change: { status?: string; url?: string }, tab: { active: boolean }) => {
    if (tab.active && (change.status === "complete" || change.url !== undefined)) changed();
  };
  const { tabs, permissions } = browser;
  tabs.onActivated.addListener(changed);
  tabs.onUpdated.addListener(updated);
  permissions.onAdded.addListener(changed);
  permissions.onRemoved.addListener(changed);
  return () => {
    tabs.onActivated.removeListener(changed);
    tabs.onUpdated.removeListener(updated);
    permissions.onAdded.removeListener(changed);
    permissions.onRemoved.removeListener(changed);
  };
}
