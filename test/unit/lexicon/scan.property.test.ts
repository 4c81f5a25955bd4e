import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, loadLexicon, scan } from "../../../lib/lexicon/index.ts";
import type { LexiconName, NameMatch } from "../../../lib/lexicon/names.ts";
import { STRETCH } from "../../../lib/lexicon/stretch.ts";
import { keyLength, referenceScan, stepsOf } from "./reference.ts";

const MATCHES: NameMatch[] = ["alone", "context", "never", "negative"];
/** Few characters, so that names overlap; each of the traps is among them. */
const UNITS = [
  ..."甲乙丙裏里臺台",
  ..."ab9 Ａ９",
  ...'（()）“"·•-',
  "\n",
  "\n\n",
  "\r\n",
  "\u3000",
  "\u00ad",
  "\u200b",
  "(xiāng)",
  "（hui）",
  "\ud840\udc00",
  "\ud840",
  "\udc00",
];

const spelling = fc.string({ unit: fc.constantFrom(...UNITS), minLength: 1, maxLength: 5 });
const usable = spelling.filter((text) => {
  const steps = stepsOf(text);
  const units = steps.map((step) => step.unit).join("");
  return [...units].length > 1 && keyLength(steps) <= 64;
});
const names = fc
  .array(fc.record({ text: usable, match: fc.constantFrom(...MATCHES) }), { maxLength: 12 })
  .map((list): LexiconName[] => list.map((name, record) => ({ ...name, record })));
/** What may stand inside a name without breaking it, or may not. */
const NOISE = ["", "", "", "", "\n", " ", "\u3000", "\u00ad", "\n\n", "(hui)", "(ab)", "（ xiāng ）", "(甲)"];
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...UNITS) },
  { weight: 1, arbitrary: spelling },
);

const shown = (mentions: readonly { start: number; end: number; names: readonly { record: number }[] }[]) =>
  mentions.map(({ start, end, names }) =>
    [
      start,
      end,
      names
        .map((name) => name.record)
        .sort()
        .join(),
    ].join(" "),
  );

const planted = fc.array(fc.tuple(fc.nat(11), fc.array(fc.constantFrom(...NOISE), { maxLength: 5 })));

/** Pieces of text and names with noise inside, in turn. */
const textOf = (
  dictionary: readonly LexiconName[],
  pieces: readonly string[],
  plants: readonly (readonly [number, readonly string[]])[],
) =>
  pieces
    .flatMap((part, i) => {
      const [record, noise] = plants[i] ?? [-1, []];
      const name = dictionary[record]?.text ?? "";
      return [part, ...name.split("").map((unit, k) => unit + (noise[k] ?? ""))];
    })
    .join("");

describe("scan", () => {
  it("finds what trying every name at every position finds", () => {
    fc.assert(
      fc.property(names, fc.array(piece, { maxLength: 30 }), planted, (dictionary, pieces, plants) => {
        const text = textOf(dictionary, pieces, plants);
        const mentions = scan(loadLexicon(compile(dictionary)), text);
        expect(shown(mentions)).toEqual(shown(referenceScan(dictionary, text)));
      }),
      { numRuns: 3000 },
    );
  });

  it("finds the same wherever a text stands in a longer one", () => {
    const before = fc.integer({ min: STRETCH - 105, max: STRETCH + 15 });
    fc.assert(
      fc.property(
        names,
        fc.array(piece, { maxLength: 30 }),
        planted,
        before,
        (list, pieces, plants, length) => {
          const lexicon = loadLexicon(compile(list));
          const lead = "。".repeat(length);
          const text = `。${textOf(list, pieces, plants)}`;
          const moved = scan(lexicon, lead + text).map(({ start, end, ...rest }) => ({
            start: start - length,
            end: end - length,
            ...rest,
          }));
          expect(shown(moved)).toEqual(shown(scan(lexicon, text)));
        },
      ),
      { numRuns: 3000 },
    );
  });
});
