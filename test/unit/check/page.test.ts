import { expect, test } from "vitest";
import type { Verdict } from "../../../lib/annotate/annotation.ts";
import { checkOf } from "../../../lib/check/page.ts";
import { fullPage } from "../../browser/ui/page.ts";

test("a record named twice is listed once, with both places in reading order", () => {
  const { names } = checkOf(fullPage.annotations);
  expect(names.map(({ id }) => id)).toEqual(["prog-gybb", "org-onefoundation", "prog-txcpy", "rep-sxxs"]);
  expect(names[0]?.spots).toEqual([
    { start: 10, end: 14 },
    { start: 90, end: 94 },
  ]);
});

test("what differs comes first, what agrees late, and no empty group stands between", () => {
  const verdicts = checkOf(fullPage.annotations).figures.map(({ verdict }) => verdict);
  expect(verdicts).toEqual<Verdict[]>(["differs", "other-time", "agree"]);
});

test("a figure nobody judged is not listed", () => {
  const unjudged = fullPage.annotations.map((annotation) =>
    annotation.kind === "figure" ? { ...annotation, judgement: undefined as never } : annotation,
  );
  expect(checkOf(unjudged).figures).toEqual([]);
});
