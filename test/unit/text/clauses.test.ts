import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { divide, ordinalAt, type Passages, stretchAt } from "../../../lib/text/clauses.ts";

const cut = (text: string, starts: readonly number[]) =>
  starts.map((start, i) => text.slice(start, starts[i + 1] ?? text.length).trim());

const sentences = (text: string) => cut(text, divide(text).sentences);
const clauses = (text: string) => cut(text, divide(text).clauses);
const paragraphs = (text: string) => cut(text, divide(text).paragraphs);

describe("sentences", () => {
  test("end at their marks, with what these close", () => {
    expect(sentences("“捐了吗？”他问。捐了！")).toEqual(["“捐了吗？”", "他问。", "捐了！"]);
    expect(sentences("会很大。 ”报告说。")).toEqual(["会很大。 ”", "报告说。"]);
    expect(sentences("真的？！好。")).toEqual(["真的？！", "好。"]);
  });

  test("run on over line breaks", () => {
    expect(sentences("惠及 66\n00 人。\n下一句")).toEqual(["惠及 66\n00 人。", "下一句"]);
  });
});

describe("clauses", () => {
  test("end at commas, colons and dashes, not at enumeration commas", () => {
    expect(clauses("教育、医疗两项，共五人：三男——两女")).toEqual([
      "教育、医疗两项，",
      "共五人：",
      "三男——",
      "两女",
    ]);
  });

  test("marks between digits divide nothing", () => {
    expect(clauses("共58,000人,12:30开始,3—5万元")).toEqual(["共58,000人,", "12:30开始,", "3—5万元"]);
  });
});

describe("paragraphs", () => {
  test("end at a blank line, blanks within it or not", () => {
    expect(paragraphs("一段。\n\n二段。\n \t\n三段")).toEqual(["一段。", "二段。", "三段"]);
  });

  test("go on behind a column that breaks in mid-sentence", () => {
    const column = "项目在当地开展了一年，村里的合作社办起来了，特派员还孵化了当地";
    expect(paragraphs(`${column}\n\n致富带头人，带动全县。`)).toHaveLength(1);
    expect(sentences(`${column}\n\n致富带头人，带动全县。`)).toHaveLength(1);
  });

  test("a headline without an end mark is its own", () => {
    expect(paragraphs("一单几分钱，十七年汇成河\n\n商家把商品设成公益宝贝。")).toHaveLength(2);
  });
});

test("stretches are found by offset", () => {
  const text = "一，二。三";
  const { clauses: starts, length } = divide(text);
  expect([0, 1, 2, 3, 4].map((at) => ordinalAt(starts, at))).toEqual([0, 0, 1, 1, 2]);
  expect(stretchAt(starts, 2, length)).toEqual({ start: 2, end: 4 });
  expect(stretchAt(starts, 4, length)).toEqual({ start: 4, end: 5 });
});

test("any text is covered by stretches in order, each level within the next", () => {
  const units = fc.constantFrom(..."一二3。，\n \u3000”“！、：—", "\n\n");
  fc.assert(
    fc.property(fc.array(units, { maxLength: 60 }), (parts) => {
      const text = parts.join("");
      const passages: Passages = divide(text);
      for (const starts of [passages.paragraphs, passages.sentences, passages.clauses]) {
        expect(starts[0]).toBe(0);
        expect([...starts]).toEqual([...new Set(starts)].sort((a, b) => a - b));
        expect(starts.at(-1) ?? 0).toBeLessThanOrEqual(text.length);
      }
      for (const start of passages.paragraphs) expect(passages.sentences).toContain(start);
      for (const start of passages.sentences) expect(passages.clauses).toContain(start);
    }),
  );
});
