/** Chrome's side panel and Firefox's sidebar: one app, two doors. */
import { browser } from "wxt/browser";

/** Both open only within the click that asks: nothing may be awaited first. */
export function openPanel(): Promise<void> {
  // WXT's types are Chrome's; Firefox has sidebarAction instead
  const { sidebarAction } = browser as unknown as { sidebarAction?: { open(): Promise<void> } };
  if (sidebarAction) return sidebarAction.open();
  return browser.sidePanel.open({ windowId: browser.windows.WINDOW_ID_CURRENT });
}
