/** What the browser's own menus and keys ask of the page in front. */

import * as v from "valibot";
import { browser } from "wxt/browser";
import { OpenLibrary, onMessage, PageCommand, sendMessage } from "../messages.ts";
import { answer } from "./answer.ts";

const MENU = "make-note";

async function command(name: string, tabId?: number): Promise<void> {
  const parsed = v.safeParse(PageCommand, { name });
  if (!parsed.success) return;
  const [active] =
    tabId === undefined ? await browser.tabs.query({ active: true, lastFocusedWindow: true }) : [];
  const target = tabId ?? active?.id;
  // where our script does not run nobody hears this, and the popup says why
  if (target !== undefined) await sendMessage("pageCommand", parsed.output, target).catch(() => {});
}

/** Menus survive the worker, not the update: they are made anew when installed or updated. */
export function offerMenus(): void {
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({
      id: MENU,
      title: browser.i18n.getMessage("menu_make_note"),
      contexts: ["selection"],
    });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === MENU) void command("make-note", tab?.id);
  });
}

/** The keys of the manifest's commands. */
export function obeyKeys(): void {
  browser.commands.onCommand.addListener((name) => void command(name));
}

/** Opens the library in a tab of its own. */
export function answerOpenLibrary(): void {
  onMessage("openLibrary", async ({ data }) => {
    const parsed = v.safeParse(OpenLibrary, data);
    if (!parsed.success) return;
    await browser.tabs.create({
      url: browser.runtime.getURL(`/library.html#${parsed.output.path}` as "/library.html"),
    });
  });
}

/** The card's script is large and most pages never need it: it is put into a frame when that asks. */
export function answerLoadCard(): void {
  answer("loadCard", v.undefined_(), async (_, { tabId, frameId }) => {
    if (tabId === undefined) throw new Error("loadCard: not asked by a page");
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId ?? 0] },
      files: ["/card.js"],
    });
    return null;
  });
}
