import { expect, test } from "vitest";
import { ARTICLES } from "./articles.ts";
import { annotateText, figuresOf, seen } from "./knowledge.ts";

test.each(ARTICLES)("$about: $text", async ({ text, published, verdicts }) => {
  const context = published === undefined ? {} : { published };
  const figures = figuresOf(await annotateText(text, context, { allFigures: true }));
  const said = new Map(
    figures.map((figure) => [seen(text, figure), figure.judgement?.verdict ?? null] as const),
  );
  const expected = Object.keys(verdicts);
  expect(Object.fromEntries(expected.map((figure) => [figure, said.get(figure)]))).toEqual(verdicts);
  const others = [...said].filter(([figure, verdict]) => verdict === "differs" && !expected.includes(figure));
  expect(others).toEqual([]);
});
