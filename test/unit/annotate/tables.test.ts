/** Figures in tables and behind labels, by what their heads say of them. Rows as the reader of pages gives them. */
import { describe, expect, test } from "vitest";
import { annotateText, figuresOf, seen } from "./knowledge.ts";

const page = (...blocks: string[]) => blocks.join("\n\n");

/** Each judged figure with its verdict. */
async function said(text: string): Promise<string[]> {
  const figures = figuresOf(await annotateText(text, { published: "2025-03-02" }));
  return figures.map((figure) => `${seen(text, figure)} ${figure.metric ?? ""} ${figure.judgement?.verdict}`);
}

describe("a table", () => {
  test("by years, with units in its heads and empty cells", async () => {
    const text = page(
      "公益宝贝历年数据",
      " | 参与商家（万家） | 捐赠笔数（亿笔） | 单笔平均捐赠额（元）",
      "2012 | 24 | 2.15 | ",
      "2018 | 200多 |  | ",
      "2022 | 250 | 88 | 0.053",
      "后面的正文说，公益宝贝有8次升级。",
    );
    expect(await said(text)).toEqual([
      "24 met-merchants agree",
      "2.15 met-transactions differs",
      "200多 met-merchants consistent",
      "250 met-merchants other-time",
      "88 met-transactions other-time",
      "0.053 met-donation-per-transaction agree",
      "8次 met-upgrades agree",
    ]);
  });

  test("with the years across and the metrics down", async () => {
    const rows = ["指标 | 2012年 | 2018年", "参与商家 | 42万家 | 逾200万家", "捐赠笔数 | 1.52亿笔 | 97亿笔"];
    expect(await said(page("公益宝贝", ...rows))).toEqual([
      "42万家 met-merchants differs",
      "逾200万家 met-merchants agree",
      "1.52亿笔 met-transactions agree",
      "97亿笔 met-transactions differs",
    ]);
  });

  test("whose rows name the programs", async () => {
    const rows = ["项目 | 累计受益", "公益宝贝 | 约5000万人次", "心智障碍者家庭支持计划 | 5.8万个家庭"];
    expect(await said(page("各项目进展", ...rows))).toEqual([
      "约5000万人次 met-beneficiary-visits agree",
      "5.8万个 met-families agree",
    ]);
  });

  test("in which a row is a part of an earlier one", async () => {
    const rows = ["参与商家 | 800多万家", "女性商家 | 420万家", "县域商家 | 190万家"];
    expect(await said(page("公益宝贝（截至2023年2月）", ...rows))).toEqual([
      "800多万家 met-merchants agree",
      "420万家 met-merchants undetermined",
      "190万家 met-merchants undetermined",
    ]);
  });

  test("of something else says nothing of a program named before", async () => {
    const text = page("公益宝贝的善款分布如下。", "菜市场", "城市 | 摊位", "老城 | 120个", "新城 | 86个");
    expect(await said(text)).toEqual([]);
  });
});

describe("a label", () => {
  test("speaks for the value behind it", async () => {
    const text = page(
      "心智障碍者家庭支持计划",
      "累计服务家庭：",
      "5.8万个",
      "累计惠及家庭照料者：",
      "9.6万名",
    );
    expect(await said(text)).toEqual(["5.8万个 met-families agree", "9.6万名 met-caregivers other-time"]);
  });

  test("is none before a paragraph", async () => {
    const text = page(
      "公益宝贝商家：",
      "在青龙县，今年共有900万棵板栗树，农户说一年的收成要看天气，谁也说不准。",
    );
    expect(await said(text)).toEqual([]);
  });
});

test("every annotation stands in the text as it was given", async () => {
  const text = page(
    "公益宝贝 | 公益时报",
    "表一：公益宝贝",
    "公益宝贝商家 | 24万家",
    "公益宝贝消费者 | 7亿人",
    "公益宝贝。",
  );
  const names = (await annotateText(text)).filter(({ kind }) => kind === "program");
  expect(names.map((each) => [seen(text, each), each.start])).toEqual(
    [...text.matchAll(/公益宝贝/g)].map(({ index }) => ["公益宝贝", index]),
  );
});
