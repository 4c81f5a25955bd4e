import { describe, expect, test } from "vitest";
import type { Note } from "../../../lib/notes/note.ts";
import { known, planImport } from "../../../lib/notes/plan.ts";
import { revise } from "../../../lib/notes/revise.ts";
import { noteOf } from "./example.ts";

const plan = (existing: readonly Note[], incoming: readonly Note[]) => planImport(known(existing), incoming);
const later = "2023-03-09T00:00:00.000Z";
const ours = noteOf({ revision: 2 });

describe("what an import would do", () => {
  test.each([
    ["a note that is not here is added", [], ours, "add"],
    [
      "one changed after ours replaces it",
      [ours],
      { ...ours, body: "新", revision: 3, modified: later },
      "replace",
    ],
    ["changed on both sides: both are kept", [ours], { ...ours, body: "异", modified: later }, "beside"],
  ] as const)("%s", (_, existing, incoming, fate) => {
    const made = plan(existing, [incoming]);
    expect(made[fate]).toHaveLength(1);
    expect(made.add.length + made.replace.length + made.beside.length).toBe(1);
  });

  test.each([
    [
      "an older one is passed over",
      [ours],
      { ...ours, body: "旧", revision: 1, modified: "2020-01-01T00:00:00.000Z" },
      "older",
    ],
    ["one deleted here stays deleted", [{ ...ours, deleted: later }], ours, "older"],
    ["the same is the same", [ours], ours, "same"],
    [
      "the same words on the same words under another id are the same note",
      [ours],
      { ...ours, id: "urn:x:2" },
      "same",
    ],
  ] as const)("%s", (_, existing, incoming, fate) => {
    expect(plan(existing, [incoming])).toEqual({
      add: [],
      replace: [],
      beside: [],
      same: 0,
      older: 0,
      [fate]: 1,
    });
  });

  test("words that the same file has replaced or deleted are here no more: a note with them comes in", () => {
    const again = { ...ours, id: "urn:x:2" };
    const changed = { ...ours, body: "新", revision: 3, modified: later };
    expect(plan([ours], [changed, again]).add).toEqual([again]);
    expect(plan([ours], [{ ...changed, body: ours.body, deleted: later }, again]).add).toEqual([again]);
    expect(plan([], [{ ...ours, deleted: later }, again]).add).toHaveLength(2);
  });

  test("carried out, it has nothing left to do", () => {
    const incoming = [
      noteOf({ id: "urn:x:1", body: "一" }),
      noteOf({ id: "urn:x:2", body: "二" }),
      noteOf({ id: "urn:x:2", body: "二" }),
      { ...ours, body: "异", modified: later },
    ];
    const first = plan([ours], incoming);
    const after = [ours, ...first.add, ...first.replace, ...first.beside];
    const second = plan(after, incoming);
    expect([second.add, second.replace, second.beside]).toEqual([[], [], []]);
    expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
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
