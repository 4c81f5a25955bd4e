/** When a plain text says it was published. */
import { expect, test } from "vitest";
import { bylineDate } from "../../../scripts/annotate/byline.ts";

test.each([
  ["标题一行\n2024-05-12 10:33 来源：新华社\n正文。", "2024-05-12"],
  ["标题\n2024年5月12日 10:33 来源：公益时报", "2024-05-12"],
  ["標題\n發布時間：2024/5/2\n", "2024-05-02"],
  ["2018-09-04 公益时报\n去年正月，37岁的村民", "2018-09-04"],
  ["标题\n\n\n公益时报 2018年9月4日\n", "2018-09-04"],
  ["标题\n记者 张三 2023年12月", "2023-12"],
])("%j: %s", (text, date) => expect(bylineDate(text)).toBe(date));

test.each([
  ["截至2022年12月31日，累计捐赠3亿元"],
  ["自2012年起\n每年资助300人"],
  ["2022 年 12 月\n底"],
  ["2 月 22 日，会议在\n京举办"],
  ["标题\n活动于2023年5月1日在北京举行。来源：新华社"],
  [`${"一行\n".repeat(20)}2024-05-12 10:33`],
  [""],
])("%j says nothing of it", (text) => expect(bylineDate(text)).toBeUndefined());
