/** The sites beyond the listed ones on which the reader lets us run. */
import { browser } from "wxt/browser";
import { matchPatterns } from "../hosts.ts";
import type { SiteDesk } from "./desk.ts";

const hostOf = (pattern: string) => pattern.replace(/^[^:]+:\/\//, "").replace(/\/.*$/, "");

async function addedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const listed = new Set(matchPatterns());
  return origins.filter((pattern) => !listed.has(pattern));
}

export const siteDesk: SiteDesk = {
  added: async () => [...new Set((await addedPatterns()).map(hostOf))],
  remove: async (host) => {
    const origins = (await addedPatterns()).filter((pattern) => hostOf(pattern) === host);
    await browser.permissions.remove({ origins });
  },
};
