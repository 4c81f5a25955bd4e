import { afterEach, expect, test, vi } from "vitest";
import { sayDate, sayPeriod } from "../../../lib/i18n/dates.ts";
import { dayOf } from "../../../lib/i18n/day.ts";

afterEach(() => vi.unstubAllEnvs());

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

test.each([
  ["Asia/Shanghai", "2026-11-30"],
  ["UTC", "2026-11-29"],
  ["America/Los_Angeles", "2026-11-29"],
])("in %s a moment is of the day that the calendar there shows", (zone, day) => {
  vi.stubEnv("TZ", zone);
  expect(dayOf("2026-11-29T23:10:00.000Z")).toBe(day);
  expect(dayOf(new Date("2026-11-29T23:10:00.000Z"))).toBe(day);
});
