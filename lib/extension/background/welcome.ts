import { browser } from "wxt/browser";

/** Shows the first page once, when installed; an update disturbs nobody. */
export function welcomeReader(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason === "install") await browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
  });
}
