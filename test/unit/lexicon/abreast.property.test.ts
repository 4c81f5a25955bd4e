import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { abreastEnd, goAbreast, MANY } from "../../../lib/lexicon/abreast.ts";
import { compile, loadLexicon, scan } from "../../../lib/lexicon/index.ts";
import type { LexiconName } from "../../../lib/lexicon/names.ts";
import { sieve, starts } from "../../../lib/lexicon/sieve.ts";
import { NOWHERE, straight, straightEnd, UNSURE } from "../../../lib/lexicon/straight.ts";
import { madeUpNames } from "../../bench/lexicon-made-up.ts";

const many = madeUpNames(60_000);
/** Names in names, ends of words, what blocks, and rare characters of two codes: some of each among the many. */
const traps: LexiconName[] = [
  { text: "北京爱心", record: 0, match: "alone" },
  { text: "北京爱心助学", record: 1, match: "context" },
  { text: "北京爱心助学基金会ABC", record: 2, match: "alone" },
  { text: "Goods for Good", record: 3, match: "alone" },
  { text: "99公益日", record: 4, match: "alone" },
  { text: "基金会招聘", record: 5, match: "negative" },
  { text: "上海爱心助鸞行动", record: 6, match: "alone" },
  { text: "鸚鸞", record: 7, match: "alone" },
  { text: "上海爱心助学行动", record: 8, match: "alone" },
];
const lexicon = loadLexicon(
  compile([...traps, ...many.map((text, i) => ({ text, record: i + 10, match: "alone" as const }))]),
);

const name = fc.oneof(
  { weight: 4, arbitrary: fc.nat(many.length - 1).map((i) => many[i] as string) },
  { weight: 1, arbitrary: fc.constantFrom(...traps.map(({ text }) => text)) },
);
/** A name, whole or cut, with something inside that parts it or does not. */
const piece = fc
  .tuple(name, fc.nat(20), fc.constantFrom("", "", "", "", " ", "\n", "(hui)", "A", "招聘"), fc.nat(20))
  .map(([text, at, between, length]) => (text.slice(0, at) + between + text.slice(at)).slice(0, 3 + length));
const sentence = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(""));

describe("goAbreast", () => {
  it("comes where each place comes on its own", () => {
    let names = 0;
    fc.assert(
      fc.property(fc.array(piece, { minLength: MANY * 2, maxLength: 60 }), (pieces) => {
        const text = pieces.join("。");
        const count = sieve(lexicon, text, 0, text.length);
        expect(goAbreast(lexicon, text, count)).toBe(true);
        for (let number = 0; number < count; number++) {
          const [end, cell] = [abreastEnd(lexicon, text, number), straight.cell];
          expect(end).toBe(straightEnd(lexicon, text, starts[number] as number));
          if (end === NOWHERE || end === UNSURE) continue;
          expect(cell).toBe(straight.cell);
          names++;
        }
      }),
      { numRuns: 300 },
    );
    expect(names).toBeGreaterThan(1000);
  });

  it("tells characters apart of which only the second code differs", () => {
    const [one, other] = [..."鸞鸚"].map((character) => lexicon.map[character.charCodeAt(0)] as number);
    expect((one as number) >>> 8).toBe((other as number) >>> 8);
    const names = ["鸞", "鸚"].map((character) => `上海爱心助${character}行动${"。".repeat(12)}`);
    const found = scan(lexicon, names.join("").repeat(MANY)).map(({ names: [name] }) => name?.record);
    expect(found).toEqual(Array(MANY).fill(6));
  });
});

describe("scan of a big lexicon", () => {
  it("finds in a long text what it finds in each sentence by itself", () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 10, maxLength: 40 }), (sentences) => {
        let before = 0;
        const alone = sentences.flatMap((text) => {
          const mentions = scan(lexicon, text).map(({ start, end, names }) => ({
            start: start + before,
            end: end + before,
            names,
          }));
          before += text.length + 2;
          return mentions;
        });
        expect(scan(lexicon, sentences.join("\n\n"))).toEqual(alone);
      }),
      { numRuns: 300 },
    );
  });
});
