import { describe, expect, test } from "vitest";
import { succeed } from "../../../lib/notes/lineage.ts";
import type { Note } from "../../../lib/notes/note.ts";
import { known, planImport } from "../../../lib/notes/plan.ts";
import { revise } from "../../../lib/notes/revise.ts";
import { noteOf } from "./example.ts";

const plan = (existing: readonly Note[], incoming: readonly Note[]) => planImport(known(existing), incoming);
const later = "2023-03-09T00:00:00.000Z";
const ours = noteOf({ revision: 2 });
/** As it is after further saves, one a text. */
const changed = (note: Note, ...texts: readonly string[]) =>
  texts.reduce((before, body) => succeed(before, noteOf({ id: note.id, body, modified: later })), note);
/** As it is after it was deleted. */
const deleted = (note: Note) => succeed(note, { ...note, deleted: later });

describe("what an import would do", () => {
  test.each([
    ["a note that is not here is added", [], ours, "add"],
    ["one that ours became replaces it", [ours], changed(ours, "新", "更新"), "replace"],
    ["one that ours became and that was deleted too", [ours], deleted(changed(ours, "新")), "replace"],
    ["changed on both sides: both are kept", [changed(ours, "甲")], changed(ours, "乙"), "beside"],
    ["… however often on theirs", [changed(ours, "甲")], changed(ours, "乙", "丙", "丁"), "beside"],
    ["… however often on ours", [changed(ours, "甲", "乙", "丙")], changed(ours, "丁"), "beside"],
    [
      "one of which it is not known what it was before",
      [ours],
      { ...ours, body: "异", revision: 9, modified: later },
      "beside",
    ],
    ["one that was changed there while ours was deleted", [deleted(ours)], changed(ours, "新"), "beside"],
    ["a change taken back", [changed(ours, "新")], changed(ours, "新", ours.body), "replace"],
  ] as const)("%s", (_, existing, incoming, fate) => {
    const made = plan(existing, [incoming]);
    expect(made[fate]).toBe(1);
    expect(made.write).toHaveLength(1);
  });

  test.each([
    ["what ours was before is passed over", [changed(ours, "新", "更新")], ours, "older"],
    ["… where ours took a change back too", [changed(ours, "新", ours.body)], changed(ours, "新"), "older"],
    ["one deleted here stays deleted", [deleted(ours)], ours, "older"],
    ["… though it was changed before that", [deleted(changed(ours, "新"))], changed(ours, "新"), "older"],
    ["one deleted there that was changed here", [changed(ours, "新")], deleted(ours), "older"],
    ["one deleted here and brought back", [succeed(deleted(ours), ours)], deleted(ours), "older"],
    ["the same is the same", [ours], ours, "same"],
    [
      "the same words on the same words under another id are the same note",
      [ours],
      { ...ours, id: "urn:x:2" },
      "same",
    ],
  ] as const)("%s", (_, existing, incoming, fate) => {
    expect(plan(existing, [incoming])).toEqual({
      write: [],
      add: 0,
      replace: 0,
      beside: 0,
      same: 0,
      older: 0,
      [fate]: 1,
    });
  });

  test("words that the same file has replaced or deleted are here no more: a note with them comes in", () => {
    const again = { ...ours, id: "urn:x:2" };
    for (const first of [changed(ours, "新"), deleted(ours)])
      expect(plan([ours], [first, again])).toMatchObject({ write: [first, again], replace: 1, add: 1 });
    expect(plan([], [{ ...ours, deleted: later }, again]).add).toBe(2);
  });

  test("carried out, it has nothing left to do", () => {
    const incoming = [
      noteOf({ id: "urn:x:1", body: "一" }),
      noteOf({ id: "urn:x:2", body: "二" }),
      noteOf({ id: "urn:x:2", body: "二" }),
      changed(ours, "异"),
      { ...ours, body: "又异", modified: later },
    ];
    const first = plan([ours], incoming);
    expect(first).toMatchObject({ add: 2, replace: 1, beside: 1, same: 1 });
    const after = new Map([ours, ...first.write].map((note) => [note.id, note]));
    expect(after.size).toBe(4);
    expect(plan([...after.values()], incoming)).toMatchObject({ write: [], same: 5 });
  });
});

describe("saving", () => {
  const circumstances = { now: () => new Date(later), newId: () => "urn:uuid:new" };
  test("what the editor began with is overwritten, and counted", () => {
    expect(revise(ours, { ...ours, body: "改" }, circumstances).note).toMatchObject({
      id: ours.id,
      body: "改",
      revision: 3,
    });
  });
  test("what it has not seen is not: its text becomes a copy", () => {
    const saved = revise({ ...ours, revision: 5, body: "他改" }, { ...ours, body: "我改" }, circumstances);
    expect(saved).toMatchObject({ copyOf: ours.id, note: { id: "urn:uuid:new", body: "我改", revision: 1 } });
  });
  test("the same text twice is no conflict", () => {
    expect(revise({ ...ours, revision: 5 }, ours, circumstances)).toEqual({ note: { ...ours, revision: 5 } });
  });
  test("a note deleted meanwhile stays deleted; what was typed is kept beside it", () => {
    const deleted = { ...ours, revision: 3, deleted: later };
    expect(revise(deleted, { ...ours, body: "还要" }, circumstances)).toMatchObject({
      copyOf: ours.id,
      note: { body: "还要" },
    });
  });
});
