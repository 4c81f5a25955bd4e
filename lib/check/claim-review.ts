/**
 * A page's check as schema.org ClaimReview, which is what fact checkers publish. A program signs nothing: it is the export
 * of a check that a person puts their name to. https://schema.org/ClaimReview
 */
import type { Verdict } from "../annotate/annotation.ts";
import type { CheckedPage, CheckWords } from "./markdown.ts";
import type { PageCheck } from "./page.ts";

export interface Signature {
  readonly name: string;
  /** The day of the check, YYYY-MM-DD. */
  readonly date: string;
}

/** Only what was compared is reviewed; 5 is best, as search engines read it. */
const RATING: Partial<Record<Verdict, number>> = { agree: 5, consistent: 4, differs: 1 };

export function claimReviews(
  page: CheckedPage,
  check: PageCheck,
  /** Record id → name. */
  names: ReadonlyMap<string, string>,
  { name, date }: Signature,
  words: Pick<CheckWords, "onRecord" | "sayVerdict" | "sayReasons">,
): object {
  const reviews = check.figures.flatMap(({ verdict, figures }) => {
    const rating = RATING[verdict];
    if (rating === undefined) return [];
    return figures.map(({ text, id, judgement }) => ({
      "@type": "ClaimReview",
      datePublished: date,
      author: { "@type": "Person", name },
      claimReviewed: [id && names.get(id), text].filter(Boolean).join("："),
      itemReviewed: {
        "@type": "Claim",
        appearance: { "@type": "CreativeWork", url: page.url, headline: page.title },
      },
      reviewRating: {
        "@type": "Rating",
        ratingValue: rating,
        bestRating: 5,
        worstRating: 1,
        alternateName: words.sayVerdict(verdict),
        ratingExplanation: words.sayReasons(judgement),
      },
      ...(judgement.recordText !== undefined && { reviewBody: `${words.onRecord}: ${judgement.recordText}` }),
    }));
  });
  return { "@context": "https://schema.org", "@graph": reviews };
}
