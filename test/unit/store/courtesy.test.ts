import { expect, test } from "vitest";
import { courtesy } from "../../../lib/store/dataset/courtesy.ts";

const aWhile = () => new Promise<void>((resolve) => setTimeout(resolve, 5));

test("an update waits for whoever reads, and for what they read next", async () => {
  const { reading, giveWay } = courtesy();
  const order: string[] = [];
  const read = (what: string) => reading(() => aWhile().then(() => order.push(what)));
  const reader = read("a page").then(() => read("its records"));
  await Promise.all([reader, read("a look-up"), giveWay().then(() => order.push("an update"))]);
  expect(order.at(-1)).toBe("an update");
  expect(order).toHaveLength(4);
});

test("a reader who never comes to an end holds no update up for ever, nor does one who failed", async () => {
  const { reading, giveWay } = courtesy();
  await expect(reading(() => Promise.reject(new Error("gone")))).rejects.toThrow("gone");
  await giveWay();
  void reading(() => new Promise(() => {}));
  await giveWay();
});
