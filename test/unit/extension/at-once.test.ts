import { expect, test, vi } from "vitest";
import { atOnce } from "../../../lib/extension/background/at-once.ts";

/** A store whose answers come when they are let go. */
function slowStore(first: { generation: string }) {
  const store = { live: first, letGo: () => {} };
  const ask = () =>
    new Promise<{ generation: string }>((resolve) => {
      store.letGo = () => resolve(store.live);
    });
  return { store, ask };
}

test("the work begins before the answer of what is live, and is done once where nothing has changed", async () => {
  const { store, ask } = slowStore({ generation: "one" });
  const work = vi.fn(async ({ generation }: { generation: string }) => generation);
  const run = atOnce(ask);
  const first = run(work);
  expect(work).not.toHaveBeenCalled();
  store.letGo();
  expect(await first).toBe("one");
  const second = run(work);
  await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(2));
  store.letGo();
  expect(await second).toBe("one");
  expect(work).toHaveBeenCalledTimes(2);
});

test("what is live no longer answers nothing, not even with its failure", async () => {
  const { store, ask } = slowStore({ generation: "one" });
  const work = async ({ generation }: { generation: string }) => {
    if (generation === "one" && store.live.generation === "two") throw new Error("its shards are gone");
    return generation;
  };
  const run = atOnce(ask);
  const first = run(work);
  store.letGo();
  expect(await first).toBe("one");
  store.live = { generation: "two" };
  const second = run(work);
  store.letGo();
  expect(await second).toBe("two");
});

test("where nothing is live the work is not done", async () => {
  const run = atOnce<string>(() => Promise.reject(new Error("no dataset is installed")));
  await expect(run(async (known) => known)).rejects.toThrow("no dataset is installed");
});
