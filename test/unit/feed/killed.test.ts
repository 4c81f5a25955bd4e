/** A worker can be ended between any two steps; whatever it had begun, the next one finds a whole state. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { SAFETY } from "../../../lib/extension/sync/schedule.ts";
import { openMemoryShelf } from "../../../lib/store/dataset/memory-shelf.ts";
import { NOW } from "./edition.ts";
import { type Publisher, startPublisher } from "./publisher.ts";
import { keyValue, startReader } from "./reader.ts";
import { dataset } from "./records.ts";

let publisher: Publisher;
beforeEach(async () => {
  publisher = await startPublisher();
  await publisher.publish(dataset(2));
});
afterEach(() => publisher.close());

class Killed extends Error {}

/** Lets `steps` asynchronous steps happen; from the next one on nothing does any more. */
function mortal(steps: number) {
  const life = { taken: 0 };
  const step = <Args extends unknown[], T>(act: (...args: Args) => Promise<T>) => {
    return async (...args: Args): Promise<T> => {
      if (life.taken++ >= steps) throw new Killed();
      return act(...args);
    };
  };
  return { life, step };
}

function killable<T extends object>(part: T, step: ReturnType<typeof mortal>["step"]): T {
  const wrapped = Object.entries(part).map(([name, member]) => [
    name,
    typeof member === "function" && name !== "close" ? step(member) : member,
  ]);
  return Object.fromEntries(wrapped) as T;
}

/**
 * A first worker that dies after so many steps, then a second on what it left, woken by the alarm that the first had set:
 * nobody asks it for anything. Returns how many steps the first took.
 */
async function killAfter(steps: number): Promise<number> {
  const shelf = openMemoryShelf();
  const storage = new Map<string, unknown>();
  await startReader(publisher, { shelf }, storage);

  const { life, step } = mortal(steps);
  const doomed = await startReader(publisher, {
    shelf: killable(shelf, step),
    storage: killable(keyValue(storage), step),
    fetch: step((url, init) => fetch(url, init)),
    seeded: true,
  });
  await doomed.sync.syncNow().catch(() => {});

  const next = await startReader(publisher, { shelf }, storage);
  expect([[1], [2]]).toContainEqual(await next.family());
  next.clock = NOW + SAFETY;
  await next.sync.tick();
  expect(await next.family(), `ended after ${steps} steps`).toEqual([2]);
  expect(await next.trouble()).toBeUndefined();
  return life.taken;
}

test("killed after any step", async () => {
  const whole = await killAfter(Number.POSITIVE_INFINITY);
  expect(whole).toBeGreaterThan(20);
  for (let steps = 0; steps < whole; steps++) await killAfter(steps);
});
