import { expect, test } from "vitest";
import { sayDate, sayPeriod } from "../../../lib/i18n/dates.ts";

test.each([
  ["2006", "2006年", "2006"],
  ["2022-12", "2022年12月", "Dec 2022"],
  ["2023-02-08", "2023年2月8日", "8 Feb 2023"],
  ["02-22", "2月22日", "22 Feb"],
])("%s is said no more precisely than it is known", (date, chinese, english) => {
  expect(sayDate(date, "zh-CN")).toBe(chinese);
  expect(sayDate(date, "zh-TW")).toBe(chinese);
  expect(sayDate(date, "en")).toBe(english);
});

test.each([
  ["2018/2022", "2018—2022年", "2018 – 2022"],
  ["2022-11/2023-02", "2022年11月—2023年2月", "Nov 2022 – Feb 2023"],
  ["2018/2018", "2018年", "2018"],
  ["2006/..", "2006年起", "since 2006"],
  ["../2022-12", "截至2022年12月", "until Dec 2022"],
])("the period %s", (period, chinese, english) => {
  expect(sayPeriod(period, "zh-CN")).toBe(chinese);
  expect(sayPeriod(period, "en")).toBe(english);
});
