/** Forms that articles on the web turned up and that were read wrongly once; the sentences are our own. */
import { expect, test } from "vitest";
import { recogniseFigures } from "../../../lib/figures/index.ts";
import { sayFigure } from "./say.ts";

const CASES: readonly (readonly [text: string, ...figures: string[]])[] = [
  ["红十字会与红十字基金会同日发文"],
  ["向三区三州倾斜，三农、三支一扶都在其中"],
  ["今年上半年善款减少，下半年回升"],
  ["作为对困难家庭的二次分红"],
  ["武溪镇黑塘村6组村民"],
  ["他们举着100万支票合影", "100万 = 1000000 元 money"],
  ["每年收到十几万封求助信", "十几万封 = [110000, 190000] 封 count"],
  ["身价上百亿的捐赠人", "上百亿 = [10000000000, ∞) 元 money"],
  ["每年拿出近千万资助同行", "近千万 = [9000000, 10000000) 元/年 money"],
  ["项目已开展二十多年", "二十多年 = (20, 30) 年 duration"],
  ["那一年受灾人数过亿", "过亿 = (100000000, ∞) 人 count"],
  ["足迹遍及六十余州县", "六十余州县 = (60, 70) 州县 count"],
  ["与近百万网友携手", "近百万 = [900000, 1000000) 人 count"],
  ["帮助97.6万家庭照料者", "97.6万 = 976000 人 count"],
  ["拥有3亿+用户", "3亿+ = [300000000, ∞) 人 count"],
  ["建起300平方的仓库", "300平方 = 300 平方米 measure"],
  ["学生包裹突破十万，共102363个", "突破十万 = (100000, ∞) 个 count", "102363个 = 102363 个 count"],
  ["当地发生7.0级地震", "7.0级 = 7 级 measure"],
];

test.each(CASES)("%s", (text, ...figures) => {
  expect(recogniseFigures(text).map((figure) => sayFigure(text, figure))).toEqual(figures);
});
