import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, loadLexicon, lookUp, prepareLookUp } from "../../../lib/lexicon/index.ts";

/** Names over few characters, several of which read alike, so that queries fit many of them in many ways. */
const names = fc.uniqueArray(
  fc.string({ unit: fc.constantFrom(..."公工益一宝保贝会b"), minLength: 2, maxLength: 7 }),
  {
    minLength: 1,
    maxLength: 60,
  },
);
const typed = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."公工益一宝保贝会呗"), maxLength: 5 }),
  fc.string({
    unit: fc.constantFrom("gong", "yi", "bao", "bei", "hui", "g", "y", "b", "h", "o"),
    maxLength: 4,
  }),
);
const lexiconOf = (texts: readonly string[]) =>
  loadLexicon(compile(texts.map((text, i) => ({ text, record: i >> 1, match: "alone" }))));

describe("looking few and many up", () => {
  it("takes a letter inside a name for no better than its beginning, whatever the limit", () => {
    const lexicon = lexiconOf(["贝公公", "保公b", "贝公"]);
    expect(lookUp(lexicon, "b", 1)).toEqual(lookUp(lexicon, "b", 1000).slice(0, 1));
  });

  it("finds the same best ones, however few are asked for", () => {
    fc.assert(
      fc.property(names, typed, fc.integer({ min: 1, max: 8 }), (texts, query, limit) => {
        const lexicon = lexiconOf(texts);
        expect(lookUp(lexicon, query, limit)).toEqual(lookUp(lexicon, query, 1000).slice(0, limit));
      }),
      { numRuns: 300 },
    );
  });

  it("finds every name that holds the characters typed, and no other", () => {
    fc.assert(
      fc.property(
        names,
        fc.string({ unit: fc.constantFrom(..."公工益一宝保贝会"), minLength: 1, maxLength: 4 }),
        (texts, query) => {
          const found = lookUp(lexiconOf(texts), query, 1000).filter(({ rank }) => rank !== "typo");
          const holders = texts.flatMap((text, i) => (text.includes(query) ? [i >> 1] : []));
          expect(found.map(({ record }) => record).sort()).toEqual([...new Set(holders)].sort());
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** Every way to mistype a name once: two neighbours swapped, one missing, one wrong, one too many. */
function* mistyped(name: string, other: string): Generator<string> {
  for (let i = 0; i < name.length; i++) {
    if (i > 0) yield name.slice(0, i - 1) + name[i] + name[i - 1] + name.slice(i + 1);
    yield name.slice(0, i) + name.slice(i + 1);
    yield name.slice(0, i) + other + name.slice(i + 1);
    yield name.slice(0, i) + other + name.slice(i);
  }
}

it("finds a name mistyped once in any way, in characters and in letters", () => {
  for (const name of ["深圳壹基金公益会", "Waterdrop Charity"]) {
    const lexicon = lexiconOf(["甲乙丙丁", "甲乙丙丁戊", name]);
    for (const typed of mistyped(name, /[a-z]/.test(name) ? "q" : "贝")) {
      const [best] = lookUp(lexicon, typed, 1);
      expect([typed, best?.record]).toEqual([typed, 1]);
    }
  }
});

describe("prepareLookUp", () => {
  it("gives way on its way and changes nothing of what is found, even if look-up comes first", async () => {
    const texts = Array.from({ length: 3000 }, (_, i) => `公益宝贝第${i}期`);
    const [prepared, interrupted] = [lexiconOf(texts), lexiconOf(texts)];
    let pauses = 0;
    await prepareLookUp(prepared, async () => void pauses++);
    expect(pauses).toBeGreaterThan(1);
    const going = prepareLookUp(interrupted, async () => {});
    const hits = lookUp(interrupted, "gybbd29", 50);
    await going;
    expect(hits).toHaveLength(50);
    expect(lookUp(prepared, "gybbd29", 50)).toEqual(hits);
  });
});
