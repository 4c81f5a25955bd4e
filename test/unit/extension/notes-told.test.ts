import { expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Stores } from "../../../lib/extension/background/reading.ts";
import { noteOf } from "../notes/example.ts";

vi.mock("wxt/browser", async () => ({
  browser: (await import("wxt/testing/fake-browser")).fakeBrowser,
}));

type Listener = (message: unknown, sender: object, answer: (reply: unknown) => void) => unknown;

/** As the browser has it: one tab with our script in it, which is frozen and answers nothing. */
function frozenTab() {
  const told: unknown[] = [];
  const heard: Listener[] = [];
  vi.stubGlobal("chrome", {
    runtime: {
      onMessage: { addListener: (listener: Listener) => heard.push(listener) },
      sendMessage: () => {},
    },
    tabs: { sendMessage: (_tab: number, { data }: { data: unknown }) => told.push(data) },
  });
  fakeBrowser.tabs.query = async () => [{ id: 7 } as never];
  const ask = (type: string, data: unknown) =>
    new Promise<unknown>((resolve) => {
      for (const listener of heard) listener({ id: 1, type, data, timestamp: 0 }, {}, resolve);
    });
  return { told, ask };
}

test("who saves, deletes or restores a note has the answer though a page never takes note of it", async () => {
  const { told, ask } = frozenTab();
  const note = noteOf();
  const done = { ok: true, value: note } as const;
  const notes = {
    save: async () => ({ ok: true, value: { note } }),
    remove: async () => done,
    restore: async () => done,
  };
  const { answerNotes } = await import("../../../lib/extension/background/notes.ts");
  answerNotes({ notes: () => notes, dataset: () => Promise.reject() } as unknown as Stores);
  expect(await ask("saveNote", { note })).toEqual({ res: { ok: true, value: { note } } });
  expect(await ask("deleteNote", { id: note.id })).toEqual({ res: { ok: true, value: null } });
  expect(await ask("restoreNote", { id: note.id })).toEqual({ res: done });
  await vi.waitFor(() => expect(told).toEqual([{ url: note.url }, { url: note.url }, { url: note.url }]));
});
