import { describe, expect, it } from "vitest";
import { compile, loadLexicon, lookUp } from "../../../lib/lexicon/index.ts";
import type { LexiconName } from "../../../lib/lexicon/names.ts";

const NAMES: LexiconName[] = [
  { text: "公益宝贝", record: 0, match: "alone" },
  { text: "公益宝贝计划", record: 0, match: "alone" },
  { text: "淘宝公益宝贝", record: 1, match: "alone" },
  { text: "深圳壹基金公益基金会", record: 2, match: "alone" },
  { text: "壹基金", record: 2, match: "context" },
  { text: "中国乡村发展基金会", record: 3, match: "alone" },
  { text: "Goods for Good", record: 4, match: "alone" },
  { text: "重庆市慈善总会", record: 5, match: "alone" },
  { text: "乡村特派员", record: 6, match: "alone" },
  { text: "公益宝呗", record: 7, match: "alone", hidden: true },
  { text: "科技特派员", record: 6, match: "negative" },
  { text: "绿色江南公众环境关注中心", record: 8, match: "alone" },
  {
    text: "北京师范大学中国公益研究院乡村儿童发展与教育公平研究中心项目办公室联合课题组",
    record: 9,
    match: "alone",
  },
];
const lexicon = loadLexicon(compile(NAMES));
const find = (typed: string, limit = 10) =>
  lookUp(lexicon, typed, limit).map((hit) => `${hit.record} ${hit.rank}`);

describe("lookUp", () => {
  it.each([
    ["公益宝贝", ["0 exact", "1 substring"]],
    ["公益寶貝", ["0 exact", "1 substring"]],
    [" 公 益 宝 贝 ", ["0 exact", "1 substring"]],
    ["公益宝", ["0 prefix", "1 substring"]],
    ["gongyibaobei", ["0 pinyin", "1 pinyin"]],
    ["GongYi BaoBei", ["0 pinyin", "1 pinyin"]],
    ["gōng yì bǎo bèi", ["0 pinyin", "1 pinyin"]],
    ["gongyibaob", ["0 initials", "1 initials"]],
    ["gongyiba", ["0 pinyin", "1 pinyin"]],
    ["gybb", ["0 initials", "1 initials"]],
    ["gongybb", ["0 initials", "1 initials"]],
    ["公益bb", ["0 initials", "1 initials"]],
    ["szyjj", ["2 initials"]],
    ["shzhyjj", ["2 initials"]],
    ["shenzhenyijijin", ["2 pinyin"]],
    ["yjj", ["2 initials"]],
    ["chongqing", ["5 pinyin"]],
    ["zhongqing", ["5 pinyin"]],
    ["cqscszh", ["5 initials"]],
    ["chqshcshzh", ["5 initials"]],
    ["lvse", ["8 pinyin"]],
    ["lǜsè", ["8 pinyin"]],
    ["goods for", ["4 prefix"]],
    ["Goods for Good", ["4 exact"]],
    ["基金会", ["3 substring", "2 substring"]],
    ["公益宝具", ["0 typo", "1 typo"]],
    ["工益宝贝", ["0 typo", "1 typo"]],
    ["公益宝", ["0 prefix", "1 substring"]],
    ["公宝贝", ["0 typo", "1 typo"]],
    ["公益的宝贝", ["0 typo", "1 typo"]],
    ["gongyibaibei", ["0 typo", "1 typo"]],
    ["公益贝宝", ["0 typo", "1 typo"]],
    ["益公宝贝", ["0 typo", "1 typo"]],
    ["中国乡村展发基金会", ["3 typo"]],
    ["gongyibaobie", ["0 typo", "1 typo"]],
    ["goods fro", ["4 typo"]],
    ["godsforgood", ["4 typo"]],
    ["ogods for good", ["4 typo"]],
    ["“公益宝贝”", ["0 exact", "1 substring"]],
    ["《公益宝贝计划》、", ["0 exact"]],
    ["“科技特派员”", []],
    ["“”", []],
    ["科技特派员", []],
    ["特派员", ["6 substring"]],
    ["", []],
    ["  ", []],
    ["量子力学研究所", []],
    ["x", ["6 initials"]],
  ])("%s finds %j", (typed, hits) => {
    expect(find(typed)).toEqual(hits);
  });

  it("takes a whole name but for a character for likelier than a part of one no longer", () => {
    const names = ["基金会", "壹基金", "壹基金会"].map(
      (text, record) => ({ text, record, match: "alone" }) as const,
    );
    const hits = lookUp(loadLexicon(compile(names)), "一基金", 10);
    expect(hits.map(({ record }) => record)).toEqual([1, 0, 2]);
    expect(new Set(hits.map(({ rank }) => rank))).toEqual(new Set(["typo"]));
  });

  it("compares the whole of a long query", () => {
    const long = NAMES.at(-1)?.text as string;
    expect(find(long)).toEqual(["9 exact"]);
    expect(find(long.slice(0, -1))).toEqual(["9 prefix"]);
    expect(find(`${long.slice(0, -1)}員`)).toEqual([]);
  });

  it("gives no more than asked for, each record once", () => {
    expect(find("公益宝贝", 1)).toEqual(["0 exact"]);
    expect(find("公益宝贝", 0)).toEqual([]);
  });
});
