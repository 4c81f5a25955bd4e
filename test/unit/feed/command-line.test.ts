/** `npm run feed` as a publisher uses it. */
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { feed, feedIn } from "./command.ts";

const ROOT = join(import.meta.dirname, "../../..");
let place: string;
const at = (name: string) => join(place, name);

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "shanzhu-feed-"));
  cpSync(join(ROOT, "dataset"), at("dataset"), { recursive: true });
});
afterEach(() => rmSync(place, { recursive: true }));

const build = (out: string, issued: string, ...more: string[]) =>
  feed("build", at("dataset"), "--out", at(out), "--key", at("key.json"), "--issued", issued, ...more);
const keygen = (name = "key.json") => feed("keygen", "--out", at(name));

/** Every file below a folder, with its content. */
function files(folder: string): Map<string, string> {
  const names = readdirSync(at(folder), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    names.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(at(folder).length), readFileSync(path, "base64")];
    }),
  );
}

const editDescription = () => {
  const file = at("dataset/programs.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace(/dateModified: .*/, 'dateModified: "2030-01-01"'));
};

test("a key is made once, for its owner's eyes only", () => {
  expect(keygen().stdout).toMatch(/fingerprint {2}[0-9a-f]{64}/);
  expect(statSync(at("key.json")).mode & 0o077).toBe(0);
  const again = keygen();
  expect(again.status).toBe(1);
  expect(again.stderr).toContain("is there already");
});

test("build, verify, change, build again, diff", () => {
  const fingerprint = /[0-9a-f]{64}/.exec(keygen().stdout)?.[0] ?? "";
  expect(build("one", "2023-03-01").status).toBe(0);
  const verified = feed("verify", at("one"), "--fingerprint", fingerprint);
  expect(verified.stdout).toContain("everything a reader's browser checks is in order");
  expect(verified.status).toBe(0);

  cpSync(at("one"), at("two"), { recursive: true });
  editDescription();
  expect(build("two", "2023-03-02").status).toBe(0);
  const diff = feed("diff", at("one"), at("two")).stdout;
  expect(diff.match(/^~ prog-/gm)).toHaveLength(1);
  expect(diff).toMatch(/^1 of \d+ shards to transfer/m);
  // the second edition carries a short way from the first
  expect([...files("two").keys()].some((path) => path.startsWith("/d/"))).toBe(true);
});

test("the same dataset, key and date give the same bytes, wherever it lies and whoever's clock and language it is", () => {
  keygen();
  build("one", "2023-03-01 08:00");
  cpSync(at("dataset"), at("elsewhere/copy"), { recursive: true });
  const command = ["build", at("elsewhere/copy"), "--out", at("two"), "--key", at("key.json")];
  const abroad = { ...process.env, TZ: "America/New_York", LC_ALL: "tr_TR.UTF-8" };
  expect(feedIn(abroad, ...command, "--issued", "2023-03-01T08:00Z").status).toBe(0);
  expect(files("two")).toEqual(files("one"));
});

test("a tampered folder does not pass", () => {
  keygen();
  build("one", "2023-03-01");
  const shard = [...files("one").keys()].find((path) => path.startsWith("/s/")) ?? "";
  appendFileSync(join(at("one"), shard), "x");
  const { status, stderr } = feed("verify", at("one"));
  expect(status).toBe(1);
  expect(stderr).toContain("bad-length");
  expect(feed("verify", at("one"), "--fingerprint", "0".repeat(64)).stderr).toContain("no-known-key");
});

test("what is damaged or missing in a folder is told by name, and what to do", () => {
  keygen();
  expect(feed("build", at("nodata"), "--out", at("one"), "--key", at("key.json")).stderr).toContain(
    `${at("nodata")}: there is no such file or folder`,
  );
  build("one", "2023-03-01");
  const shard = [...files("one").keys()].find((path) => path.startsWith("/s/")) ?? "";
  rmSync(join(at("one"), shard));
  expect(feed("verify", at("one")).stderr).toContain(`${shard.slice(1)}: is missing, which the feed names`);
  writeFileSync(at("one/latest.json"), "{}");
  expect(feed("verify", at("one")).stderr).toContain("There is no Shanzhu feed");
  const { status, stderr } = build("one", "2023-03-02");
  expect(status).toBe(1);
  expect(stderr).toContain("latest.json: is damaged or of another program; remove it to begin anew");
  writeFileSync(at("key.json"), "{}");
  expect(build("one", "2023-03-02").stderr).toContain("is no key made by 'feed keygen'");
});

test("an old key hands over to a new one, and that stays said", () => {
  const old = /[0-9a-f]{64}/.exec(keygen("old.json").stdout)?.[0] ?? "";
  keygen();
  expect(build("one", "2023-03-01", "--succeeds", at("old.json")).status).toBe(0);
  expect(build("one", "2023-03-02").status).toBe(0);
  expect(feed("verify", at("one"), "--fingerprint", old).status).toBe(0);
});

test("what readers of the folder would refuse is refused here, and nothing is written", () => {
  keygen();
  keygen("other.json");
  build("one", "2023-03-02");
  const before = files("one");
  const refused = (words: string, issued: string, ...more: string[]) => {
    const { status, stderr } = build("one", issued, ...more);
    expect([status, stderr]).toEqual([1, expect.stringContaining(words)]);
    expect(files("one")).toEqual(before);
  };
  refused("give --succeeds OLDKEYFILE", "2023-03-03", "--key", at("other.json"));
  refused("holds an edition of 2023-03-02", "2023-03-01");
  refused("readers would refuse what is dated 2999-01-01", "2999-01-01");
  editDescription();
  refused("holds other records of that very time", "2023-03-02");
  expect(build("one", "2023-03-03", "--key", at("other.json"), "--succeeds", at("key.json")).status).toBe(0);
});

test("a mistake in the dataset is told by file, line and field, and nothing is written", () => {
  keygen();
  build("one", "2023-03-01");
  const before = files("one");
  const file = at("dataset/programs.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace(/activityStatus: \w+/, "activityStatus: going"));
  const { status, stderr } = build("one", "2023-03-02");
  expect(status).toBe(1);
  expect(stderr).toMatch(/programs\.yaml:\d+: activityStatus: must be one of/);
  expect(files("one")).toEqual(before);
});

test.each([
  ["/proc/x/y", "(/proc: takes no folders)"],
  ["key.json/x", "key.json: is no folder)"],
  ["key.json", "(a file is there)"],
])("a folder that can't be made, %s, is told at once, and why", (out, why) => {
  keygen();
  const folder = resolve(place, out);
  const { status, stderr } = feed("build", at("dataset"), "--out", folder, "--key", at("key.json"));
  expect(status).toBe(1);
  expect(stderr).toContain("can't be made a folder (");
  expect(stderr).toContain(`${why}; give another --out`);
});

test("a program list from a spreadsheet goes along", () => {
  keygen();
  writeFileSync(
    at("dataset/list.csv"),
    "项目名称,执行机构,更新日期\n新芽阅读角,深圳壹基金公益基金会,2023-02-01\n",
  );
  const built = build("one", "2023-03-01", "--feed", "mine", "--publisher", "某基金会");
  expect(built.stderr).toBe("");
  expect(built.status).toBe(0);
});

test("a file of an earlier edition that is damaged or gone is no hindrance, and is mended", () => {
  keygen();
  build("one", "2023-03-01");
  const whole = files("one");
  const shards = [...whole.keys()].filter((path) => path.startsWith("/s/"));
  for (const path of shards) writeFileSync(join(at("one"), path), "");
  rmSync(join(at("one"), [...whole.keys()].find((path) => path.startsWith("/m/")) ?? ""));
  expect(build("one", "2023-03-01").status).toBe(0);
  expect(files("one")).toEqual(whole);

  for (const path of shards) writeFileSync(join(at("one"), path), "");
  editDescription();
  expect(build("one", "2023-03-02").status).toBe(0);
  expect(feed("verify", at("one")).status).toBe(0);
});

test.each([
  [[], "feed keygen"],
  [["nonsense"], "feed keygen"],
  [["build"], "feed build FOLDER --out DIR --key FILE"],
  [["build", "folder"], "feed build FOLDER --out DIR --key FILE"],
  [["build", "a", "b", "--out", "x", "--key", "y"], "b: one argument too many"],
  [["build", "a", "--out", "x", "--key", "y", "--days=-1"], "--days -1: is no number of days"],
  [["build", "a", "--out", "x", "--key", "y", "--days=1e9"], "--days 1e9: is no number of days"],
  [["build", "a", "--out", "x", "--key", "y", "--issued", "1969-12-31"], "no feed is older than 1970"],
  [["keygen", "my-key.json"], "my-key.json: one argument too many"],
  [["verify"], "feed verify DIR|URL"],
  [["verify", "x", "--fingerprint", "beef"], "--fingerprint: a fingerprint is 64 hexadecimal digits"],
  [["verify", "--fingerprnt", "x"], "--fingerprnt"],
  [["diff", "one"], "NEW is missing"],
  [["diff", "one"], "feed diff OLD NEW"],
])("%j is a usage error", (args, words) => {
  const { status, stdout, stderr } = feed(...args);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(words);
});

test.each(["soon", "2023-02-30", "2023-13-01", "5", "2023-3-1", "2023-03-01T25:00"])(
  "%s is no date of an edition",
  (date) => {
    const { status, stderr } = feed("build", "a", "--out", "x", "--key", "y", "--issued", date);
    expect(status).toBe(2);
    expect(stderr).toContain(`--issued ${date}: a date is YYYY-MM-DD or with a time`);
  },
);

test.each([
  [["verify", "/nowhere"], "/nowhere: there is no feed here, latest.json is missing"],
  [["diff", "/nowhere", "/nowhere"], "/nowhere: there is no feed here"],
  [["build", "/nowhere", "--out", "/tmp", "--key", "/nokey"], "/nokey: there is no such key; make one with"],

  [["keygen", "--out", "/nowhere/key.json"], "/nowhere/key.json: there is no such file or folder"],
])("%j says what is missing", (args, words) => {
  const { status, stderr } = feed(...args);
  expect(status).toBe(1);
  expect(stderr).toContain(words);
});
