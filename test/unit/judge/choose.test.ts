import { expect, test } from "vitest";
import { choose } from "../../../lib/figures/judge/choose.ts";
import type { Comparable } from "../../../lib/figures/judge/comparable.ts";
import { GROWING, more, over, several, side } from "./sides.ts";

const choice = (
  page: Comparable,
  claims: Readonly<Record<string, Comparable>>,
  ranks: Record<string, number> = {},
) => {
  const candidates = Object.entries(claims).map(([claim, figure]) => ({
    claim,
    figure,
    rank: ranks[claim] ?? 1,
  }));
  const chosen = choose(page, candidates, GROWING);
  return chosen && `${chosen.candidate.claim}: ${chosen.comparison.verdict}`;
};

const OLD = side(30_000, { asOf: "2021" });
const NEW = side(58_000);

test("nothing on record, nothing chosen", () => {
  expect(choice(NEW, {})).toBeNull();
});

test("an undated page that agrees with any claim agrees", () => {
  expect(choice(side(30_000, { asOf: null }), { OLD, NEW })).toBe("OLD: agree");
  expect(choice(side(30_000, { asOf: "2025-01-01", dated: false }), { NEW, OLD })).toBe("OLD: agree");
});

test("consistent with one claim wins over differing from another", () => {
  expect(choice(over(30_000, { asOf: "2023-02-20", dated: false }), { NEW, OLD })).toBe("NEW: consistent");
  expect(choice(side(30_400, { asOf: null }), { NEW, OLD })).toBe("OLD: consistent");
});

test("a page that gives its date is held to the claims of that date", () => {
  expect(choice(side(30_000), { OLD, NEW })).toBe("NEW: differs");
  expect(choice(side(58_000), { OLD, NEW })).toBe("NEW: agree");
});

test("without a claim of its date, the nearest one is told", () => {
  expect(choice(side(40_000, { asOf: "2022-06" }), { OLD, NEW })).toBe("OLD: other-time");
  expect(choice(side(90_000, { asOf: "2025" }), { OLD, NEW })).toBe("NEW: other-time");
  expect(choice(side(20_000, { asOf: "2025" }), { OLD, NEW })).toBe("NEW: differs");
});

test("of two sources of one date, the one that agrees", () => {
  const other = side(61_000);
  expect(choice(side(61_000), { NEW, other })).toBe("other: agree");
  expect(choice(side(75_000), { NEW, other })).toBe("NEW: differs");
});

test("a wide claim excuses nothing where a narrower one lies within it", () => {
  const wide = several(1e6);
  const narrow = more(8e6);
  expect(choice(side(5e6), { wide, narrow })).toBe("narrow: differs");
  expect(choice(several(1e6), { wide, narrow })).toBe("wide: agree");
  expect(choice(side(5e6), { wide })).toBe("wide: consistent");
});

test("an old open bound is true of anything and settles nothing", () => {
  const bound = over(10_000, { asOf: "2018", aggregate: "period" });
  expect(choice(side(90_000, { asOf: null, aggregate: null }), { bound, NEW })).toBe("NEW: undetermined");
});

test("a claim that fails a gate only if all do", () => {
  const county = side(900, { scope: "青龙县" });
  expect(choice(side(57_000), { county, NEW })).toBe("NEW: differs");
  expect(choice(side(57_000), { county })).toBe("county: not-comparable");
});

test("of equals the preferred, then the first", () => {
  const twin = side(58_000);
  expect(choice(side(58_000), { NEW, twin })).toBe("NEW: agree");
  expect(choice(side(58_000), { NEW, twin }, { twin: 0 })).toBe("twin: agree");
});
