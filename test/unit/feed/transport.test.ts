import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fileUrl, hostPattern, parseFeedUrl } from "../../../lib/extension/sync/feed-url.ts";
import { type Publisher, startPublisher } from "./publisher.ts";
import { startReader } from "./reader.ts";
import { dataset } from "./records.ts";

let publisher: Publisher;
beforeEach(async () => {
  publisher = await startPublisher();
  await publisher.publish(dataset(2));
});
afterEach(() => publisher.close());

test.each([
  ["https://example.org", "https://example.org/latest.json"],
  ["https://example.org/feed/", "https://example.org/feed/latest.json"],
  [" https://example.org/feed ", "https://example.org/feed/latest.json"],
  ["https://example.org/feed/latest.json?v=1#top", "https://example.org/feed/latest.json?v=1"],
  ["ftp://example.org", null],
  ["example.org", null],
])("the address %s", (typed, url) => {
  expect(parseFeedUrl(typed)).toBe(url);
});

test("the host to be allowed for a feed, whatever its port", () => {
  expect(hostPattern("https://data.example.org:8443/feed/latest.json?v=1")).toBe(
    "https://data.example.org/*",
  );
});

test("files lie beside latest.json", () => {
  expect(fileUrl("https://a.org/x/latest.json?key=1", "s/1.gz")).toBe("https://a.org/x/s/1.gz?key=1");
});

test("a server that labels .gz with Content-Encoding has the browser inflate it: just as good", async () => {
  publisher.lie = (_, response, path) => {
    if (!path.endsWith(".gz")) return false;
    response.writeHead(200, { "Content-Encoding": "gzip" }).end(publisher.files.get(path));
    return true;
  };
  const reader = await startReader(publisher);
  await reader.sync.syncNow();
  expect(await reader.trouble()).toBeUndefined();
  expect(await reader.family()).toEqual([2]);
});

test("inflated on the way and altered is refused", async () => {
  publisher.lie = (_, response, path) => {
    if (!path.endsWith(".gz")) return false;
    const json = gunzipSync(publisher.files.get(path) ?? "");
    response.end(json.toString().replace("100", "999").replace("2人", "3人"));
    return true;
  };
  const reader = await startReader(publisher);
  await reader.sync.syncNow();
  expect(await reader.trouble()).toBe("bad-hash");
  expect(await reader.family()).toEqual([1]);
});

test("a redirect is followed, and the files are asked for where the reader was told", async () => {
  const target = await startPublisher();
  await target.publish(dataset(2), {}, publisher.key);
  publisher.lie = (_, response, path) =>
    Boolean(response.writeHead(302, { Location: new URL(path, target.url).href }).end());
  const reader = await startReader(publisher);
  await reader.sync.syncNow();
  await target.close();
  expect(await reader.family()).toEqual([2]);
});

test("a cache that keeps a damaged copy is passed by", async () => {
  const cached = new Map<string, string>();
  const reader = await startReader(publisher, {
    fetch: (url, init) => {
      if (url.endsWith(".gz")) cached.set(url, String(init.cache));
      return init.cache === "default" && url.endsWith(".gz")
        ? Promise.resolve(new Response("stale"))
        : fetch(url, init);
    },
  });
  await reader.sync.syncNow();
  expect([...cached.values()]).toContain("reload");
  expect(await reader.family()).toEqual([2]);
});

test("requests carry nothing that tells readers apart, and latest.json asks no cache", async () => {
  const sent: Record<string, unknown>[] = [];
  publisher.lie = (request) => {
    sent.push(request.headers);
    return false;
  };
  const inits: [string, RequestInit][] = [];
  const reader = await startReader(publisher, {
    fetch: (url, init) => {
      inits.push([url, init]);
      return fetch(url, init);
    },
  });
  await reader.sync.syncNow();
  expect(sent.length).toBeGreaterThan(2);
  for (const headers of sent)
    for (const name of ["cookie", "referer", "authorization", "if-none-match", "from"])
      expect(headers).not.toHaveProperty(name);
  for (const [url, init] of inits) {
    expect(init).toMatchObject({ credentials: "omit", referrerPolicy: "no-referrer" });
    expect(init.headers).toBeUndefined();
    expect(init.cache).toBe(url.endsWith("latest.json") ? "no-store" : "default");
  }
});

test("from an encrypted address no redirect leads to an open one", async () => {
  const url = "https://feed.example/latest.json";
  const reader = await startReader(
    { url, key: publisher.key },
    {
      fetch: async () => {
        const response = new Response(publisher.files.get("latest.json"));
        Object.defineProperty(response, "url", { value: "http://feed.example/latest.json" });
        return response;
      },
    },
  );
  await reader.sync.syncNow();
  expect(await reader.trouble()).toBe("insecure-redirect");
});
