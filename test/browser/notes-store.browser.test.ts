import { Dexie } from "dexie";
import { afterEach, describe, expect, test } from "vitest";
import { type NotesResult, type NotesStore, openNotesStore } from "../../lib/store/notes.ts";
import { noteOf } from "../unit/notes/example.ts";

let serial = 0;
let name = "";
const stores: NotesStore[] = [];

function open(day = "2023-02-28"): NotesStore {
  let minute = 0;
  const now = () => new Date(Date.parse(`${day}T01:00:00Z`) + 60_000 * minute++);
  const store = openNotesStore({ place: { name }, now });
  stores.push(store);
  return store;
}

function fresh(): NotesStore {
  name = `notes-test-${++serial}`;
  return open();
}

function value<T>(result: NotesResult<T>): T {
  if (!result.ok) throw new Error(`fault: ${result.error}`);
  return result.value;
}

afterEach(async () => {
  for (const store of stores.splice(0)) store.close();
  await Dexie.delete(name);
  await Dexie.delete(`${name}-backup`);
});

describe("keeping", () => {
  test("a saved note is there for the next one to open the store, with its draft gone", async () => {
    const first = fresh();
    const note = noteOf();
    value(await first.saveDraft(note));
    const { note: saved } = value(await first.save(note));
    expect(saved.revision).toBe(1);
    first.close();

    const second = open();
    expect(value(await second.list(note.url))).toEqual([saved]);
    expect(value(await second.list("https://news.example/b"))).toEqual([]);
    expect(value(await second.drafts())).toEqual([]);
  });

  test("what was being typed is there after the page that typed it is gone", async () => {
    const first = fresh();
    value(await first.saveDraft(noteOf({ body: "写到一半" })));
    first.close();
    const [draft] = value(await open().drafts("https://news.example/a/1"));
    expect(draft?.note.body).toBe("写到一半");
  });

  test("a deleted note is out of every list until it is restored, and gone for good after thirty days", async () => {
    const store = fresh();
    const { note } = value(await store.save(noteOf()));
    value(await store.remove(note.id));
    expect(value(await store.all())).toEqual([]);
    value(await store.restore(note.id));
    expect(value(await store.all())).toHaveLength(1);

    value(await store.remove(note.id));
    store.close();
    const nextDay = open("2023-03-01");
    expect(value(await nextDay.restore(note.id)).deleted).toBeUndefined();
    value(await nextDay.remove(note.id));
    nextDay.close();
    const nextMonth = open("2023-04-15");
    expect(await nextMonth.restore(note.id)).toEqual({ ok: false, error: "missing" });
    expect(value(await nextMonth.status())).toMatchObject({ count: 0, recoverable: 0 });
  });

  test("notes kept under an address that rules made otherwise before are found under today's", async () => {
    const store = fresh();
    value(await store.save(noteOf({ url: "https://m.news.example/a/1" })));
    value(await store.saveDraft(noteOf({ id: "urn:begun", url: "https://m.news.example/a/1" })));
    store.close();
    const database = new Dexie(name);
    await database.open();
    await database.table("facts").clear();
    database.close();
    const later = open();
    expect(value(await later.list("https://news.example/a/1"))).toHaveLength(1);
    const [draft] = value(await later.drafts("https://news.example/a/1"));
    expect(draft?.note).toMatchObject({ id: "urn:begun", url: "https://news.example/a/1" });
  });

  test("what is not a note is refused by name and changes nothing", async () => {
    const store = fresh();
    const broken = { ...noteOf(), body: 7 } as never;
    expect(await store.save(broken)).toEqual({ ok: false, error: "invalid" });
    expect(value(await store.all())).toEqual([]);
  });
});

describe("two windows", () => {
  test("both texts are kept when both saved what they began with the same revision", async () => {
    const here = fresh();
    const there = open();
    const { note } = value(await here.save(noteOf({ body: "起初" })));
    value(await there.save({ ...note, body: "那边改的" }));
    const { note: copy, copyOf } = value(await here.save({ ...note, body: "这边改的" }));

    expect(copyOf).toBe(note.id);
    expect(copy.id).not.toBe(note.id);
    const bodies = value(await here.all()).map(({ body }) => body);
    expect(bodies.sort()).toEqual(["这边改的", "那边改的"]);
  });

  test("an upgrade or deletion elsewhere is not held up, and the store goes on after it", async () => {
    const store = fresh();
    value(await store.save(noteOf()));
    await Dexie.delete(name);
    expect(value(await store.status())).toMatchObject({ mode: "ready", count: 0, recoverable: 1 });
  });
});

describe("faults", () => {
  test("a wiped database is noticed and put back, edits and all", async () => {
    const store = fresh();
    const { note } = value(await store.save(noteOf({ body: "一" })));
    value(await store.save({ ...note, body: "二" }));
    await Dexie.delete(name);

    const later = open();
    expect(value(await later.status()).recoverable).toBe(1);
    expect(value(await later.recover())).toBe(1);
    expect(value(await later.all()).map(({ body }) => body)).toEqual(["二"]);
    expect(value(await later.status()).recoverable).toBe(0);
  });

  test("what was lost is told also after new notes were written, and comes back beside them", async () => {
    const store = fresh();
    value(await store.save(noteOf({ id: "urn:old", body: "旧" })));
    value(await store.save(noteOf({ id: "urn:gone", body: "删" })));
    value(await store.remove("urn:gone"));
    await Dexie.delete(name);

    const later = open();
    value(await later.save(noteOf({ id: "urn:new", body: "新" })));
    expect(value(await later.status())).toMatchObject({ count: 1, recoverable: 1 });
    expect(value(await later.recover())).toBe(2);
    expect(value(await later.all()).map(({ body }) => body)).toEqual(["新", "旧"]);
    expect(value(await later.status()).recoverable).toBe(0);
  });

  test("a database of a newer version can be read and is not written", async () => {
    const store = fresh();
    const { note } = value(await store.save(noteOf()));
    store.close();
    const newer = new Dexie(name);
    newer.version(99).stores({
      notes: "id, url, modified, deleted, *tags, *records",
      drafts: "id, url",
      facts: "name",
      more: "id",
    });
    await newer.open();
    newer.close();

    const older = open();
    expect(value(await older.status())).toMatchObject({ mode: "read-only", fault: "newer" });
    expect(value(await older.all())).toHaveLength(1);
    expect(await older.save({ ...note, body: "新" })).toEqual({ ok: false, error: "newer" });
  });

  test("without a database notes live in memory, and the state says so", async () => {
    const refusing = { open: () => refuse() } as unknown as IDBFactory;
    const refuse = () => {
      throw new DOMException("no storage here", "InvalidStateError");
    };
    const store = openNotesStore({ place: { name: "refused", indexedDB: refusing } });
    expect(value(await store.status())).toMatchObject({ mode: "memory", fault: "unavailable" });
    value(await store.save(noteOf()));
    expect(value(await store.all())).toHaveLength(1);
  });
});
