import { expect, test } from "vitest";
import { claimReviews } from "../../../lib/check/claim-review.ts";
import { type CheckWords, checkMarkdown } from "../../../lib/check/markdown.ts";
import { checkOf } from "../../../lib/check/page.ts";
import { fullPage } from "../../browser/ui/page.ts";

const words: CheckWords = {
  title: "核对",
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
const names = new Map(Object.entries(fullPage.names));
const check = checkOf(fullPage.annotations);

test("Markdown: one row a figure, what differs first, and no cell can break the table", () => {
  const lines = checkMarkdown(fullPage, check, new Map(), words).split("\n");
  const rows = lines.filter((line) => line.startsWith("|")).slice(2);
  expect(rows).toHaveLength(4);
  expect(rows[0]).toBe("| 600多万商家 | prog-gybb | 超过500万 | differs | 因为 \\| differs 第二行 |");
  expect(lines).toContain("- prog-gybb ×2");
});

test("a page without figures gets no empty table", () => {
  expect(checkMarkdown(fullPage, { names: check.names, figures: [] }, new Map(), words)).not.toContain(
    "| --- |",
  );
});

test("ClaimReview: signed by a person, only what was compared, rated by verdict", () => {
  const signature = { name: "李记者", date: "2026-11-23" };
  const { "@graph": reviews } = claimReviews(fullPage, check, names, signature, words) as {
    "@graph": { author: unknown; reviewRating: { ratingValue: number }; itemReviewed: unknown }[];
  };
  expect(reviews.map(({ reviewRating }) => reviewRating.ratingValue)).toEqual([1, 5, 5]);
  expect(reviews[0]).toMatchObject({
    claimReviewed: "公益宝贝：600多万商家",
    reviewBody: "记录: 超过500万",
    reviewRating: { alternateName: "differs", ratingExplanation: "因为 | differs\n第二行" },
  });
  expect(reviews[0]?.author).toEqual({ "@type": "Person", name: "李记者" });
  expect(reviews[0]?.itemReviewed).toMatchObject({ appearance: { url: fullPage.url } });
});
