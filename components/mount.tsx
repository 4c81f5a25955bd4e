/** Puts a view into the page in the reader's language and theme, and keeps both as the reader changes them. */
import { render } from "preact";
import type { Desk } from "../lib/extension/desk/desk.ts";
import { localeOf, readSettings, type Settings, watchSettings } from "../lib/extension/settings.ts";
import { DeskProvider } from "./desk.ts";
import { settings } from "./settings.ts";
import { locale } from "./words.ts";

function wear(chosen: Settings): void {
  settings.value = chosen;
  locale.value = localeOf(chosen);
  const { documentElement: root } = document;
  root.lang = locale.value;
  if (chosen.theme === "auto") delete root.dataset.theme;
  else root.dataset.theme = chosen.theme;
}

export async function mount(view: preact.ComponentChild, desk: Desk): Promise<void> {
  watchSettings(wear);
  wear(await readSettings());
  const place = document.getElementById("app");
  if (!place) throw new Error("the page has no place for the view: #app");
  render(<DeskProvider value={desk}>{view}</DeskProvider>, place);
}
