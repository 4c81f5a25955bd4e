import { Dexie } from "dexie";
import { afterEach, expect, test } from "vitest";
import { openOwnRecords } from "../../lib/store/dataset-own.ts";
import { claim, organisation } from "../unit/feed/records.ts";

const NAME = "test-own";
afterEach(() => Dexie.delete(NAME));

test("own records outlast the browser, are replaced by id and removed", async () => {
  const first = await openOwnRecords(NAME);
  await first.save([claim("mine", "prog-family", 1), organisation("mine")]);
  first.close();
  const again = await openOwnRecords(NAME);
  expect((await again.all()).map(({ id }) => id)).toEqual(["clm-mine", "org-mine"]);
  await again.save([claim("mine", "prog-family", 2)]);
  expect((await again.all())[0]).toMatchObject({ value: 2 });
  await again.remove("clm-mine");
  expect(await again.all()).toEqual([organisation("mine")]);
  again.close();
});

test("a database deleted while it is open is closed, and can be had anew", async () => {
  const first = await openOwnRecords(NAME);
  await first.save([organisation("mine")]);
  expect(first.isOpen()).toBe(true);
  await Dexie.delete(NAME);
  expect(first.isOpen()).toBe(false);
  const again = await openOwnRecords(NAME);
  expect(await again.all()).toEqual([]);
  again.close();
  first.close();
});
