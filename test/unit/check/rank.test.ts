import { expect, test } from "vitest";
import { rankForPage } from "../../../lib/check/rank.ts";
import type { NamedRecord, Organisation, Program } from "../../../lib/dataset/schema.ts";

const common = { match: "alone", names: [], sameAs: [], dateModified: "2026-01-01" } as const;
const org = (id: string, name = id): Organisation => ({
  ...common,
  names: [],
  sameAs: [],
  kind: "organisation",
  type: "NGO",
  id,
  name,
  identifiers: [],
});
const program = (id: string, runBy: string): Program => ({
  ...common,
  names: [],
  sameAs: [],
  kind: "program",
  type: "Project",
  id,
  name: id,
  participatingOrg: [{ org: runBy, role: "implementing" }],
});
const ids = (records: readonly NamedRecord[]) => records.map(({ id }) => id);

const stranger = org("org-stranger");
const second = org("org-second");
const operator = org("org-operator", "壹基金");
const onPage = program("prog-page", "org-operator");
const sister = program("prog-sister", "org-page");

test("what the page names comes before what is linked with it, and both before strangers", () => {
  expect(ids(rankForPage([stranger, operator, second, onPage], "基金", [onPage]))).toEqual([
    "prog-page",
    "org-operator",
    "org-stranger",
    "org-second",
  ]);
});

test("links count in both directions", () => {
  expect(ids(rankForPage([stranger, sister], "x", [org("org-page")]))).toEqual([
    "prog-sister",
    "org-stranger",
  ]);
});

test("the very name typed is first wherever one is", () => {
  expect(ids(rankForPage([stranger, onPage, operator], "壹基金", [onPage]))[0]).toBe("org-operator");
});

test("on a page that names nothing the order stays as found", () => {
  expect(ids(rankForPage([stranger, operator, onPage], "x", []))).toEqual(ids([stranger, operator, onPage]));
});
