/** The keys the browser gives our commands; only the browser's own page can change them. */
import * as v from "valibot";
import { browser } from "wxt/browser";
import { PageCommand } from "../messages.ts";
import type { Shortcut } from "./desk.ts";

export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap((command) => {
    const known = v.safeParse(PageCommand, command);
    return known.success ? [{ ...known.output, keys: command.shortcut ?? "" }] : [];
  });
}

export async function changeShortcuts(): Promise<void> {
  // Firefox has a call for it (137 and later); Chrome has a page
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}
