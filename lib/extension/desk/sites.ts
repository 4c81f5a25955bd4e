/** The sites beyond the listed ones on which the reader lets us run. */
import { browser } from "wxt/browser";
import { addedOrigins } from "../sites.ts";
import type { SiteDesk } from "./desk.ts";

const hostOf = (pattern: string) => pattern.replace(/^[^:]+:\/\//, "").replace(/\/.*$/, "");

export const siteDesk: SiteDesk = {
  added: async () => [...new Set((await addedOrigins()).map(hostOf))],
  remove: async (host) => {
    const origins = (await addedOrigins()).filter((pattern) => hostOf(pattern) === host);
    await browser.permissions.remove({ origins });
  },
};
