import { expect, test } from "vitest";
import { together } from "../../../lib/store/dataset/together.ts";

test("what is asked for in one turn is read in one go, what comes later in another", async () => {
  const goes: string[][] = [];
  const read = together(async (keys) => {
    goes.push([...keys]);
    return keys.map((key) => key.toUpperCase());
  });
  expect(await Promise.all(["a", "b", "a"].map(read))).toEqual(["A", "B", "A"]);
  expect(await read("c")).toBe("C");
  expect(goes).toEqual([["a", "b", "a"], ["c"]]);
});

test("one that can't be read fails alone", async () => {
  const read = together(async (keys) => {
    if (keys.includes("bad")) throw new Error("bad");
    return keys.map((key) => key.toUpperCase());
  });
  const [a, bad, b] = await Promise.allSettled(["a", "bad", "b"].map(read));
  expect([a, b]).toEqual([
    { status: "fulfilled", value: "A" },
    { status: "fulfilled", value: "B" },
  ]);
  expect(bad).toMatchObject({ status: "rejected", reason: { message: "bad" } });
});
