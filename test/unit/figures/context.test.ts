/** What the words around a figure say of it: as of when, how it came about, planned or done, per what. */
import { describe, expect, test } from "vitest";
import { type Figure, recogniseFigures } from "../../../lib/figures/index.ts";

/** The last figure of a text that is no date. */
function last(text: string): Figure {
  const figures = recogniseFigures(text, { published: "2024-03-01" }).filter(({ kind }) => kind !== "date");
  expect([text, figures.length > 0]).toEqual([text, true]);
  return figures.at(-1) as Figure;
}

describe("as of", () => {
  test.each([
    ["截至2023年2月28日，累计捐赠3亿元", "2023-02-28"],
    ["去年12月，平台上线5个项目", "2023-12"],
    ["2022年筹款3亿元，支出2亿元", "2022"],
    ["2019年至2021年共资助300人", "2019/2021"],
    ["基金会自2010年成立以来，资助300人", null],
    ["2022年筹款3亿元。2万名网友参与", null],
    ["2015年9月提出要求，截至2016年底，服务超过100万小时", "2016"],
    ["2015年9月提出要求，截至上财年底，服务超过100万小时", null],
    ["2022年5月，历时3个月", null],
    ["从2012年的3家增长到300家", null],
    ["截至9月30日，服务人次为300万", "09-30"],
    ["截至2021年9月，累计服务达到300万人次", "2021-09"],
    ["2021年的支出为300万元", "2021"],
    ["截至2021年底，项目县由3个增加到30个", "2021"],
    ["截至2021年底有3个，增加到30个", null],
    ["较2012年提高到300家", null],
    ["2021年收到3万元，又收到300万元", "2021"],
    ["2021年达到300家", "2021"],
    ["截至2021年底，理事会由30人组成", "2021"],
    ["截至22日，到账300万元", "---22"],
    ["截至2月，到账300万元", "02"],
    ["13日至15日共收到300万元", "---13/---15"],
    ["没有日期的300人", null],
  ])("%s: %s", (text, asOf) => expect(last(text).asOf).toBe(asOf));
});

describe("how it came about", () => {
  test.each([
    ["累计筹款3亿元", "cumulative"],
    ["共有300人参加", "cumulative"],
    ["平均每人300元", "average"],
    ["年均支出300万元", "annualAverage"],
    ["平均每年资助300人", "annualAverage"],
    ["今年资助300人", "period"],
    ["目前在册志愿者300人", "pointInTime"],
    ["资助300人", null],
    ["累计多年，资助300人", null],
  ])("%s: %s", (text, aggregate) => expect(last(text).aggregate).toBe(aggregate));
});

describe("planned or done", () => {
  test.each([
    ["计划资助300人", "target"],
    ["将投入300万元", "target"],
    ["力争覆盖300个县", "target"],
    ["预计受益300人", "estimate"],
    ["支持计划资助了300人", "actual"],
    ["已资助300人", "actual"],
    ["将80吨物资送达", "actual"],
  ])("%s: %s", (text, stance) => expect(last(text).stance).toBe(stance));
});

describe("per what", () => {
  test.each([
    ["每人每月补助200元", "人·月"],
    ["人均3200元", "人"],
    ["3200元/年", "年"],
    ["每单捐出2分钱", "单"],
    ["每10股派现金0.5元", "10股"],
    ["每百户家庭有1.5名社工", "100户"],
    ["每一名学生得到300元", "人"],
    ["订单笔数超3亿笔", null],
    ["资助300元", null],
  ])("%s: %s", (text, per) => expect(last(text).per).toBe(per));
});

describe("written place, nominal value, and ways of speaking", () => {
  test.each([
    ["约5.8万人", 58_000, 1000, "约", false],
    ["800多万人", 8_000_000, 1_000_000, "多", false],
    ["58,000人", 58_000, 1, null, false],
    ["3亿元", 300_000_000, 100_000_000, null, false],
    ["几年", 2, 1, "几", true],
    ["数百万元", 2_000_000, 1_000_000, "数", false],
  ])("%s", (text, nominal, step, qualifier, vague) => {
    expect(last(text)).toMatchObject({ nominal, step, qualifier, vague });
  });
});
