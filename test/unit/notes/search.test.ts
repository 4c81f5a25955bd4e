import { afterEach, expect, test, vi } from "vitest";
import { byArticle, indexNotes } from "../../../lib/notes/search.ts";
import { noteOf } from "./example.ts";

afterEach(() => vi.unstubAllEnvs());

const notes = [
  noteOf({
    id: "a",
    body: "核对捐赠额",
    tags: ["待核实"],
    modified: "2023-02-01T12:00:00.000Z",
    quote: "800多万人次",
  }),
  noteOf({
    id: "b",
    body: "鄉村 特派員",
    url: "https://other.example/1",
    records: ["prog-x"],
    modified: "2023-03-01T12:00:00.000Z",
  }),
  noteOf({
    id: "c",
    body: "",
    title: "公益宝贝的账本",
    tags: ["待核实", "财报"],
    modified: "2023-02-15T12:00:00.000Z",
  }),
];
const index = indexNotes(notes);
const ids = (query: Parameters<typeof index.find>[0]) => index.find(query).map(({ id }) => id);

test.each([
  ["everything, newest first", {}, ["b", "c", "a"]],
  ["words of the body", { words: "捐赠" }, ["a"]],
  ["words of the quote, full width", { words: "８００多万" }, ["a"]],
  ["words of the title", { words: "账本" }, ["c"]],
  ["Simplified finds Traditional", { words: "乡村特派员" }, ["b"]],
  ["all words must occur", { words: "核对 账本" }, []],
  ["a tag", { tag: "待核实" }, ["c", "a"]],
  ["a record", { record: "prog-x" }, ["b"]],
  ["a site", { site: "other.example" }, ["b"]],
  ["days, both included", { from: "2023-02-01", to: "2023-02-15" }, ["c", "a"]],
  ["several at once", { tag: "待核实", words: "公益" }, ["c"]],
] as const)("%s", (_, query, expected) => expect(ids(query)).toEqual(expected));

test("a note written before eight in Beijing is of that day there, not of the day before", () => {
  vi.stubEnv("TZ", "Asia/Shanghai");
  const early = indexNotes([noteOf({ id: "early", modified: "2023-02-28T23:30:00.000Z" })]);
  expect(early.find({ from: "2023-03-01", to: "2023-03-01" })).toHaveLength(1);
  expect(early.find({ to: "2023-02-28" })).toEqual([]);
});

test("tags and sites with how often they occur", () => {
  expect(index.tags).toEqual([
    ["待核实", 2],
    ["财报", 1],
  ]);
  expect(index.sites).toEqual([
    ["news.example", 2],
    ["other.example", 1],
  ]);
});

test("by article, in the order of its text", () => {
  const groups = byArticle([
    noteOf({ id: "late", quote: "后" }),
    noteOf({ id: "whole" }),
    notes[1] as (typeof notes)[0],
  ]);
  expect(groups.map((group) => group.notes.map(({ id }) => id))).toEqual([["whole", "late"], ["b"]]);
});
