import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sayConclusion, sayOnRecord, sayReason } from "../../../lib/annotate/say-reason.ts";
import { LOCALES } from "../../../lib/i18n/translate.ts";
import { annotateText, figuresOf } from "./knowledge.ts";

const messages = (locale: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../../locales/${locale}/reason.json`, import.meta.url), "utf8"));

const holes = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe("the sentences", () => {
  const chinese = messages("zh-CN");

  test.each(LOCALES)("%s has all of them, with the same parameters", (locale) => {
    const said = messages(locale);
    expect(Object.keys(said)).toEqual(Object.keys(chinese));
    for (const [code, sentence] of Object.entries(said))
      expect([code, [...new Set(holes(sentence))]]).toEqual([code, [...new Set(holes(chinese[code] ?? ""))]]);
  });
});

const TOLD: readonly (readonly [text: string, published: string | undefined])[] = [
  ["截至2023年2月，公益宝贝的参与商家达900万家。", undefined],
  ["截至2023年2月，公益宝贝年均捐赠订单260亿笔，使约3000万人受益。", undefined],
  ["在云南省澜沧县，乡村特派员累计孵化500名电商从业者。", undefined],
  ["截至2024年6月，心智障碍者家庭支持计划累计服务9.1万个家庭，城市资源中心20个。", undefined],
  ["公益宝贝的商家从24万家增长至近五年平均233万家，增长近10倍。", undefined],
  ["心智障碍者家庭支持计划为58万个家庭提供了服务。", "2023-02-28"],
  ["公益宝贝共有商家800万家，其中女性商家900万家。", "2023-02-28"],
];

describe("what a reader is told", () => {
  test.each(LOCALES)("is filled in, in %s", async (locale) => {
    const said: string[] = [];
    for (const [text, published] of TOLD) {
      for (const { judgement } of figuresOf(await annotateText(text, published ? { published } : {})))
        if (judgement)
          said.push(...[judgement.reason, ...judgement.remarks].map((reason) => sayReason(reason, locale)));
    }
    expect(said.length).toBeGreaterThan(10);
    for (const sentence of said) expect(sentence).toMatch(/^[^{}@]+[。.]$/);
  });

  test.each([
    // Within a bound of another day: not "the same value".
    ["2022-07-01", "截至2022年6月，心智障碍者家庭支持计划已服务3.7万个家庭。", "3.7万个", "compatible"],
    // Told in passing: not "a part".
    ["2023-02-28", "公益宝贝让500万商家学会了记账。", "500万", "doubt-passing"],
    // A word that nobody vouches for.
    [
      "2025-04-02",
      "截至2024年底，壹基金海洋天堂计划累计支持弹钢琴的照料者43万名。",
      "43万名",
      "doubt-unclear",
    ],
  ])("%s %s: %s is %s", async (published, text, figure, code) => {
    const told = figuresOf(await annotateText(text, { published })).find(
      ({ start, end }) => text.slice(start, end) === figure,
    );
    expect(told?.judgement?.reason.code).toBe(code);
  });

  test("two ways of counting are never called by one name", async () => {
    const told = figuresOf(
      await annotateText("公益宝贝每年活跃的消费者超过9亿。", { published: "2023-02-28" }),
    );
    const { code, params: said } = told[0]?.judgement?.reason ?? {};
    expect(code).toBe("gate-aggregate");
    expect(said?.pageAggregate).not.toBe(said?.recordAggregate);
  });

  const params = { record: "5.8万个", origin: "李弘", page: "58万个", pageDate: "2022年" };

  test.each([
    ["zh-CN", "disjoint", "两者不能都对。"],
    ["zh-TW", "rounded", "取整後相同。"],
    ["en", "rounded", "The same after rounding."],
    ["zh-CN", "within", "记录：5.8万个（李弘）；本页：58万个，在记录的范围之内。"],
    [
      "zh-CN",
      "falls",
      "记录：5.8万个（李弘）；本页：58万个（2022年）。累计数不会减少，本页时间在后，数值却更小。",
    ],
  ] as const)("beside both texts only what they don't say, in %s: %s", (locale, code, said) => {
    expect(sayConclusion({ code, params }, locale)).toBe(said);
  });

  test.each([
    ["zh-CN", "disjoint", "记录：5.8万个（李弘）。"],
    ["en", "rounded", "Record: 5.8万个 (李弘)."],
    ["zh-CN", "within", undefined],
    ["zh-TW", "falls", undefined],
  ] as const)("the record's side alone, but of a sentence that is whole: %s, %s", (locale, code, said) => {
    expect(sayOnRecord({ code, params }, locale)).toBe(said);
  });

  test("both texts, the date, who said it, and why", async () => {
    const [text] = TOLD[0] as (typeof TOLD)[0];
    const judged = figuresOf(await annotateText(text)).find(
      ({ judgement }) => judgement?.verdict === "differs",
    );
    expect(judged?.judgement && sayReason(judged.judgement.reason, "zh-CN")).toBe(
      "记录：800多万（2023-02，北京师范大学中国公益研究院）；本页：900万家。两者不能都对。",
    );
  });
});
