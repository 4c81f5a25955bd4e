import { describe, expect, it } from "vitest";
import {
  compile,
  compileInSlices,
  loadLexicon,
  lookUp,
  type Refusal,
  scan,
} from "../../../lib/lexicon/index.ts";
import type { LexiconName } from "../../../lib/lexicon/names.ts";
import { madeUpNames, madeUpNews } from "../../bench/lexicon-made-up.ts";

const named = (texts: readonly string[]): LexiconName[] =>
  texts.map((text, record) => ({ text, record, match: "alone" }));

describe("compile", () => {
  it("refuses a name with a reason and keeps the others", () => {
    const refused: Refusal[] = [];
    const long = "长".repeat(64);
    const names = [
      ...named(["", " \n", "字", "\ud840\udc00", "字字", long, `${long}长`]),
      { text: "公益", record: -1, match: "alone" as const },
      { text: "公益", record: 2 ** 28, match: "alone" as const },
    ];
    const lexicon = loadLexicon(compile(names, { onRefused: (refusal) => refused.push(refusal) }));
    expect(refused.map(({ name, reason }) => [names.indexOf(name as LexiconName), reason])).toEqual([
      [0, "empty"],
      [1, "empty"],
      [2, "one-character"],
      [3, "one-character"],
      [6, "too-long"],
      [7, "record-out-of-range"],
      [8, "record-out-of-range"],
    ]);
    expect(scan(lexicon, `字字，${long}`).map(({ names: [name] }) => name?.record)).toEqual([4, 5]);
  });

  it("gives equal bytes for equal names", () => {
    const names = named(madeUpNames(2_000));
    expect(new Uint8Array(compile(names))).toEqual(new Uint8Array(compile(names)));
  });

  it("finds and looks up every one of many names, rare characters among them", () => {
    const texts = madeUpNames(20_000);
    const lexicon = loadLexicon(compile(named(texts)));
    const text = texts.join("。");
    const found = scan(lexicon, text);
    expect(found).toHaveLength(texts.length);
    expect(
      found.every(({ start, end, names }) =>
        names.some(({ record }) => texts[record] === text.slice(start, end)),
      ),
    ).toBe(true);
    for (const [record, name] of texts.slice(0, 300).entries()) {
      expect(lookUp(lexicon, name, 1)).toEqual([{ record, rank: "exact" }]);
    }
  });

  it("takes 300,000 names that share one long prefix", () => {
    const prefix = "一个很长很长的开头".repeat(6);
    const texts = Array.from({ length: 300_000 }, (_, i) => `${prefix}${i.toString(36)}号`);
    const lexicon = loadLexicon(compile(named(texts)));
    for (const record of [0, 1, 35, 36, 77_777, 299_999]) {
      expect(scan(lexicon, `在${texts[record]}里`).map(({ names: [name] }) => name?.record)).toEqual([
        record,
      ]);
    }
    expect(scan(lexicon, prefix.repeat(50))).toEqual([]);
  });
});

describe("compileInSlices", () => {
  const names = named(madeUpNames(5_000));

  it("makes what compile makes, with progress that never falls", async () => {
    const progress: number[] = [];
    const { buffer, refused } = await compileInSlices([...names, { text: "字", record: 0, match: "alone" }], {
      slice: 0,
      pause: () => Promise.resolve(),
      onProgress: (done) => progress.push(done),
    });
    expect(new Uint8Array(buffer)).toEqual(new Uint8Array(compile(names)));
    expect(refused.map(({ reason }) => reason)).toEqual(["one-character"]);
    expect(progress.length).toBeGreaterThan(10);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
  });

  it("gives way when its time is up, by the clock it is given", async () => {
    let clock = 0;
    let pauses = 0;
    await compileInSlices(names, {
      slice: 12,
      now: () => clock++,
      pause: async () => {
        pauses++;
      },
    });
    expect(pauses).toBeGreaterThan(0);
  });

  it("stops when called off", async () => {
    const controller = new AbortController();
    const reason = new Error("the feed is newer");
    const compiled = compileInSlices(names, {
      slice: 0,
      signal: controller.signal,
      onProgress: () => controller.abort(reason),
    });
    await expect(compiled).rejects.toBe(reason);
  });
});

describe("store and load", () => {
  it("scans the same after a round trip through a copy of the bytes", () => {
    const texts = madeUpNames(3_000);
    const text = madeUpNews(60_000, texts);
    const buffer = compile(named(texts));
    const stored = structuredClone(buffer);
    const mentions = scan(loadLexicon(buffer), text);
    expect(mentions.length).toBeGreaterThan(200);
    expect(scan(loadLexicon(stored), text)).toEqual(mentions);
  });
});
