/** The keys the browser gives our commands; only the browser's own page can change them. */
import { browser } from "wxt/browser";
import { PageCommand } from "../messages.ts";
import type { Shortcut } from "./desk.ts";

/** In the order in which `PageCommand` names them. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  // browsers sort them by name, which puts "next" apart from "previous"
  return PageCommand.entries.name.options.flatMap((name) => {
    const command = commands.find((each) => each.name === name);
    return command ? [{ name, keys: command.shortcut ?? "" }] : [];
  });
}

/** Opens the browser's own page for it. */
export async function changeShortcuts(): Promise<void> {
  // Firefox has a call for it (137 and later); Chrome has a page
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}
