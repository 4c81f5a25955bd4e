/** Fault → what the reader sees → what is lost (nothing): one row, one test. */
import { Dexie } from "dexie";
import { afterEach, expect, test } from "vitest";
import { sayFault } from "../../components/note-fault.ts";
import type { Note } from "../../lib/notes/note.ts";
import { noteWords } from "../../lib/notes/words.ts";
import { NOTES_VERSION } from "../../lib/store/notes/database.ts";
import { type NotesResult, type NotesStore, openNotesStore } from "../../lib/store/notes.ts";
import { noteOf } from "../unit/notes/example.ts";

const NAME = "notes-faults-test";
const KEPT = [noteOf({ id: "urn:1", body: "一" }), noteOf({ id: "urn:2", body: "二" })];
const stores: NotesStore[] = [];
const held: IDBDatabase[] = [];

function open(indexedDB?: IDBFactory): NotesStore {
  const store = openNotesStore({ place: { name: NAME, ...(indexedDB && { indexedDB }) } });
  stores.push(store);
  return store;
}

function value<T>(result: NotesResult<T>): T {
  if (!result.ok) throw new Error(`fault: ${result.error}`);
  return result.value;
}

async function filled(): Promise<void> {
  const store = open();
  for (const note of KEPT) value(await store.save(note));
  store.close();
}

const bodies = (notes: readonly Note[]) => notes.map(({ body }) => body).sort();

/** Opens the database as an older or newer version of the extension would, and holds on to it. */
function hold(version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, version);
    request.onupgradeneeded = () => {
      if (request.result.objectStoreNames.contains("notes")) return;
      const notes = request.result.createObjectStore("notes", { keyPath: "id" });
      for (const name of ["url", "modified", "deleted"]) notes.createIndex(name, name);
      for (const name of ["tags", "records"]) notes.createIndex(name, name, { multiEntry: true });
      request.result.createObjectStore("drafts", { keyPath: "id" }).createIndex("url", "url");
      request.result.createObjectStore("facts", { keyPath: "name" });
    };
    request.onsuccess = () => {
      held.push(request.result);
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
}

function put(database: IDBDatabase, note: Note): Promise<void> {
  return new Promise((resolve, reject) => {
    const writing = database.transaction("notes", "readwrite");
    writing.objectStore("notes").put(note);
    writing.oncomplete = () => resolve();
    writing.onerror = () => reject(writing.error);
  });
}

/** A factory whose opening fails as the browser's does when the files on disk are damaged, for the notes only. */
function damaged(): IDBFactory {
  const open = (name: string, version?: number) => {
    if (name === NAME) throw new DOMException("Internal error opening backing store", "UnknownError");
    return version === undefined ? indexedDB.open(name) : indexedDB.open(name, version);
  };
  return new Proxy(indexedDB, {
    get: (target, key) => {
      const own = key === "open" ? open : Reflect.get(target, key);
      return typeof own === "function" ? own.bind(target) : own;
    },
  });
}

afterEach(async () => {
  for (const database of held.splice(0)) database.close();
  for (const store of stores.splice(0)) store.close();
  await Dexie.delete(NAME);
  await Dexie.delete(`${NAME}-backup`);
});

test("worker killed while a note is typed → the draft is offered → nothing", async () => {
  const typing = open();
  value(await typing.saveDraft(noteOf({ id: "urn:3", body: "写到一半" })));
  // A killed worker closes nothing; another connection sees what it wrote.
  expect(value(await open().drafts()).map(({ note }) => note.body)).toEqual(["写到一半"]);
});

test("disk full → said, the text stays in the editor, earlier notes stay → nothing", async () => {
  await filled();
  const put = IDBObjectStore.prototype.put;
  const full = () => {
    throw new DOMException("The disk is full", "QuotaExceededError");
  };
  IDBObjectStore.prototype.put = full;
  IDBObjectStore.prototype.add = full;
  const store = open();
  const refused = await store.save(noteOf({ id: "urn:3", body: "三" }));
  IDBObjectStore.prototype.put = put;
  IDBObjectStore.prototype.add = add;
  expect(refused).toEqual({ ok: false, error: "quota" });
  expect(bodies(value(await store.all()))).toEqual(["一", "二"]);
  expect(value(await store.save(noteOf({ id: "urn:3", body: "三" }))).note.body).toBe("三");
});
const { add } = IDBObjectStore.prototype;

