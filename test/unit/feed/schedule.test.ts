import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { afterFailure, afterSuccess, isDue } from "../../../lib/extension/sync/schedule.ts";
import { NOW } from "./edition.ts";
import { type Publisher, startPublisher } from "./publisher.ts";
import { startReader } from "./reader.ts";
import { dataset } from "./records.ts";

const HOUR = 3600_000;
const random = fc.double({ min: 0, max: 1, noNaN: true });

test("readers spread out: no two ask in step", () => {
  fc.assert(
    fc.property(random, (chance) => {
      const wait = afterSuccess(NOW, chance, false) - NOW;
      expect(wait).toBeGreaterThanOrEqual(4.5 * HOUR);
      expect(wait).toBeLessThanOrEqual(7.5 * HOUR);
    }),
  );
});

test("failures wait longer and longer, a day at most, and never less than the server asks", () => {
  const waits = [1, 2, 3, 4, 30].map((failures) => afterFailure(0, failures, 0, 1));
  expect(waits).toEqual([60_000, 120_000, 240_000, 480_000, 24 * HOUR]);
  expect(afterFailure(0, 1, 5 * HOUR, 0)).toBe(5 * HOUR);
  expect(afterFailure(0, 1, 9999 * HOUR, 0)).toBe(7 * 24 * HOUR);
});

test("whatever a wrong clock has written, a feed is asked again within a week", () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), random, (then, chance) => {
      const next = afterSuccess(then, chance, true);
      expect([NOW, NOW + 7 * 24 * HOUR].some((now) => isDue(next, now))).toBe(true);
    }),
  );
});

let publisher: Publisher;
beforeEach(async () => {
  publisher = await startPublisher();
  await publisher.publish(dataset(2));
});
afterEach(() => publisher.close());

test("an alarm is set for the next time, and nothing is asked before", async () => {
  const reader = await startReader(publisher);
  await reader.sync.tick();
  expect(reader.alarms.at(-1)).toBe(NOW + 6 * HOUR);
  publisher.asked.length = 0;
  reader.clock = NOW + 5 * HOUR;
  await reader.sync.tick();
  expect(publisher.asked).toEqual([]);
  expect(reader.alarms.at(-1)).toBe(NOW + 6 * HOUR);
});

test("what became due while the browser was closed is asked at its next start", async () => {
  const reader = await startReader(publisher);
  await reader.sync.tick();
  await publisher.publish(dataset(3), { seq: 2 });
  const restarted = await startReader(publisher, {}, reader.storage);
  restarted.clock = NOW + 48 * HOUR;
  await restarted.sync.tick();
  expect(await restarted.family()).toEqual([3]);
});

test("the back-off outlives the worker", async () => {
  publisher.lie = (_, response) => Boolean(response.writeHead(500).end());
  const storage = new Map();
  let now = NOW;
  for (let failures = 1; failures <= 4; failures++) {
    const reader = await startReader(publisher, {}, storage);
    reader.clock = now;
    await reader.sync.tick();
    const next = reader.alarms.at(-1) ?? 0;
    expect(next - now).toBe(Math.max(60_000, 45_000 * 2 ** (failures - 1)));
    now = next;
  }
});

test.each([
  ["seconds", "7200", 2 * HOUR],
  ["a date", new Date(NOW + 3 * HOUR).toUTCString(), 3 * HOUR],
  ["nonsense", "soon", 60_000],
])("Retry-After as %s", async (_, header, wait) => {
  publisher.lie = (_request, response) => Boolean(response.writeHead(503, { "Retry-After": header }).end());
  const reader = await startReader(publisher);
  await reader.sync.tick();
  expect(reader.alarms.at(-1)).toBe(NOW + wait);
});

test("being offline does not push the next attempt away", async () => {
  const reader = await startReader(publisher);
  reader.online = false;
  publisher.lie = (request) => Boolean(request.socket.destroy());
  for (let i = 0; i < 5; i++) await reader.sync.syncNow();
  expect(reader.alarms.at(-1)).toBe(NOW + 60_000);
});

test("a reader who saves data is looked after every few days, and has at once what they ask for", async () => {
  const reader = await startReader(publisher, { saveData: () => true });
  await reader.sync.tick();
  expect(reader.alarms.at(-1)).toBe(NOW + 72 * HOUR);
  await publisher.publish(dataset(3), { seq: 2 });
  reader.clock = NOW + 71 * HOUR;
  await reader.sync.tick();
  expect(await reader.family()).toEqual([2]);
  await reader.sync.syncNow();
  expect(await reader.family()).toEqual([3]);
});
