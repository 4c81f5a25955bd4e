import { describe, expect, test } from "vitest";
import { anchorAll } from "../../../lib/anchor/anchor.ts";
import { runCorpus } from "./corpus/run.ts";

/** Every note on every article, through every edit: see corpus/. */
const { edits, results } = runCorpus(anchorAll);
const of = (outcome: string) => results.filter((result) => result.outcome === outcome);
const told = (result: (typeof results)[number]) => `${result.edit}: “${result.quote}” → ${result.is}`;

describe("the corpus of edits", () => {
  test("is large enough and has every kind of note meet every kind of outcome", () => {
    expect(edits).toBeGreaterThanOrEqual(150);
    expect(new Set(results.map(({ about }) => about)).size).toBe(5);
    expect(of("told").length).toBeGreaterThan(1000);
  });

  test("no note stands on words that are not its own, or hides what changed", () => {
    expect(of("wrong").map(told)).toEqual([]);
  });

  test("at least 98 % of the text that survives is found", () => {
    const found = of("found").length;
    expect(found / (found + of("missed").length)).toBeGreaterThanOrEqual(0.98);
  });

  test("what survives and is not found is told to be there; only words among adverts are called lost", () => {
    const lost = of("missed").filter(({ place }) => place.state !== "ambiguous");
    expect(new Set(lost.map(({ edit }) => edit))).toEqual(new Set(["teasers after every paragraph"]));
    expect(lost.length).toBeLessThan(of("found").length / 1000);
  });

  test("a figure that changed in its place is told with what it was and is", () => {
    const figures = of("told").filter(({ edit, about }) => edit === "figure changed" && about === "figure");
    expect(figures.length).toBeGreaterThan(40);
    expect(figures.filter(({ place }) => place.state !== "changed").map(told)).toEqual([]);
    for (const { place, quote, is } of figures)
      expect(place).toMatchObject({
        what: "figure",
        was: expect.stringContaining(quote),
        is: expect.stringContaining(`${is}`),
      });
  });
});
