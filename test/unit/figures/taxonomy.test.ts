/** Every row of what figures come as, in our own words: the text, then each figure it holds and no other. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { recogniseFigures } from "../../../lib/figures/index.ts";
import { sayFigure } from "./say.ts";

type Case = [text: string, ...figures: string[]];

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8")) as T;
}

describe.each(Object.entries(read<Record<string, Case[]>>("taxonomy.json")))("%s", (_row, cases) => {
  test.each(cases)("%s", (text, ...figures) => {
    expect(recogniseFigures(text).map((figure) => sayFigure(text, figure))).toEqual(figures);
  });
});

/** Forms that articles on the web turned up and that were read wrongly once; the sentences are our own. */
describe("forms met in articles", () => {
  test.each(read<Case[]>("real-forms.json"))("%s", (text, ...figures) => {
    expect(recogniseFigures(text).map((figure) => sayFigure(text, figure))).toEqual(figures);
  });
});

/** Sentences as the press writes them, with everything in them that is a figure and much that is none. */
describe("news sentences", () => {
  test.each(read<Case[]>("sentences.json"))("%s", (text, ...figures) => {
    expect(
      recogniseFigures(text, { published: "2024-03-01" }).map((figure) => sayFigure(text, figure)),
    ).toEqual(figures);
  });
});
