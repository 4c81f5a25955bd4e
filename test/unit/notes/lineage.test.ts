import fc from "fast-check";
import { expect, test } from "vitest";
import { toJsonLd } from "../../../lib/notes/jsonld.ts";
import { succeed } from "../../../lib/notes/lineage.ts";
import type { Note } from "../../../lib/notes/note.ts";
import { known, planImport } from "../../../lib/notes/plan.ts";
import { readAnnotations } from "../../../lib/notes/read-annotations.ts";
import { revise } from "../../../lib/notes/revise.ts";
import { noteOf } from "./example.ts";

const MACHINES = 3;

/** What a reader does, on which machine, to which of its notes; `from`: whose export is brought in. */
const act = fc.record({
  what: fc.constantFrom("write", "change", "change", "undo", "delete", "restore", "import", "import"),
  machine: fc.nat(MACHINES - 1),
  note: fc.nat(20),
  from: fc.nat(MACHINES - 1),
  /** Clocks are wrong, each in its own way. */
  clock: fc.nat(100),
});

/** Several machines of one reader, between which notes go by files alone. */
class Machines {
  readonly stores = Array.from({ length: MACHINES }, () => new Map<string, Note>());
  /** Texts the reader has changed or deleted, wherever that was. */
  readonly given = new Set<string>();
  /** What each text was written over. */
  readonly #before = new Map<string, string>();
  #written = 0;
  #ids = 0;

  do({ what, machine, note: at, from, clock }: typeof act extends fc.Arbitrary<infer T> ? T : never) {
    const store = this.stores[machine] as Map<string, Note>;
    const now = new Date(Date.UTC(2023, 0, 1) + clock * 3_600_000);
    const save = (edited: Note) => {
      const circumstances = { now: () => now, newId: () => `urn:x:copy-${++this.#ids}` };
      const saved = revise(store.get(edited.id), edited, circumstances).note;
      store.set(saved.id, saved);
    };
    if (what === "write") return save(noteOf({ id: `urn:x:${++this.#ids}`, body: this.#words() }));
    if (what === "import") return this.#bringIn(store, this.stores[from] as Map<string, Note>, now);
    const note = [...store.values()][at % store.size];
    if (!note) return;
    if (what === "restore") {
      const { deleted: _, ...live } = note;
      if (note.deleted) store.set(note.id, succeed(note, live));
      return;
    }
    if (note.deleted) return;
    this.given.add(note.body);
    if (what === "change") {
      const body = this.#words();
      this.#before.set(body, note.body);
      save({ ...note, body });
    } else if (what === "undo") save({ ...note, body: this.#before.get(note.body) ?? note.body });
    else store.set(note.id, succeed(note, { ...note, deleted: now.toISOString() }));
  }

  #words = () => `第${++this.#written}稿`;

  #bringIn(into: Map<string, Note>, from: ReadonlyMap<string, Note>, now: Date) {
    const live = [...into.values(), ...from.values()].filter(({ deleted }) => !deleted);
    const read = readAnnotations(JSON.stringify(toJsonLd([...from.values()], now.toISOString())), "");
    const incoming = read.ok ? read.value.notes : [];
    const plan = () => planImport(known([...into.values()]), incoming);
    for (const note of plan().write) into.set(note.id, note);

    const here = new Set([...into.values()].filter(({ deleted }) => !deleted).map(({ body }) => body));
    const lost = live.map(({ body }) => body).filter((body) => !here.has(body) && !this.given.has(body));
    expect(lost).toEqual([]);
    expect(plan().write).toEqual([]);
  }
}

test("whatever goes between machines in whatever order: no words go that the reader has not changed or deleted", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60, size: "max" }), (acts) => {
      const machines = new Machines();
      for (const one of acts) machines.do(one);
    }),
  );
});
