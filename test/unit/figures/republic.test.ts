/** Years of the Republic of China, which Taiwan counts in: 112年 is 2023. */
import { expect, test } from "vitest";
import { recogniseFigures } from "../../../lib/figures/index.ts";
import { sayFigure } from "./say.ts";

test.each([
  ["民國85年成立", "民國85年 = 1996 date"],
  ["本會112年報告", "112年 = 2023 date"],
  ["112年共服務3萬人次", "112年 = 2023 date", "3萬人次 = 30000 人次 count"],
  ["預計自110年起至113年止", "110年 = 2021 date", "113年 = 2024 date"],
  ["在112年及113年捐贈", "112年 = 2023 date", "113年 = 2024 date"],
  ["自110年3月1日起至110年12月31日止", "110年3月1日 = 2021-03-01 date", "110年12月31日 = 2021-12-31 date"],
  ["截至112年，資助始於110年。", "112年 = 2023 date", "110年 = 2021 date"],
  ["112年度决算", "112年度 = 2023 date"],
])("%s", (text, ...figures) => {
  expect(recogniseFigures(text).map((figure) => sayFigure(text, figure))).toEqual(figures);
});

/** Hong Kong writes Traditional characters too, and houses of 115 years stand everywhere. */
test.each([
  ["本院成立115年來服務社群", "115年 = 115 年 duration"],
  ["醫院115年的歷史", "115年 = 115 年 duration"],
  ["與香港並肩同行140年，服務140年", "140年 = 140 年 duration", "140年 = 140 年 duration"],
  ["過去112年，本會服務社群115年。", "112年 = 112 年 duration", "115年 = 115 年 duration"],
  ["這100年的變遷", "100年 = 100 年 duration"],
  ["已走過112年", "112年 = 112 年 duration"],
  ["学校有112年历史，走过112年", "112年 = 112 年 duration", "112年 = 112 年 duration"],
  ["在112年及113年捐赠", "112年 = 112 年 duration", "113年 = 113 年 duration"],
])("%s is a length of time", (text, ...figures) => {
  expect(recogniseFigures(text).map((figure) => sayFigure(text, figure))).toEqual(figures);
});
