import { expect, test } from "vitest";
import { room } from "../../../lib/i18n/room.ts";
import { pickLocale } from "../../../lib/i18n/translate.ts";

const words = room({
  "zh-CN": { found: "找到 {count} 条", none: "无" },
  "zh-TW": { found: "找到 {count} 筆", none: "無" },
  en: { found: "{count} found", none: "none" },
});

test.each([
  ["zh", "zh-CN"],
  ["zh-Hans-HK", "zh-CN"],
  ["zh-SG", "zh-CN"],
  ["zh-HK", "zh-TW"],
  ["zh-Hant", "zh-TW"],
  ["zh-MO", "zh-TW"],
  ["en-GB", "en"],
  ["fr", "en"],
])("%s reads %s", (tag, locale) => {
  expect(pickLocale(tag)).toBe(locale);
});

test("parameters are filled in; a missing one stays visible", () => {
  expect(words("en")("found", { count: 3 })).toBe("3 found");
  expect(words("zh-TW")("found")).toBe("找到 {count} 筆");
});

test("a parameter is put in as it is, whatever characters it holds", () => {
  expect(words("en")("found", { count: "$& {count}" })).toBe("$& {count} found");
});

test("an unknown key comes back as itself", () => {
  expect(words("en")("gone" as "found")).toBe("gone");
});

test("a locale's translator is made once", () => {
  expect(words("en")).toBe(words("en"));
});
