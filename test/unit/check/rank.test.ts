import { expect, test } from "vitest";
import { type Hit, rankForPage } from "../../../lib/check/rank.ts";

const near = { named: new Set(["on-page"]), linked: new Set(["linked"]) };
const hit = (id: string, rank: Hit["rank"]): Hit => ({ id, rank });
const ids = (found: readonly Hit[]) => rankForPage(found, near).map(({ id }) => id);

test("among names that fit alike, those the page names come first, then those linked with them", () => {
  const found = ["first", "linked", "second", "on-page"].map((id) => hit(id, "initials"));
  expect(ids(found)).toEqual(["on-page", "linked", "first", "second"]);
});

test("a name typed in full is first wherever it is, then names that begin so", () => {
  expect(
    ids([
      hit("linked", "substring"),
      hit("on-page", "pinyin"),
      hit("begins", "prefix"),
      hit("typed in full", "exact"),
    ]),
  ).toEqual(["typed in full", "begins", "on-page", "linked"]);
});

test("on a page that names nothing the order stays as found", () => {
  const found = [hit("a", "pinyin"), hit("b", "pinyin"), hit("c", "typo")];
  expect(rankForPage(found, { named: new Set(), linked: new Set() })).toEqual(found);
});
