import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { siteDesk } from "../../../lib/extension/desk/sites.ts";
import { keepForPages } from "../../../lib/extension/feed-hosts.ts";
import { addedOrigins, mayRead } from "../../../lib/extension/sites.ts";
import { allowHost, releaseHosts } from "../../../lib/extension/sync/allow-host.ts";

vi.mock("wxt/browser", async () => ({
  browser: (await import("wxt/testing/fake-browser")).fakeBrowser,
}));

const FEED = "https://one.example/feed/latest.json";
/** What a package with an address for its own feed comes with. */
const OWN_FEED = "https://feeds.example/*";
const FOR_FEED = "https://one.example/*";
const FOR_SITE = "*://one.example/*";

/** What the browser allows; what is taken back takes along what it includes, as in Chromium. */
let granted: Set<string>;
const includes = (wide: string, narrow: string) => wide === narrow || wide === narrow.replace(/^https?/, "*");

beforeEach(() => {
  fakeBrowser.reset();
  granted = new Set(["*://*.news.cn/*"]);
  const sites = [...granted];
  granted.add(OWN_FEED);
  Object.assign(fakeBrowser.runtime, {
    getManifest: () => ({ content_scripts: [{ matches: sites }], host_permissions: [...sites, OWN_FEED] }),
  });
  Object.assign(fakeBrowser, {
    permissions: {
      getAll: async () => ({ origins: [...granted] }),
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((origin) => [...granted].some((pattern) => includes(pattern, origin))),
      async request({ origins }: { origins: string[] }) {
        for (const origin of origins) granted.add(origin);
        return true;
      },
      async remove({ origins }: { origins: string[] }) {
        for (const origin of granted)
          if (origins.some((taken) => includes(taken, origin))) granted.delete(origin);
      },
    },
  });
});

test("the host of the package's own feed is no site", async () => {
  expect(await addedOrigins()).toEqual([]);
  expect(await mayRead("https://feeds.example/about")).toBe(false);
});

test("a host allowed for a feed is no site", async () => {
  expect(await allowHost("https://one.example/feed")).toBe(true);
  expect([...granted]).toContain(FOR_FEED);
  expect(await addedOrigins()).toEqual([]);
  expect(await mayRead("https://one.example/article")).toBe(false);
  expect(await mayRead("https://www.news.cn/article")).toBe(true);
});

test("a site that gets a feed too stays a site, and without the feed as well", async () => {
  granted.add(FOR_SITE);
  await allowHost(FEED);
  const { added } = siteDesk(async () => []);
  expect(await added()).toEqual(["one.example"]);
  await releaseHosts([]);
  expect(await added()).toEqual(["one.example"]);
});

test("a feed's host that becomes a site stays one when the feed goes, and what the feed had is given back", async () => {
  await allowHost(FEED);
  granted.add(FOR_SITE);
  expect(await addedOrigins()).toEqual([FOR_SITE]);
  await releaseHosts([]);
  expect([...granted]).not.toContain(FOR_FEED);
  expect(await mayRead("https://one.example/article")).toBe(true);
});

test("a host is given back with the last feed that needs it", async () => {
  await allowHost(FEED);
  await releaseHosts(["https://one.example/other/latest.json"]);
  expect([...granted]).toContain(FOR_FEED);
  await releaseHosts(["https://two.example/latest.json"]);
  expect([...granted]).not.toContain(FOR_FEED);
});

test("a site that is withdrawn is given back, with a feed there once that goes too", async () => {
  granted.add(FOR_SITE);
  await siteDesk(async () => ["https://two.example/latest.json"]).remove("one.example");
  expect([...granted]).not.toContain(FOR_SITE);

  granted.add(FOR_SITE);
  const withFeed = siteDesk(async () => [FEED]);
  await withFeed.remove("one.example");
  expect(await withFeed.added()).toEqual([]);
  expect([...granted]).toContain(FOR_SITE);
  await keepForPages([FOR_SITE]);
  expect(await withFeed.added()).toEqual(["one.example"]);

  await withFeed.remove("one.example");
  await releaseHosts([]);
  expect([...granted]).not.toContain(FOR_SITE);
});
