/**
 * A page's check as schema.org ClaimReview, which is what fact checkers publish. A program signs nothing: it is the export
 * of a check that a person puts their name to. https://schema.org/ClaimReview
 */
import type { ClaimReview, Graph } from "schema-dts";
import type { Verdict } from "../annotate/annotation.ts";
import type { CheckedPage, CheckWords } from "./markdown.ts";
import type { JudgedFigure, PageCheck } from "./page.ts";

export interface Signature {
  readonly name: string;
  /** The day of the check, YYYY-MM-DD. */
  readonly date: string;
  /** Where the check will be published, if that is known; search engines want it. */
  readonly url?: string;
}

type Words = Pick<CheckWords, "onRecord" | "sayVerdict" | "sayReasons">;

/** Only what was compared is reviewed; 5 is best, as search engines read it. */
const RATING: Partial<Record<Verdict, number>> = { agree: 5, consistent: 4, differs: 1 };

/** One review for each figure that was compared, worst first. */
export function claimReviews(
  page: CheckedPage,
  check: PageCheck,
  /** Record id → name. */
  names: ReadonlyMap<string, string>,
  signature: Signature,
  words: Words,
): Graph {
  const reviews = check.figures.flatMap(({ verdict, figures }) => {
    const ratingValue = RATING[verdict];
    if (ratingValue === undefined) return [];
    return figures.map(
      ({ text, id, judgement }): ClaimReview => ({
        "@type": "ClaimReview",
        ...(signature.url !== undefined && { url: signature.url }),
        datePublished: signature.date,
        author: { "@type": "Person", name: signature.name },
        claimReviewed: [id && names.get(id), text].filter(Boolean).join("："),
        itemReviewed: {
          "@type": "Claim",
          appearance: { "@type": "CreativeWork", url: page.url, headline: page.title },
        },
        reviewRating: {
          "@type": "Rating",
          ratingValue,
          bestRating: 5,
          worstRating: 1,
          alternateName: words.sayVerdict(verdict),
          ratingExplanation: words.sayReasons(judgement),
        },
        ...recordOf(judgement, words),
      }),
    );
  });
  return { "@context": "https://schema.org", "@graph": reviews };
}

const recordOf = ({ recordText }: JudgedFigure["judgement"], { onRecord }: Words) =>
  recordText !== undefined && { reviewBody: `${onRecord}: ${recordText}` };
