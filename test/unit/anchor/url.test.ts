import { describe, expect, test } from "vitest";
import { isWebAddress, normaliseUrl } from "../../../lib/anchor/url.ts";

describe("normaliseUrl", () => {
  test.each([
    ["https://www.gongyi.example/a/1.html?utm_source=x&from=timeline", "https://gongyi.example/a/1.html"],
    ["http://m.gongyi.example/a/1.html#comments", "https://gongyi.example/a/1.html"],
    ["https://wap.gongyi.example/a/1/", "https://gongyi.example/a/1"],
    ["https://gongyi.example/a/1/amp/", "https://gongyi.example/a/1"],
    ["https://gongyi.example/list?b=2&spm=a2c.1&a=1", "https://gongyi.example/list?a=1&b=2"],
    ["https://gongyi.example//news//index.html", "https://gongyi.example/news"],
    ["https://app.example/#/article/7", "https://app.example/#/article/7"],
    ["http://localhost:8080/a?isappinstalled=0", "https://localhost:8080/a"],
  ])("%s", (raw, expected) => expect(normaliseUrl(raw)).toBe(expected));

  test("what names another article stays apart", () => {
    expect(normaliseUrl("https://a.example/s?id=1")).not.toBe(normaliseUrl("https://a.example/s?id=2"));
    expect(normaliseUrl("https://m.cn/a")).toBe("https://m.cn/a");
    // 公益 and 慈善 as a site in GBK escapes them
    const [one, other] = ["%B9%AB%D2%E6", "%B4%C8%C9%C6"].map((word) => `https://a.example/s?q=${word}`);
    expect(normaliseUrl(`${one}&from=timeline`)).toBe(one);
    expect(normaliseUrl(other as string)).toBe(other);
  });

  test("normalising twice is normalising once, and what is no address comes back", () => {
    for (const query of ["ref=y&q=公益", "q=%B9%AB&b&a=1+2&a=%7e", "?x==&&=%zz"]) {
      const once = normaliseUrl(`http://www.a.example/x/?${query}`);
      expect(normaliseUrl(once)).toBe(once);
    }
    expect(normaliseUrl("不是网址")).toBe("不是网址");
    expect(normaliseUrl("file:///tmp/a.html#x")).toBe("file:///tmp/a.html");
  });
});

test.each([
  ["https://gongyi.example/a", true],
  ["http://localhost:8080", true],
  ["javascript:alert(1)", false],
  ["file:///etc/passwd", false],
  ["data:text/html,x", false],
  ["gongyi.example/a", false],
  ["", false],
])("%j is on the web: %s", (address, expected) => expect(isWebAddress(address)).toBe(expected));
