/** Faults on the reader's own side: disk, clock, storage, two workers, a page in the middle of its work. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { StoreError } from "../../../lib/store/dataset/errors.ts";
import { openMemoryShelf } from "../../../lib/store/dataset/memory-shelf.ts";
import type { Shelf } from "../../../lib/store/dataset/shelf.ts";
import { NOW } from "./edition.ts";
import { type Publisher, startPublisher } from "./publisher.ts";
import { startReader } from "./reader.ts";
import { dataset, organisation } from "./records.ts";

let publisher: Publisher;
beforeEach(async () => {
  publisher = await startPublisher();
  await publisher.publish(dataset(2), { seq: 2 });
});
afterEach(() => publisher.close());

/** A shelf that fails at one kind of step while `broken`. */
function failing(step: keyof Shelf): Shelf & { broken: boolean } {
  const shelf = openMemoryShelf();
  const fragile = {
    ...shelf,
    broken: false,
    [step]: async (...args: never[]) => {
      if (fragile.broken) throw new StoreError("quota", "no room");
      return (shelf[step] as (...all: never[]) => unknown)(...args);
    },
  } as Shelf & { broken: boolean };
  return fragile;
}

test.each(["putShards", "flip", "deleteShards"] as const)("disk full at %s", async (step) => {
  const shelf = failing(step);
  const reader = await startReader(publisher, { shelf });
  shelf.broken = true;
  await reader.sync.syncNow();
  const after = step === "deleteShards" ? 2 : 1;
  expect(await reader.family()).toEqual([after]);
  if (after === 1) expect(await reader.trouble()).toBe("store-quota");
  shelf.broken = false;
  await publisher.publish(dataset(3), { seq: 3 });
  await reader.sync.syncNow();
  expect(await reader.family()).toEqual([3]);
  expect(await reader.trouble()).toBeUndefined();
});

test("a database that fails altogether is said, and what is asked of feeds is answered all the same", async () => {
  const shelf = failing("pointer");
  const reader = await startReader(publisher, { shelf });
  shelf.broken = true;
  const { feeds, trouble } = await reader.sync.syncNow();
  expect(feeds[0]).toMatchObject({ id: "built-in", error: "store-quota" });
  expect(trouble?.code).toBe("store-quota");
  await reader.sync.tick();
  expect(reader.alarms.at(-1)).toBeGreaterThan(NOW);
  shelf.broken = false;
  reader.clock = reader.alarms.at(-1) ?? 0;
  await reader.sync.tick();
  expect(await reader.family()).toEqual([2]);
  expect((await reader.sync.status()).trouble).toBeUndefined();
});

test("a disk that stays full is tried less and less often", async () => {
  const shelf = failing("flip");
  const reader = await startReader(publisher, { shelf });
  shelf.broken = true;
  const waits: number[] = [];
  for (let i = 0; i < 4; i++) {
    await reader.sync.tick();
    waits.push((reader.alarms.at(-1) ?? 0) - reader.clock);
    reader.clock = reader.alarms.at(-1) ?? 0;
  }
  expect(waits).toEqual([60_000, 90_000, 180_000, 360_000]);
  expect(await reader.family()).toEqual([1]);
  shelf.broken = false;
  await reader.sync.tick();
  expect(await reader.family()).toEqual([2]);
});

test("two workers at once end in one whole state", async () => {
  const shelf = openMemoryShelf();
  const storage = new Map();
  const [a, b] = [
    await startReader(publisher, { shelf }, storage),
    await startReader(publisher, { shelf }, storage),
  ];
  await Promise.all([a.sync.syncNow(), b.sync.syncNow()]);
  expect(await a.family()).toEqual([2]);
  expect(await b.family()).toEqual([2]);
  expect(await a.trouble()).toBeUndefined();
});

test("where another worker is at it, nothing is fetched twice", async () => {
  const reader = await startReader(publisher, { alone: async () => undefined });
  await reader.sync.syncNow();
  expect(publisher.asked).toEqual([]);
});

test("a page that began before a swap finishes with what it began with", async () => {
  const reader = await startReader(publisher);
  const before = await reader.store.knowledge();
  await reader.sync.syncNow();
  expect((await before.gather(["prog-family"])).claims[0]?.value).toBe(1);
  expect((await reader.store.knowledge()).generation).not.toBe(before.generation);
});

test("a new edition with the same content changes its date and disturbs no page", async () => {
  const reader = await startReader(publisher);
  await reader.sync.syncNow();
  const { generation } = await reader.store.knowledge();
  await publisher.publish(dataset(2), { seq: 3, expires: "2023-12-01T00:00:00Z" });
  const { feeds } = await reader.sync.syncNow();
  expect(feeds[0]?.seq).toBe(3);
  expect((await reader.store.knowledge()).generation).toBe(generation);
  expect(reader.swaps).toHaveLength(1);
});