test("another page blocks the upgrade → said, and it goes on once that page is closed → nothing", async () => {
  const old = await hold(1);
  await put(old, KEPT[0] as Note);
  const store = open();
  expect(await store.all()).toEqual({ ok: false, error: "blocked" });
  old.close();
  await expect.poll(() => store.all()).toMatchObject({ ok: true });
  expect(bodies(value(await store.all()))).toEqual(["一"]);
});

test("database damaged → said, the backup is shown, what is written lasts and comes back → nothing", async () => {
  await filled();
  const store = open(damaged());
  expect(value(await store.status())).toMatchObject({ mode: "memory", fault: "unavailable" });
  expect(bodies(value(await store.all()))).toEqual(["一", "二"]);
  value(await store.save(noteOf({ id: "urn:3", body: "三" })));
  store.close();

  await Dexie.delete(NAME);
  const repaired = open();
  expect(value(await repaired.recover())).toBe(3);
  expect(bodies(value(await repaired.all()))).toEqual(["一", "三", "二"]);
});

test("database newer than the code → said, reading works, nothing is written → nothing", async () => {
  await filled();
  (await hold((NOTES_VERSION + 1) * 10)).close();
  const store = open();
  expect(value(await store.status())).toMatchObject({ mode: "read-only", fault: "newer" });
  expect(await store.remove("urn:1")).toEqual({ ok: false, error: "newer" });
  expect(bodies(value(await store.all()))).toEqual(["一", "二"]);
});

test("database gone → said, one click brings it all back → nothing", async () => {
  await filled();
  await Dexie.delete(NAME);
  const store = open();
  expect(value(await store.status())).toMatchObject({ count: 0, recoverable: 2 });
  expect(value(await store.recover())).toBe(2);
  expect(bodies(value(await store.all()))).toEqual(["一", "二"]);
});

test("database upgraded elsewhere while open → gives way, reads on → nothing", async () => {
  await filled();
  const store = open();
  value(await store.all());
  (await hold((NOTES_VERSION + 1) * 10)).close();
  expect(value(await store.status())).toMatchObject({ mode: "read-only", fault: "newer" });
});

test.each([1, 2, 100, 199, 200, 201, 300, 399, 400, 401, 449, 450])(
  "import cut off at record %i of 450 → doing it again does the rest, nothing twice → nothing",
  async (record) => {
    const many = Array.from({ length: 450 }, (_, i) => noteOf({ id: `urn:${i}`, body: `${i}` }));
    const store = open();
    value(await store.all());
    const { put } = IDBObjectStore.prototype;
    let count = 0;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: [unknown]) {
      if (this.name === "notes" && ++count === record) throw new DOMException("cut off", "AbortError");
      return put.apply(this, given);
    };
    const cut = await store.bringIn(many);
    IDBObjectStore.prototype.put = put;
    expect(cut.ok).toBe(false);
    store.close();

    const again = open();
    const here = value(await again.all()).length;
    // a lot is in as a whole or not at all
    expect(here).toBe(Math.floor((record - 1) / 200) * 200);
    const done = { added: 450 - here, replaced: 0, same: here, older: 0 };
    expect(value(await again.bringIn(many))).toEqual(done);
    expect(new Set(value(await again.all()).map(({ body }) => body)).size).toBe(450);
    expect(value(await again.bringIn(many))).toEqual({ added: 0, replaced: 0, same: 450, older: 0 });
  },
);

test("a long time of writing → the backup rolls over and still knows all → nothing", async () => {
  const store = open();
  for (let lot = 0; lot < 230; lot++)
    value(await store.bringIn([noteOf({ id: `urn:${lot}`, body: `${lot}` })]));
  value(await store.remove("urn:7"));
  store.close();
  await Dexie.delete(NAME);
  const later = open();
  expect(value(await later.recover())).toBe(230);
  expect(value(await later.all())).toHaveLength(229);
  expect(value(await later.restore("urn:7")).body).toBe("7");
});

test("every released version of the database opens with all it holds", async () => {
  const released = await hold(10);
  await put(released, KEPT[0] as Note);
  released.close();
  const store = open();
  expect(value(await store.all())).toEqual([KEPT[0]]);
  expect(value(await store.save({ ...(KEPT[0] as Note), body: "改" })).note.revision).toBe(1);
});

test("every fault has a sentence in every language", () => {
  for (const locale of ["zh-CN", "zh-TW", "en"] as const)
    for (const fault of ["quota", "blocked", "newer", "unavailable", "missing", "invalid"])
      expect(sayFault(fault, noteWords(locale)).length).toBeGreaterThan(10);
});
