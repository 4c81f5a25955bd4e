import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LOCALES } from "../../../lib/i18n/translate.ts";

const files = (locale: string) => readdirSync(`locales/${locale}`).toSorted();
const read = (locale: string, file: string): Record<string, string> =>
  JSON.parse(readFileSync(`locales/${locale}/${file}`, "utf8"));
const holes = (message: string) => [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();

test("every locale has the same rooms", () => {
  for (const locale of LOCALES) expect(files(locale)).toEqual(files("zh-CN"));
});

describe.each(files("zh-CN"))("%s", (file) => {
  const base = read("zh-CN", file);

  test.each(LOCALES)("%s has the same keys, none of them empty", (locale) => {
    const messages = read(locale, file);
    expect(Object.keys(messages).toSorted()).toEqual(Object.keys(base).toSorted());
    for (const [key, message] of Object.entries(messages)) expect(message.trim(), key).not.toBe("");
  });

  test.each(LOCALES)("%s takes the same parameters", (locale) => {
    for (const [key, message] of Object.entries(read(locale, file)))
      expect([key, [...new Set(holes(message))]]).toEqual([key, [...new Set(holes(base[key] ?? ""))]]);
  });
});

test("English speaks no Chinese but the product's name, quoted names and the units 万 and 亿", () => {
  for (const file of files("en"))
    for (const [key, message] of Object.entries(read("en", file)))
      expect(
        message.replaceAll(/善注|[万亿]|[“‘(][^”’)]*\p{Script=Han}[^”’)]*[”’)]/gu, ""),
        `${file} ${key}`,
      ).not.toMatch(/\p{Script=Han}/u);
});

test("no string carries an emoji", () => {
  for (const locale of LOCALES)
    for (const file of files(locale))
      for (const message of Object.values(read(locale, file)))
        expect(message).not.toMatch(/\p{Emoji_Presentation}/u);
});
