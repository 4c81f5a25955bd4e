import { existsSync, readFileSync } from "node:fs";
import { Converter } from "opencc-js";
import { describe, expect, test } from "vitest";
import type { Annotation } from "../../../lib/annotate/annotation.ts";
import { annotateText, figuresOf, seen } from "./knowledge.ts";

/** The page of a charity newspaper that the dataset was made from; the project does not carry it. */
const CORPUS = new URL("../../../../shared/corpus/", import.meta.url);
const there = existsSync(CORPUS);
const load = (name: string) => readFileSync(new URL(name, CORPUS), "utf8");

interface SharedClaim {
  surface: string;
  raw: string;
  start: number;
  end: number;
  metric: string;
}

interface SharedName {
  id: string;
  type: string;
  name: string;
  primaryAmbiguity: string;
  seedOffsets: [number, number][];
  aliases: { text: string; kind: string; ambiguity: string; seedOffsets: [number, number][] }[];
}

const text = there ? load("newspaper-page.txt") : "";
const claims: SharedClaim[] = there ? JSON.parse(load("claims.json")).claims : [];
const names: SharedName[] = there ? JSON.parse(load("entities.json")).entities : [];

/** Parts of a scheme and a name with a number in it: no figures of a record. */
const STRUCTURAL = new Set(["modelParts", "volunteerHours"]);
const figures = claims.filter(({ metric }) => !STRUCTURAL.has(metric));

const toTraditional = there ? Converter({ from: "cn", to: "tw" }) : (words: string) => words;
const toFullWidth = (words: string) =>
  words.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const withoutBreaks = (words: string) => words.replace(/([^\n])\n(?=[^\n])/g, "$1");
const inOneLine = (words: string) => words.replaceAll("\n", "");

const VARIANTS: readonly (readonly [string, (words: string) => string])[] = [
  ["as extracted", (words) => words],
  ["with line breaks removed", withoutBreaks],
  ["with all line breaks removed, blank lines too", inOneLine],
  ["in Traditional characters", toTraditional],
  ["in full width", toFullWidth],
  [
    "in Traditional full width without line breaks",
    (words) => toFullWidth(toTraditional(withoutBreaks(words))),
  ],
];

/** How often each claim is agreed with, and what differs. */
function tally(annotations: readonly Annotation[]) {
  const agreed: Record<string, number> = {};
  const judged = figuresOf(annotations);
  for (const { judgement } of judged)
    if (judgement?.verdict === "agree" && judgement.claim)
      agreed[judgement.claim] = (agreed[judgement.claim] ?? 0) + 1;
  return { agreed, differing: judged.filter(({ judgement }) => judgement?.verdict === "differs").length };
}

describe.skipIf(!there)("the newspaper page", () => {
  test("every claim figure agrees with its own record", async () => {
    const found = figuresOf(await annotateText(text));
    const missed = figures.flatMap(({ surface, start, end }) => {
      const figure = found.find((each) => each.start < end && each.end > start);
      const verdict = figure?.judgement?.verdict;
      return verdict === "agree" ? [] : [`${surface} at ${start}: ${verdict ?? "not found"}`];
    });
    expect(missed).toEqual([]);
  });

  test("nothing on it differs", async () => {
    const found = figuresOf(await annotateText(text, {}, { allFigures: true }));
    const differing = found.filter(({ judgement }) => judgement?.verdict === "differs");
    expect(differing.map((figure) => seen(text, figure))).toEqual([]);
  });

  test.each(VARIANTS)("says the same %s", async (_, vary) => {
    const plain = tally(await annotateText(text));
    const varied = tally(await annotateText(vary(text)));
    expect(varied).toEqual(plain);
  });

  test("every name that may match is found", async () => {
    const found = (await annotateText(text)).filter(({ kind }) => kind !== "figure");
    const may = names.filter(({ type }) => ["Program", "Organisation", "Report"].includes(type));
    const spelt = may.flatMap(({ name, primaryAmbiguity, seedOffsets, aliases }) => [
      ...(primaryAmbiguity === "never" ? [] : seedOffsets.map((at) => ({ name, at }))),
      ...aliases
        .filter(({ ambiguity, kind }) => ambiguity === "unique" && kind !== "negative")
        .flatMap((alias) => alias.seedOffsets.map((at) => ({ name: alias.text, at }))),
    ]);
    const missed = spelt.filter(
      ({ at: [start, end] }) => !found.some((name) => name.start < end && name.end > start),
    );
    expect(missed.map(({ name, at }) => `${name} ${at}`)).toEqual([]);
    expect(spelt.length).toBeGreaterThan(80);
  });
});
