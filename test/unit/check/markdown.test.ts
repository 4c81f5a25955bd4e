import { expect, test } from "vitest";
import { type CheckWords, checkMarkdown } from "../../../lib/check/markdown.ts";
import { checkOf } from "../../../lib/check/page.ts";
import { fullPage } from "../../browser/ui/page.ts";

const words: CheckWords = {
  title: "核对",
  made: "核对于 2026-11-24。",
  figure: "数字",
  about: "所属",
  onRecord: "记录",
  verdict: "结论",
  reason: "理由",
  records: "提到的记录",
  caution: "仅供参考。",
  sayVerdict: (verdict) => verdict,
  sayReasons: ({ reason }) => `因为 | ${reason.code}\n第二行`,
};
const check = checkOf(fullPage.annotations);

test("Markdown: one row a figure, what differs first, and no cell can break the table", () => {
  const lines = checkMarkdown(fullPage, check, new Map(), words).split("\n");
  const rows = lines.filter((line) => line.startsWith("|")).slice(2);
  expect(rows).toHaveLength(4);
  expect(rows[0]).toBe("| 600多万商家 | prog-gybb | 超过500万 | differs | 因为 \\| differs 第二行 |");
  expect(lines).toContain("- prog-gybb ×2");
  expect(lines).toContain("核对于 2026-11-24。");
});

test("a page without figures gets no empty table", () => {
  expect(checkMarkdown(fullPage, { names: check.names, figures: [] }, new Map(), words)).not.toContain(
    "| --- |",
  );
});
