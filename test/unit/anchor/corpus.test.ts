import { describe, expect, test } from "vitest";
import { anchorAll } from "../../../lib/anchor/anchor.ts";
import { FRESH, KNOWN, type Result, runCorpus } from "./corpus/run.ts";

/** Every note on every article, through every edit: see corpus/. */
const known = runCorpus(anchorAll);
const fresh = runCorpus(anchorAll, FRESH);
const of = (results: readonly Result[], outcome: string) =>
  results.filter((result) => result.outcome === outcome);
const told = (result: Result) => `${result.edit}: “${result.quote}” → ${result.is}`;

const CORPORA = [
  ["what the rules were found on", known],
  ["other articles, other edits", fresh],
  ["those edits on the known articles", runCorpus(anchorAll, { ...KNOWN, editsOf: FRESH.editsOf })],
  ["the known edits on those articles", runCorpus(anchorAll, { ...FRESH, editsOf: KNOWN.editsOf })],
] as const;

describe.each(CORPORA)("%s", (_, { edits, results }) => {
  test("is large enough and has every kind of note meet every kind of outcome", () => {
    expect(edits).toBeGreaterThanOrEqual(150);
    expect(new Set(results.map(({ about }) => about)).size).toBe(5);
    expect(of(results, "told").length).toBeGreaterThan(700);
  });

  test("no note stands on words that are not its own, or hides what changed", () => {
    expect(of(results, "wrong").map(told)).toEqual([]);
  });

  test("at least 98 % of the text that survives is found", () => {
    const found = of(results, "found").length;
    expect(found / (found + of(results, "missed").length)).toBeGreaterThanOrEqual(0.98);
  });
});

describe("what is said of the others", () => {
  test("what survives and is not found is told to be there; only words among adverts are called lost", () => {
    const lost = of(known.results, "missed").filter(({ place }) => place.state !== "ambiguous");
    expect(new Set(lost.map(({ edit }) => edit))).toEqual(new Set(["teasers after every paragraph"]));
    expect(lost.length).toBeLessThan(of(known.results, "found").length / 1000);
  });

  test.each([
    ["figure changed", known],
    ["figure in a sentence changed", fresh],
    ["correction appended", fresh],
    ["correction above", fresh],
  ])("%s: every figure that changed in its place is told with what it was and is", (kind, { results }) => {
    const figures = of(results, "told").filter(({ edit, about }) => edit === kind && about === "figure");
    expect(figures.length).toBeGreaterThan(10);
    for (const { place, quote, is } of figures)
      expect(place, quote).toMatchObject({
        state: "changed",
        what: "figure",
        was: expect.stringContaining(quote),
        is: expect.stringContaining(`${is}`),
      });
  });

  test("a figure in a list or a table is told, or is lost where all around it are figures", () => {
    const figures = of(fresh.results, "told").filter(
      ({ edit, about }) => edit === "figure in a list or table changed" && about === "figure",
    );
    expect(figures.map(({ place }) => place.state).filter((state) => state !== "changed")).toEqual([
      "orphan",
    ]);
  });

  test("of two that were alike, the one taken out is on neither", () => {
    const gone = of(fresh.results, "told").filter(
      ({ edit, about }) => edit === "one of two taken out" && (about === "figure" || about === "name"),
    );
    expect(gone.length).toBeGreaterThan(50);
    expect(new Set(gone.map(({ place }) => place.state))).toEqual(new Set(["orphan", "ambiguous"]));
  });

  test("a paragraph that gave way to another is lost with all that was in it, never “changed”", () => {
    const gone = of(fresh.results, "told").filter(({ edit }) => edit === "paragraph replaced by another");
    expect(gone.length).toBeGreaterThan(150);
    expect(gone.filter(({ place }) => place.state === "changed").map(told)).toEqual([]);
    const long = gone.filter(({ quote, place }) => quote.length > 12 && place.state !== "orphan");
    expect(long.map(told)).toEqual([
      "paragraph replaced by another: “钱能解决的问题，都不是最难的问题。” → 钱能解决的问题，都不是最难的问题。",
    ]);
  });

  test("a figure written in another form has not changed", () => {
    const forms = /numerals|thousands|written out|full width|％/;
    const rewritten = fresh.results.filter(({ edit }) => forms.test(edit));
    expect(rewritten.length).toBeGreaterThan(1000);
    expect(rewritten.filter(({ place }) => place.state === "changed").map(told)).toEqual([]);
  });
});