test("an expired feed stays in use and says so", async () => {
  const reader = await startReader(publisher);
  await reader.sync.syncNow();
  reader.clock = Date.parse("2023-07-01T00:00:00Z");
  const { feeds } = await reader.sync.syncNow();
  expect(feeds[0]).toMatchObject({ expired: true, issued: "2023-03-01T00:00:00Z" });
  expect(await reader.family()).toEqual([2]);
});

test("a clock a year ahead: the data come in as expired, and the next attempt is not a year away", async () => {
  const reader = await startReader(publisher);
  reader.clock = NOW + 365 * 86400_000;
  await reader.sync.tick();
  expect(await reader.family()).toEqual([2]);
  expect((await reader.sync.status()).feeds[0]).toMatchObject({ expired: true });
  reader.clock = NOW;
  await publisher.publish(dataset(3), { seq: 3 });
  await reader.sync.tick();
  expect(await reader.family()).toEqual([3]);
});

test("no way back after the site's data were cleared", async () => {
  const storage = new Map();
  const reader = await startReader(publisher, {}, storage);
  await publisher.publish(dataset(5), { seq: 5 });
  await reader.sync.syncNow();

  // the database is gone, what extensions store beside it is not
  const cleared = await startReader(publisher, {}, storage);
  await publisher.publish(dataset(4), { seq: 4 });
  await cleared.sync.syncNow();
  expect(await cleared.trouble()).toBe("old-seq");
  expect(await cleared.family()).toEqual([1]);
  await publisher.publish(dataset(5), { seq: 5 });
  await cleared.sync.syncNow();
  expect(await cleared.family()).toEqual([5]);
});

test("cleared data are fetched again at the next start, not when they would be due", async () => {
  const storage = new Map();
  await (await startReader(publisher, {}, storage)).sync.tick();
  const cleared = await startReader(publisher, {}, storage);
  expect(await cleared.family()).toEqual([1]);
  await cleared.sync.tick();
  expect(await cleared.family()).toEqual([2]);

  // a server that has failed since is left alone for as long as any other
  publisher.lie = (_, response) => Boolean(response.writeHead(503).end());
  const again = await startReader(publisher, {}, storage);
  await again.sync.tick();
  publisher.asked.length = 0;
  await again.sync.tick();
  expect(publisher.asked).toEqual([]);
});

test("where nothing can be kept, no worker fetches anew what the last one had", async () => {
  const storage = new Map();
  await (await startReader(publisher, {}, storage)).sync.tick();
  publisher.asked.length = 0;
  const trouble = new StoreError("unavailable", "private window");
  await (await startReader(publisher, { trouble }, storage)).sync.tick();
  expect(publisher.asked).toEqual([]);
});

test("no way back either for a worker that ended right after the swap", async () => {
  const storage = new Map();
  const shelf = openMemoryShelf();
  const doomed = await startReader(publisher, { shelf }, storage);
  await publisher.publish(dataset(5), { seq: 5 });
  const { flip } = shelf;
  shelf.flip = async (...swap) => {
    await flip(...swap);
    throw new Error("ended");
  };
  await doomed.sync.syncNow();
  const cleared = await startReader(publisher, {}, storage);
  await publisher.publish(dataset(4), { seq: 4 });
  await cleared.sync.syncNow();
  expect(await cleared.trouble()).toBe("old-seq");
});

test("a list of feeds that can't be read begins anew, with the built-in feed", async () => {
  const reader = await startReader(
    publisher,
    {},
    new Map<string, unknown>([["feeds", [{ id: 7 }, null, "x"]]]),
  );
  expect((await reader.sync.syncNow()).feeds.map(({ id }) => id)).toEqual(["built-in"]);
  expect(await reader.family()).toEqual([2]);
});

test("without an address for updates the built-in feed is simply there", async () => {
  const reader = await startReader(publisher, { builtIn: { url: null, keys: [] } });
  expect((await reader.sync.syncNow()).feeds[0]).toMatchObject({ url: null, records: 5 });
  expect(reader.alarms).toEqual([]);
  expect(publisher.asked).toEqual([]);
});

test("old shards go once no generation needs them, resume points stay", async () => {
  const reader = await startReader(publisher);
  for (const seq of [2, 3, 4, 5]) {
    await publisher.publish([...dataset(seq), organisation(`only-${seq}`)], { seq });
    await reader.sync.syncNow();
  }
  // two shards of the live generation, and the one in which the previous differs
  expect((await reader.store.heldShards()).size).toBe(3);
});

test("what a reader asks for waits for its turn, the alarm's own look does not", async () => {
  const asked: boolean[] = [];
  const reader = await startReader(publisher, {
    alone: (work, wait) => {
      asked.push(wait);
      return work();
    },
  });
  await reader.sync.tick();
  await reader.sync.syncNow();
  expect(asked).toEqual([false, true]);
});

test("should the worker end in the middle, an alarm is set already", async () => {
  const reader = await startReader(publisher);
  const [alarms] = await new Promise<[number[]]>((resolve) => {
    publisher.lie = () => {
      resolve([[...reader.alarms]]);
      return false;
    };
    void reader.sync.tick();
  });
  expect(alarms).toEqual([NOW + 5 * 60_000]);
});
