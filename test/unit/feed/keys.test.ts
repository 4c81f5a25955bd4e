import { afterEach, beforeEach, expect, test } from "vitest";
import { generateKey, type KeyFile, parseFingerprint } from "../../../lib/dataset/feed/keys.ts";
import { makeSuccession } from "../../../lib/dataset/feed/succession.ts";
import { type Publisher, startPublisher } from "./publisher.ts";
import { startReader } from "./reader.ts";
import { dataset } from "./records.ts";

let publisher: Publisher;
let next: KeyFile;
beforeEach(async () => {
  publisher = await startPublisher();
  next = await generateKey();
});
afterEach(() => publisher.close());

test("a fingerprint is read as people pass it on", () => {
  const digits = "0123456789abcdef".repeat(4);
  const grouped = digits.toUpperCase().replace(/.{4}/g, "$& ");
  expect(parseFingerprint(` ${grouped} `)).toBe(digits);
  expect(parseFingerprint(grouped.replaceAll(" ", ":").slice(0, -1))).toBe(digits);
  expect(parseFingerprint(digits.slice(1))).toBeNull();
  expect(parseFingerprint(`${digits}0`)).toBeNull();
});

test("a second pinned key signs as well as the first", async () => {
  const builtIn = { url: publisher.url, keys: [publisher.key.fingerprint, next.fingerprint] };
  const reader = await startReader(publisher, { builtIn });
  await publisher.publish(dataset(2), {}, next);
  await reader.sync.syncNow();
  expect(await reader.family()).toEqual([2]);
});

test("a publisher hands over to a new key, and the old one counts no more", async () => {
  const reader = await startReader(publisher);
  const successions = [await makeSuccession("shanzhu", [next.fingerprint], publisher.key)];
  await publisher.publish(dataset(2), { successions }, next);
  await reader.sync.syncNow();
  expect(await reader.family()).toEqual([2]);

  await publisher.publish(dataset(3), { seq: 2 });
  await reader.sync.syncNow();
  expect(await reader.trouble()).toBe("no-known-key");
  expect(await reader.family()).toEqual([2]);

  await publisher.publish(dataset(4), { seq: 3, successions }, next);
  await reader.sync.syncNow();
  expect(await reader.family()).toEqual([4]);
});

test("several hand-overs are followed in one go by a reader who slept through them", async () => {
  const reader = await startReader(publisher);
  const last = await generateKey();
  const successions = [
    await makeSuccession("shanzhu", [next.fingerprint], publisher.key),
    await makeSuccession("shanzhu", [last.fingerprint], next),
  ];
  await publisher.publish(dataset(2), { successions }, last);
  await reader.sync.syncNow();
  expect(await reader.family()).toEqual([2]);
});

test("nobody hands over but a trusted key, and only its own feed", async () => {
  const reader = await startReader(publisher);
  const stranger = await generateKey();
  const forged = [
    await makeSuccession("shanzhu", [stranger.fingerprint], stranger),
    await makeSuccession("other", [stranger.fingerprint], publisher.key),
    { ...(await makeSuccession("shanzhu", [stranger.fingerprint], publisher.key)), signed: "{}" },
  ];
  for (const succession of forged) {
    await publisher.publish(dataset(2), { successions: [succession] }, stranger);
    await reader.sync.syncNow();
    expect(await reader.trouble()).toBe("no-known-key");
  }
  expect(await reader.family()).toEqual([1]);
});

test("a package that pins other keys starts from those", async () => {
  const reader = await startReader(publisher);
  await publisher.publish(dataset(2));
  await reader.sync.syncNow();
  const builtIn = { url: publisher.url, keys: [next.fingerprint] };
  const updated = await startReader(publisher, { builtIn }, reader.storage);
  await publisher.publish(dataset(3), { seq: 2 });
  await updated.sync.syncNow();
  expect(await updated.trouble()).toBe("no-known-key");
  await publisher.publish(dataset(3), { seq: 2 }, next);
  await updated.sync.syncNow();
  expect(await updated.family()).toEqual([3]);
});
