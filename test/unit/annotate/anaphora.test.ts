import { expect, test } from "vitest";
import { annotateText, figuresOf, seen } from "./knowledge.ts";

async function said(text: string, published: string): Promise<string[]> {
  const figures = figuresOf(await annotateText(text, { published }));
  return figures.map((figure) => `${seen(text, figure)} ${figure.judgement?.verdict}`);
}

test.each([
  [
    "the project",
    "公益宝贝上了热搜。\n\n该项目创立于2009年，17年来累计有1200万商家参与。",
    "2009年",
    "1200万",
  ],
  [
    "a bare noun at the head",
    "童书里夹着一张公益宝贝的卡片。\n\n项目始于2010年，已有9亿消费者参与。",
    "2010年",
    "9亿",
  ],
  ["a pronoun", "公益宝贝今年十七岁。它诞生于2003年，累计带动3亿消费者。", "2003年", "3亿"],
  [
    "in Traditional characters",
    "公益寶貝上了熱搜。\n\n該項目創立於2009年，累計有1200萬商家參與。",
    "2009年",
    "1200萬",
  ],
  ["nobody named at all", "公益宝贝的故事讲完了。\n\n十七年来，累计参与的商家已达1500万。", "1500万"],
])("takes up the program: %s", async (_, text, ...wrong) => {
  const found = await said(text, "2023-02-28");
  for (const figure of wrong) expect(found).toContain(`${figure} differs`);
});

test.each([
  [
    "another project stands between",
    "公益宝贝支持过许多人。“山里的灯”项目也在其中。\n\n该项目创立于2015年，累计服务300万商家。",
  ],
  ["a body has projects of its own", "公益宝贝是一种捐赠方式。基金会去年筹款2亿元，项目始于2011年。"],
  ["those who run it", "公益宝贝在杭州。项目组成立于2012年，累计接待消费者2.3万。"],
  ["someone new", "公益宝贝帮了一家小店。它创立于2016年，已有4万买家。"],
  ["it stands beside another", "国际爱心包裹去了海外。它和2011年开始的爱心包裹各有各的路。"],
  ["two programs were named", "公益宝贝与乡村特派员都在乡下。\n\n该项目创立于2014年，累计派出90名。"],
])("does not where %s", async (_, text) => {
  for (const figure of await said(text, "2023-02-28")) expect(figure).not.toMatch(/differs/);
});
