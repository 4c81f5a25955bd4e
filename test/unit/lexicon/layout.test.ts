import { describe, expect, it } from "vitest";
import { checkBuffer, compile, LexiconError, loadLexicon, lookUp, scan } from "../../../lib/lexicon/index.ts";
import type { LexiconName } from "../../../lib/lexicon/names.ts";
import { madeUpNames, randomFrom } from "../../bench/lexicon-made-up.ts";

const whole = () => compile(madeUpNames(200).map((text, record) => ({ text, record, match: "alone" })));

function faultOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof LexiconError) return error.fault;
    throw error;
  }
  return "none";
}

function changed(word: number, by: number): ArrayBuffer {
  const buffer = whole();
  const words = new Int32Array(buffer);
  words[word] = (words[word] as number) ^ by;
  return buffer;
}

describe("loadLexicon", () => {
  it.each([
    ["nothing at all", new ArrayBuffer(0), "not-a-lexicon"],
    ["too few bytes", new ArrayBuffer(40), "not-a-lexicon"],
    ["something else", new ArrayBuffer(10_000), "not-a-lexicon"],
    ["a length that is no multiple of four", whole().slice(0, -1), "not-a-lexicon"],
    ["another version", changed(1, 2), "other-version"],
    ["a buffer cut short", whole().slice(0, -400), "truncated"],
    ["a damaged figure", changed(5, 64), "damaged"],
    ["a damaged section table", changed(12, 1024), "damaged"],
  ])("refuses %s", (_, buffer, fault) => {
    expect(faultOf(() => loadLexicon(buffer))).toBe(fault);
  });

  it("takes what compile made", () => {
    expect(faultOf(() => loadLexicon(whole()))).toBe("none");
    expect(faultOf(() => checkBuffer(whole()))).toBe("none");
  });
});

describe("a lexicon with damaged contents", () => {
  const random = randomFrom(7);
  const words = whole().byteLength / 4;
  const damages = Array.from({ length: 40 }, () => ({
    word: 200 + Math.floor(random() * (words - 200)),
    by: 1 << Math.floor(random() * 31),
  }));

  it.each(damages)("is known by checkBuffer, and still ends every scan: %j", ({ word, by }) => {
    const buffer = changed(word, by);
    expect(faultOf(() => checkBuffer(buffer))).toBe("damaged");
    expect(Array.isArray(scan(loadLexicon(buffer), madeUpNames(50).join("")))).toBe(true);
  });

  it("reads no further than the list goes that a spelling of several records has", () => {
    const twice = [1, 2].map((record): LexiconName => ({ text: "公益宝贝", record, match: "negative" }));
    const buffer = compile([...twice, { text: "公益", record: 3, match: "alone" }]);
    const { shared } = loadLexicon(buffer);
    shared[0] = 0x7000_0000;
    expect(scan(loadLexicon(buffer), "公益宝贝")[0]?.names).toHaveLength(2);
    expect(lookUp(loadLexicon(buffer), "公益", 5)).toHaveLength(1);
  });
});
