/**
 * The export as ClaimReview: what the compiler can't see. That its properties are schema.org's and hold what it expects of
 * them is checked by its types (schema-dts); which must be there, and how they are written, is what search engines ask for:
 * https://developers.google.com/search/docs/appearance/structured-data/factcheck
 */
import * as v from "valibot";
import { expect, test } from "vitest";
import { claimReviews } from "../../../lib/check/claim-review.ts";
import { checkOf } from "../../../lib/check/page.ts";
import { fullPage } from "../../browser/ui/page.ts";

const words = {
  onRecord: "记录",
  sayVerdict: (verdict: string) => verdict,
  sayReasons: ({ reason }: { reason: { code: string } }) => `因为 | ${reason.code}\n第二行`,
};
const names = new Map(Object.entries(fullPage.names));
const check = checkOf(fullPage.annotations);
const signature = { name: "李记者", date: "2026-11-23" };
const published = { ...signature, url: "https://news.example.org/check" };

const Words = v.pipe(v.string(), v.trim(), v.nonEmpty());
const Url = v.pipe(v.string(), v.url(), v.startsWith("http"));
const typed = <T extends string, E extends v.ObjectEntries>(type: T, entries: E) =>
  v.strictObject({ "@type": v.literal(type), ...entries });

/** Every property that is required or recommended, and none that is not known; `reviewBody` may be missing. */
const ClaimReview = typed("ClaimReview", {
  url: Url,
  claimReviewed: Words,
  author: typed("Person", { name: Words }),
  datePublished: v.pipe(v.string(), v.isoDate()),
  itemReviewed: typed("Claim", { appearance: typed("CreativeWork", { url: Url, headline: Words }) }),
  reviewRating: v.pipe(
    typed("Rating", {
      ratingValue: v.number(),
      bestRating: v.number(),
      worstRating: v.number(),
      alternateName: Words,
      ratingExplanation: Words,
    }),
    v.check(
      ({ worstRating, ratingValue, bestRating }) => worstRating <= ratingValue && ratingValue <= bestRating,
    ),
  ),
  reviewBody: v.optional(Words),
});
const Published = v.strictObject({
  "@context": v.literal("https://schema.org"),
  "@graph": v.array(ClaimReview),
});

const written = (signed: typeof signature) =>
  JSON.parse(JSON.stringify(claimReviews(fullPage, check, names, signed, words)));

test("signed by a person, only what was compared, rated by verdict", () => {
  const { "@graph": reviews } = written(signature);
  const ratings = reviews.map((each: v.InferOutput<typeof ClaimReview>) => each.reviewRating.ratingValue);
  expect(ratings).toEqual([1, 5, 5]);
  expect(reviews[0]).toMatchObject({
    author: { "@type": "Person", name: "李记者" },
    claimReviewed: "公益宝贝：600多万商家",
    itemReviewed: { appearance: { url: fullPage.url } },
    reviewBody: "记录: 超过500万",
    reviewRating: { alternateName: "differs", ratingExplanation: "因为 | differs\n第二行" },
  });
});

test("with the address it is published at it has all that search engines ask for, and nothing they don't know", () => {
  expect(v.safeParse(Published, written(published)).issues).toBeUndefined();
});

test("without an address only that is missing", () => {
  const issues = v.safeParse(Published, written(signature)).issues ?? [];
  expect(new Set(issues.map((issue) => v.getDotPath(issue)?.split(".").at(-1)))).toEqual(new Set(["url"]));
});
