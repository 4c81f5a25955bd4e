import { describe, expect, it, vi } from "vitest";
import { compile, loadLexicon, scan } from "../../../lib/lexicon/index.ts";
import type { LexiconName } from "../../../lib/lexicon/names.ts";
import { COLD_STRETCH, STRETCH } from "../../../lib/lexicon/stretch.ts";

const alone = (...texts: string[]): LexiconName[] =>
  texts.map((text, record) => ({ text, record, match: "alone" }));
const find = (names: readonly LexiconName[], text: string) =>
  scan(loadLexicon(compile(names)), text).map(({ start, end }) => text.slice(start, end));

describe("what counts as the same", () => {
  it.each([
    ["Traditional", "公益寶貝", "公益寶貝"],
    ["a regional variant", "臺裏", "臺裏"],
    ["a plan as Taiwan writes it", "支持計畫", "支持計畫"],
    ["full width", "９９公益日", "９９公益日"],
    ["capitals", "GOODS FOR GOOD", "GOODS FOR GOOD"],
    ["other dots", "比尔•盖茨", "比尔•盖茨"],
    ["other quotes", "阿里「公益宝贝」", "阿里「公益宝贝」"],
    ["a line end inside", "公益\n宝贝", "公益\n宝贝"],
    ["letter-spaced", "公 益 宝 贝", "公 益 宝 贝"],
    ["a character a line", "公\n益\n宝\n贝", "公\n益\n宝\n贝"],
    ["with carriage returns", "公\r\n益\r\n宝\r\n贝", "公\r\n益\r\n宝\r\n贝"],
    ["zero-width and soft hyphen", "公\u200b益\u00ad宝\ufeff贝", "公\u200b益\u00ad宝\ufeff贝"],
    ["white space beside a digit", "99 公益日", "99 公益日"],
    ["white space between words", "Goods\n for  Good", "Goods\n for  Good"],
    ["pinyin in brackets", "公(gōng)益宝贝", "公(gōng)益宝贝"],
    ["zhuyin in brackets", "公益（ㄅㄠ）宝贝", "公益（ㄅㄠ）宝贝"],
    ["a gloss behind", "公益宝贝(bei)", "公益宝贝"],
    ["letters beside Chinese", "参加99公益日活动", "99公益日"],
  ])("%s", (_, text, expected) => {
    const names = alone(
      "公益宝贝",
      "台里",
      "支持计划",
      "99公益日",
      "Goods for Good",
      "比尔·盖茨",
      "阿里“公益宝贝”",
    );
    expect(find(names, text)).toEqual([expected]);
  });

  it.each([
    ["a blank line", "公益\n\n宝贝"],
    ["a blank line with spaces on it", "公益\n  \r\n宝贝"],
    ["a paragraph separator", "公益\u2029宝贝"],
    ["words run together", "Goodsforgood"],
    ["a word torn apart", "Go ods for Good"],
    ["the end of a longer word", "AllGoods for Good"],
    ["the beginning of a longer word", "Goods for Goodness"],
    ["a digit before", "1999公益日"],
    ["a Chinese remark in brackets", "公益（中国）宝贝"],
    ["brackets over two paragraphs", "公益(bao\n\n)宝贝"],
  ])("not across or inside %s", (_, text) => {
    expect(find(alone("公益宝贝", "Goods for Good", "99公益日"), text)).toEqual([]);
  });
});

describe("several lexicons in turn", () => {
  const few = loadLexicon(compile(alone("公益宝贝")));
  const many = loadLexicon(
    compile(alone("春蕾计划", ...Array.from({ length: 5_000 }, (_, i) => `第${i}号希望小学`))),
  );
  const text = "公益宝贝、春蕾计划与第4711号希望小学";

  it.each([
    ["the larger one first", [many, few, many, few]],
    ["the smaller one first", [few, many, few, many]],
  ])("finds each one's own names, %s", (_, lexicons) => {
    for (const lexicon of lexicons) {
      const found = scan(lexicon, text).map(({ start, end }) => text.slice(start, end));
      expect(found).toEqual(lexicon === few ? ["公益宝贝"] : ["春蕾计划", "第4711号希望小学"]);
    }
  });
});

