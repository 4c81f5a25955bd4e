/** Under whose name a publisher publishes: said, and never somebody else's by mistake. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { feed } from "./command.ts";

let place: string;
const at = (name: string) => join(place, name);
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "shanzhu-name-"));
  mkdirSync(at("mine"));
  writeFileSync(
    at("mine/organisations.yaml"),
    "- { id: org-mine, type: NGO, name: 萤火乡读基金会, dateModified: 2023-02-01 }\n",
  );
  feed("keygen", "--out", at("key.json"));
});
afterEach(() => rmSync(place, { recursive: true }));

const build = (folder: string, ...more: string[]) =>
  feed("build", folder, "--out", at("out"), "--key", at("key.json"), ...more);

test("the first line says which feed it is and who publishes it", () => {
  const named = build(at("mine"), "--feed", "yinghuo", "--publisher", "萤火乡读基金会");
  expect(named.stdout.split("\n")[0]).toBe("feed yinghuo, published by 萤火乡读基金会");
  expect([named.status, named.stderr]).toEqual([0, ""]);
});

test("other records under the name of the feed that comes with the extension: done, with a warning", () => {
  const { status, stdout, stderr } = build(at("mine"));
  expect(status).toBe(0);
  expect(stdout.split("\n")[0]).toBe("feed shanzhu, published by 善注");
  expect(stderr).toContain(`warning: ${at("mine")} is not the extension's own dataset`);
  expect(stderr).toContain("the id shanzhu (--feed ID) and the publisher's name 善注 (--publisher NAME)");
  rmSync(at("out"), { recursive: true });
  expect(build(at("mine"), "--feed", "yinghuo").stderr).not.toContain("--feed ID");
});

test("the extension's own dataset bears that name without a warning", () => {
  const { status, stderr } = build(join(import.meta.dirname, "../../../dataset"));
  expect([status, stderr]).toEqual([0, ""]);
});

test("a folder that holds one feed is not written over with another", () => {
  build(at("mine"), "--feed", "yinghuo", "--publisher", "萤火乡读基金会");
  const before = readdirSync(at("out"), { recursive: true });
  const latest = readFileSync(at("out/latest.json"), "utf8");
  // as when the options are forgotten the second time
  const { status, stderr } = build(at("mine"));
  expect(status).toBe(1);
  expect(stderr).toContain(`${at("out")}: holds the feed yinghuo of 萤火乡读基金会`);
  expect(stderr).toContain("give --feed yinghuo to go on with it, or another --out");
  expect(readdirSync(at("out"), { recursive: true })).toEqual(before);
  expect(readFileSync(at("out/latest.json"), "utf8")).toBe(latest);
  expect(build(at("mine"), "--feed", "yinghuo", "--publisher", "萤火").status).toBe(0);
});

test.each([
  [["--feed", "My Feed"], "--feed My Feed: a feed's id is"],
  [["--publisher", ""], "--publisher: a name has"],
])("%j is a usage error, and nothing is written", (args, words) => {
  const { status, stderr } = build(at("mine"), ...args);
  expect(status).toBe(2);
  expect(stderr).toContain(words);
  expect(readdirSync(place)).not.toContain("out");
});
