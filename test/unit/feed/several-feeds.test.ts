/** Several publishers side by side: none speaks for another, none is merged away, none harms another. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { scan } from "../../../lib/lexicon/index.ts";
import { alter, type Publisher, startPublisher } from "./publisher.ts";
import { type Reader, startReader } from "./reader.ts";
import { claim, dataset, metric, organisation, program, source } from "./records.ts";
import { inWords } from "./words.ts";

let main: Publisher;
let foundation: Publisher;
let reader: Reader;

const own = [
  organisation("onefund", "壹心基金会自己的写法"),
  program("reading", "onefund", "乡村阅读计划"),
  claim("family-people", "prog-family", 120),
  metric("people"),
  source("annual-report"),
];

beforeEach(async () => {
  main = await startPublisher();
  foundation = await startPublisher();
  reader = await startReader(main);
  await main.publish(dataset(2));
  await foundation.publish(own, { feed: "foundation", publisher: "壹心公益基金会" });
});
afterEach(async () => {
  await main.close();
  await foundation.close();
});

const follow = () => reader.sync.addFeed({ url: foundation.url, fingerprint: foundation.key.fingerprint });
const idOf = async () => (await reader.sync.status()).feeds[1]?.id ?? "";

test("a feed is followed by address and fingerprint", async () => {
  const { feeds } = await follow();
  expect(feeds[1]).toMatchObject({
    publisher: "壹心公益基金会",
    records: 5,
    paused: false,
    url: foundation.url,
  });
  expect(feeds[1]?.error).toBeUndefined();
  const { lexicon, directory } = await reader.store.knowledge();
  const [mention] = scan(lexicon, "乡村阅读计划");
  expect(directory[mention?.names[0]?.record ?? -1]).toBe("prog-reading");
});

test("one feed under two addresses is followed once", async () => {
  await follow();
  const again = reader.sync.addFeed({
    url: foundation.url.replace("127.0.0.1", "localhost"),
    fingerprint: foundation.key.fingerprint,
  });
  await expect(again).rejects.toThrow("already-added");
  expect((await reader.sync.status()).feeds.map(({ url }) => url)).toEqual([main.url, foundation.url]);
  expect(await reader.store.feeds()).toHaveLength(2);
});

test("two publishers' claims and wordings stand side by side, each under its own name", async () => {
  await reader.sync.syncNow();
  await follow();
  const { gather } = await reader.store.knowledge();
  const dossier = await gather(["org-onefund", "prog-family"]);
  expect(dossier.records.get("org-onefund")?.name).toBe("壹心公益基金会");
  const wordings = dossier.wordings.get("org-onefund") ?? [];
  expect(wordings.map(({ publisher, record }) => [publisher, record.name])).toEqual([
    ["善注", "壹心公益基金会"],
    ["壹心公益基金会", "壹心基金会自己的写法"],
  ]);
  const said = dossier.claims.map(({ id, value }) => [dossier.publishers.get(id), value]);
  expect(said).toEqual([
    ["善注", 2],
    ["壹心公益基金会", 120],
  ]);
  // the foundation's claim keeps its own metric, and borrows the source that only the other feed has
  const [, theirs] = dossier.claims;
  expect(dossier.metrics.has(theirs?.metric ?? "")).toBe(true);
  expect(theirs?.metric).not.toBe("met-people");
  expect(dossier.sources.get(theirs?.reportedIn ?? "")?.headline).toBe("paper");
});

test("both spellings of one record are found and lead to it", async () => {
  await follow();
  const { lexicon, directory } = await reader.store.knowledge();
  const text = "壹心公益基金会，壹心基金会自己的写法";
  const found = scan(lexicon, text).map(({ names }) => directory[names[0]?.record ?? -1]);
  expect(found).toEqual(["org-onefund", "org-onefund"]);
});

test("a broken feed harms no other", async () => {
  await follow();
  alter(foundation, /./, () => "<html>");
  await main.publish(dataset(3), { seq: 2 });
  const { feeds } = await reader.sync.syncNow();
  expect(feeds.map(({ error }) => error)).toEqual([undefined, "web-page"]);
  expect(await reader.family()).toEqual([3, 120]);
});

test("a feed that comes drop by drop keeps no other waiting, and goes on another time", async () => {
  const last = await startPublisher();
  reader = await startReader(main, { silence: 1_000, longest: 700 });
  await foundation.publish(own, { feed: "foundation" });
  await last.publish([organisation("last", "最后的基金会")], { feed: "last" });
  await reader.sync.addFeed({ url: foundation.url, fingerprint: foundation.key.fingerprint });
  await reader.sync.addFeed({ url: last.url, fingerprint: last.key.fingerprint });
  await main.publish(dataset(3), { seq: 2 });
  await foundation.publish([claim("family-people", "prog-family", 130)], { feed: "foundation", seq: 2 });
  await last.publish([organisation("last", "改了名的基金会")], { feed: "last", seq: 2 });

  const dripping = Promise.withResolvers<void>();
  foundation.lie = (_, response, path) => {
    if (!path.startsWith("s/")) return false;
    dripping.resolve();
    const drip = setInterval(() => response.write("x"), 20);
    response.on("close", () => clearInterval(drip));
    return true;
  };
  const asking = reader.sync.syncNow();
  await dripping.promise;
  // what came before it is live already
  expect(await reader.family()).toEqual([3, 120]);
  const { feeds } = await asking;
  expect(feeds.map(({ error }) => error)).toEqual([undefined, "too-slow", undefined]);
  expect(inWords(feeds[1]?.reason ?? { code: "", params: {} })).toHaveLength(3);
  const { lexicon } = await reader.store.knowledge();
  expect(scan(lexicon, "改了名的基金会")).toHaveLength(1);

  foundation.lie = undefined;
  await reader.sync.syncNow();
  expect(await reader.family()).toEqual([3, 130]);
  await last.close();
});

test("a feed can be paused, taken up again and removed", async () => {
  await follow();
  await foundation.publish([organisation("late", "迟来基金会")], { feed: "foundation", seq: 2 });
  foundation.asked.length = 0;
  expect((await reader.sync.pauseFeed(await idOf(), true)).feeds[1]?.paused).toBe(true);
  await reader.sync.syncNow();
  expect(foundation.asked).toEqual([]);
  expect(await reader.family()).toContain(120);

  await reader.sync.pauseFeed(await idOf(), false);
  await reader.sync.syncNow();
  expect(await reader.family()).not.toContain(120);

  expect((await reader.sync.removeFeed(await idOf())).feeds).toHaveLength(1);
  expect((await reader.store.knowledge()).directory).not.toContain("org-late");
});

test("a pause given while the feed is being asked stays", async () => {
  await follow();
  const id = await idOf();
  await foundation.publish(own, { feed: "foundation", publisher: "壹心公益基金会", seq: 2 });
  const asking = reader.sync.syncNow(id);
  await reader.sync.pauseFeed(id, true);
  await asking;
  expect((await reader.sync.status()).feeds[1]?.paused).toBe(true);
});

test("a removed feed that comes back can't bring old data", async () => {
  await foundation.publish(own, { feed: "foundation", publisher: "壹心公益基金会", seq: 9 });
  await follow();
  await reader.sync.removeFeed(await idOf());
  await foundation.publish(own, { feed: "foundation", publisher: "壹心公益基金会", seq: 8 });
  expect((await follow()).feeds[1]?.error).toBe("old-seq");
});

test("what is typed wrong is said at once", async () => {
  const fingerprint = foundation.key.fingerprint;
  await expect(reader.sync.addFeed({ url: "javascript:alert(1)", fingerprint })).rejects.toThrow("bad-url");
  await expect(reader.sync.addFeed({ url: "不是地址", fingerprint })).rejects.toThrow("bad-url");
  await expect(reader.sync.addFeed({ url: foundation.url, fingerprint: "12" })).rejects.toThrow(
    "bad-fingerprint",
  );
  await follow();
  await expect(follow()).rejects.toThrow("already-added");
});

test("the built-in feed can't be removed", async () => {
  expect((await reader.sync.removeFeed("built-in")).feeds).toHaveLength(1);
  expect(await reader.family()).toEqual([1]);
});

test("the fingerprint decides, not who answers at the address", async () => {
  const { feeds } = await reader.sync.addFeed({ url: foundation.url, fingerprint: main.key.fingerprint });
  expect(feeds[1]).toMatchObject({ error: "no-known-key", publisher: "", records: 0 });
  expect(await reader.family()).toEqual([1]);
});

test("a feed that was added with a wrong fingerprint is added again with the right one", async () => {
  const wrong = "0".repeat(64);
  await reader.sync.addFeed({ url: foundation.url, fingerprint: wrong });
  const { feeds } = await follow();
  expect(feeds).toHaveLength(2);
  expect(feeds[1]).toMatchObject({ url: foundation.url, publisher: "壹心公益基金会", records: 5 });
  expect(feeds[1]?.error).toBeUndefined();
  expect(JSON.stringify([...reader.storage])).not.toContain(wrong);

  // what was verified once is bound to its key
  const again = reader.sync.addFeed({ url: foundation.url, fingerprint: wrong });
  await expect(again).rejects.toThrow("already-added");
  expect((await reader.sync.status()).feeds[1]).toMatchObject({ publisher: "壹心公益基金会", records: 5 });
});

test("a feed whose server was away is asked anew when it is added again", async () => {
  foundation.lie = (_, response) => Boolean(response.writeHead(503).end());
  expect((await follow()).feeds[1]?.error).toBe("http-status");
  foundation.lie = undefined;
  const { feeds } = await follow();
  expect(feeds).toHaveLength(2);
  expect(feeds[1]).toMatchObject({ publisher: "壹心公益基金会", records: 5 });
  expect(feeds[1]?.error).toBeUndefined();
});

test("the built-in feed's key can't be replaced by adding its address", async () => {
  await main.publish(dataset(2), {}, foundation.key);
  await reader.sync.syncNow();
  expect(await reader.trouble()).toBe("no-known-key");
  const added = reader.sync.addFeed({ url: main.url, fingerprint: foundation.key.fingerprint });
  await expect(added).rejects.toThrow("already-added");
  expect(await reader.family()).toEqual([1]);
});