describe("which name it is", () => {
  const names: LexiconName[] = [
    ...alone("壹基金", "北京师范大学壹基金公益研究院", "乡村特派员", "阿里巴巴公益", "爱心包裹", "水滴"),
    { text: "科技特派员", record: 2, match: "negative" },
    { text: "阿里巴巴公益广告大赛", record: 3, match: "negative" },
    { text: "国际爱心包裹", record: 4, match: "negative" },
    { text: "水滴筹", record: 5, match: "negative" },
    { text: "益广", record: 3, match: "negative" },
  ];
  const found = (text: string) =>
    scan(loadLexicon(compile(names)), text).map(
      ({ start, end, names: [name] }) => `${text.slice(start, end)} ${name?.match}`,
    );

  it.each([
    ["a longer name wins", "北京师范大学壹基金公益研究院", ["北京师范大学壹基金公益研究院 alone"]],
    ["beside the shorter one", "壹基金，北京师范大学壹基金", ["壹基金 alone", "壹基金 alone"]],
    ["a negative name blocks", "科技特派员和乡村特派员", ["科技特派员 negative", "乡村特派员 alone"]],
    ["a longer negative name wins", "阿里巴巴公益广告大赛", ["阿里巴巴公益广告大赛 negative"]],
    ["a negative name over the end blocks", "阿里巴巴公益广场", ["益广 negative"]],
    ["a negative name at the end goes on", "水滴筹款，水滴公益", ["水滴筹 negative", "水滴 alone"]],
    ["in front", "国际爱心包裹与爱心包裹", ["国际爱心包裹 negative", "爱心包裹 alone"]],
  ])("%s", (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it("gives every record of a spelling, with its dates", () => {
    const shared: LexiconName[] = [
      { text: "中国扶贫基金会", record: 1, match: "alone", validThrough: "2022-06" },
      { text: "中國扶貧基金會", record: 2, match: "context", validFrom: "1989", validThrough: "2022-06-20" },
    ];
    expect(scan(loadLexicon(compile(shared)), "中国扶贫基金会")[0]?.names).toEqual([
      { record: 1, match: "alone", validThrough: "2022-06" },
      { record: 2, match: "context", validFrom: "1989", validThrough: "2022-06-20" },
    ]);
  });

  it("takes a spelling that is one record's name and another's negative for the name", () => {
    const both: LexiconName[] = [
      { text: "公益研究院", record: 1, match: "negative" },
      { text: "公益研究院", record: 2, match: "alone" },
      { text: "大学公益", record: 3, match: "alone" },
    ];
    expect(find(both, "大学公益研究院")).toEqual(["大学公益"]);
  });
});

/** The scan of a realm that has read nothing yet, and that of one that has read much: their stretches differ. */
async function scans(): Promise<[stretch: number, typeof scan][]> {
  scan(loadLexicon(compile([])), "。".repeat(20_000));
  vi.resetModules();
  const cold = await import("../../../lib/lexicon/index.ts");
  return [
    [STRETCH, scan],
    [COLD_STRETCH, cold.scan],
  ];
}

describe("long texts", () => {
  const shifts = Array.from({ length: 21 }, (_, i) => i - 15);

  it.each(shifts)("finds a name where the stretches of a scan part, moved by %i", async (shift) => {
    const names = alone("公益宝贝", "水滴", "Goods for Good");
    const lexicon = loadLexicon(compile(names));
    for (const [stretch, scan] of await scans()) {
      for (const { text: name } of names) {
        for (const filler of ["，", "x ", "公"]) {
          const lead = filler.repeat(stretch).slice(0, stretch + shift);
          const text = `${lead}。${name}。`;
          expect(scan(lexicon, text).map(({ start }) => start)).toEqual([lead.length + 1]);
        }
      }
    }
  });

  it.each(shifts)("finds a name around a gloss rather than one in it there, moved by %i", async (shift) => {
    const lexicon = loadLexicon(compile(alone("公益宝贝", "def")));
    for (const [stretch, scan] of await scans()) {
      const before = stretch + shift;
      const text = `${"。".repeat(before)}公(a-def)益宝贝`;
      expect(scan(lexicon, text).map(({ start, end }) => [start, end])).toEqual([[before, text.length]]);
    }
  });

  it("reads five megabytes of one character, whatever begins with it", () => {
    const lexicon = loadLexicon(compile(alone(`${"中".repeat(63)}国`, "中中国")));
    expect(scan(lexicon, "中".repeat(2_500_000))).toEqual([]);
    expect(scan(lexicon, `${"中".repeat(100_000)}国`)).toHaveLength(1);
    expect(scan(lexicon, " ".repeat(2_500_000))).toEqual([]);
    expect(scan(lexicon, "中 ".repeat(50_000))).toEqual([]);
    expect(scan(lexicon, "中(".repeat(50_000))).toEqual([]);
  });

  it("says whose a name is by the lexicon it is given, whichever it read before", () => {
    const lexicons = [0, 7].map((record) =>
      loadLexicon(compile([{ text: "公益宝贝", record, match: "alone" }])),
    );
    const records = [...lexicons, ...lexicons].map(
      (lexicon) => scan(lexicon, "公益宝贝")[0]?.names[0]?.record,
    );
    expect(records).toEqual([0, 7, 0, 7]);
  });

  it("reads nothing in an empty text, nor with an empty dictionary", () => {
    expect(find(alone("公益宝贝"), "")).toEqual([]);
    expect(find([], "公益宝贝")).toEqual([]);
  });
});
