import fc from "fast-check";
import { Converter } from "opencc-js/t2cn";
import { describe, expect, it } from "vitest";
import { fold, foldTable, SKIPPED } from "../../../lib/text/fold.ts";

describe("fold", () => {
  it.each([
    ["鄉村特派員制度", "乡村特派员制度"],
    ["臺灣公益寶貝", "台湾公益宝贝"],
    ["裏面裡面", "里面里面"],
    ["為爲为眾衆众啟啓启峯床牀着", "为为为众众众启启启峰床床著"],
    ["計畫計劃规画", "计划计划规划"],
    ["什麼么", "什么么"],
    ["９９公益日", "99公益日"],
    ["Ｇｏｏｄｓ For Good", "goodsforgood"],
    ["ÉCOLE Привет", "école привет"],
    ["“公益” 「公益」『公益』„公益‟", '"公益""公益""公益""公益"'],
    ["比尔•盖茨·比尔・盖茨", "比尔·盖茨·比尔·盖茨"],
    ["3—5－6–7", "3-5-6-7"],
    ["二○二三", "二〇二三"],
    ["⼀⾦", "一金"],
    ["中\u00a0国\u200b慈\u00ad善\ufeff总\u3000会\r\n", "中国慈善总会"],
  ])("reads %s as %s", (text, folded) => {
    expect(fold(text)).toBe(folded.replace(/ /g, ""));
  });

  it("folds NUL to a symbol of its own, since 0 means skipped", () => {
    expect(foldTable()[0]).toBe(0xfffd);
  });

  it("leaves surrogates, paired or lone, as they are", () => {
    for (let unit = 0xd800; unit <= 0xdfff; unit++) expect(foldTable()[unit]).toBe(unit);
  });

  it("is done after one step", () => {
    const table = foldTable();
    for (const folded of table) if (folded !== SKIPPED) expect(table[folded]).toBe(folded);
  });

  it("reads a text converted by OpenCC as it reads the original", () => {
    const toSimplified = Converter({ from: "t", to: "cn" });
    const traditional = fc.string({ unit: fc.constantFrom(..."鄉村特派員壹基金愛心寶貝慈善總會發展臺灣裏") });
    fc.assert(fc.property(traditional, (text) => fold(text) === fold(toSimplified(text))));
  });
});
