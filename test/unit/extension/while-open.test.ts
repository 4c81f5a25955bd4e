import { expect, test } from "vitest";
import { whileOpen } from "../../../lib/extension/background/while-open.ts";

/** Things that can be closed, numbered as they are opened; those in `failures` do not open. */
function opener(...failures: number[]) {
  const made: { number: number; open: boolean; isOpen(): boolean }[] = [];
  let tried = 0;
  const get = whileOpen(async () => {
    if (failures.includes(++tried)) throw new Error(`failed ${tried}`);
    const thing = { number: tried, open: true, isOpen: () => thing.open };
    made.push(thing);
    return thing;
  });
  return { made, number: async () => (await get()).number };
}

test("what is open is kept, whoever asks", async () => {
  const { number } = opener();
  expect(await Promise.all([number(), number()])).toEqual([1, 1]);
  expect(await number()).toBe(1);
});

test("what was closed from outside is opened anew, once for all who ask", async () => {
  const { made, number } = opener();
  await number();
  for (const thing of made) thing.open = false;
  expect(await Promise.all([number(), number(), number()])).toEqual([2, 2, 2]);
});

test("a failure is told to who asked, and tried again by who asks next", async () => {
  const { number } = opener(1);
  await expect(number()).rejects.toThrow("failed 1");
  expect(await number()).toBe(2);
});
