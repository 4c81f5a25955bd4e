import { expect, test } from "vitest";
import { SAMPLES } from "../../../components/welcome/sample.ts";
import { LOCALES } from "../../../lib/i18n/translate.ts";
import { annotateText, figuresOf, seen } from "../annotate/knowledge.ts";

test.each(LOCALES)(
  "the first page's sample shows a figure that agrees and one that differs (%s)",
  async (locale) => {
    const text = SAMPLES[locale];
    const found = await annotateText(text);
    const verdicts = figuresOf(found).map((figure) => [
      seen(text, figure).slice(0, 3),
      figure.judgement?.verdict,
    ]);
    expect(verdicts).toEqual([
      [expect.stringMatching(/^24[万萬]/), "agree"],
      [expect.stringMatching(/^60[万萬]/), "differs"],
    ]);
    expect(found.some(({ id }) => id === "prog-gybb")).toBe(true);
  },
);
