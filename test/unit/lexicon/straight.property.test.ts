import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, loadLexicon } from "../../../lib/lexicon/index.ts";
import { NOWHERE, straight, straightEnd, UNSURE } from "../../../lib/lexicon/straight.ts";
import { walk } from "../../../lib/lexicon/walk.ts";

/** Few characters, so that names begin and end alike; letters and digits for the boundaries of words. */
const UNITS = [..."甲乙丙裏里", ..."ab9Ａ"];
const BETWEEN = [..." \n\u00ad(（)）"];

const dictionary = fc.array(fc.string({ unit: fc.constantFrom(...UNITS), minLength: 2, maxLength: 7 }), {
  maxLength: 12,
});
const textOf = (units: readonly string[]) =>
  fc.string({ unit: fc.constantFrom(...units), minLength: 1, maxLength: 40 });

/** Where the longest name ends that a walk finds at a place, and its cell; in plain text longer ones come later. */
function longestByWalk(lexicon: ReturnType<typeof loadLexicon>, text: string, start: number) {
  const { count, ends, cells } = walk(lexicon, text, start);
  return count === 0 ? [NOWHERE] : [ends[count - 1], cells[count - 1]];
}

function* answers(names: readonly string[], text: string) {
  const lexicon = loadLexicon(
    compile(names.map((name, record) => ({ text: name, record, match: "alone" as const }))),
  );
  for (let start = 0; start < text.length; start++) {
    if (" \n\u00ad".includes(text.charAt(start))) continue;
    const end = straightEnd(lexicon, text, start);
    yield [
      end === NOWHERE || end === UNSURE ? [end] : [end, straight.cell],
      longestByWalk(lexicon, text, start),
    ];
  }
}

describe("straightEnd", () => {
  it("finds in plain text the longest name that a walk finds", () => {
    fc.assert(
      fc.property(dictionary, textOf(UNITS), (names, text) => {
        for (const [straightOn, walked] of answers(names, text)) expect(straightOn).toEqual(walked);
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves to a walk what it cannot tell, and nothing else differs", () => {
    let unsure = 0;
    fc.assert(
      fc.property(dictionary, textOf([...UNITS, ...BETWEEN]), (names, text) => {
        for (const [straightOn, walked] of answers(names, text)) {
          if (straightOn?.[0] === UNSURE) unsure++;
          else expect(straightOn).toEqual(walked);
        }
      }),
      { numRuns: 2000 },
    );
    expect(unsure).toBeGreaterThan(100);
  });
});
