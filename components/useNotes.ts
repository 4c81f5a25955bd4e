/** The notes of the library as the store has them, and what is done to them; a fault is said and nothing on screen is lost. */
import { useEffect, useState } from "preact/hooks";
import type { Note } from "../lib/notes/note.ts";
import type { NotesResult, NotesStore } from "../lib/store/notes.ts";

export interface Notes {
  /** Undefined until they are read. */
  readonly notes: readonly Note[] | undefined;
  /** What the last thing done met with. */
  readonly fault: string | undefined;
  /** The note saved last met another window's text and stands beside it. */
  readonly copied: boolean;
  /** The note deleted last, as long as it can be brought back by one click. */
  readonly deleted: Note | undefined;
  /** Reads again and tells the pages: something wrote many notes. */
  refresh(): Promise<boolean>;
  /** Resolves to whether it is saved. */
  save(note: Note): Promise<boolean>;
  keepDraft(note: Note): Promise<void>;
  remove(note: Note): Promise<void>;
  undo(): Promise<void>;
  /** The reader is done with what was deleted. */
  dismiss(): void;
}

/** `changes` counts those made elsewhere; `onChanged` hears of ours: of one article's notes, or of any. */
export function useNotes(store: NotesStore, changes: number, onChanged: (url?: string) => void): Notes {
  const [notes, setNotes] = useState<Note[]>();
  const [fault, setFault] = useState<string>();
  const [copied, setCopied] = useState(false);
  const [deleted, setDeleted] = useState<Note>();

  async function read() {
    const result = await store.all();
    setFault(result.ok ? undefined : result.error);
    setNotes((before) => (result.ok ? result.value : (before ?? [])));
  }
  useEffect(() => void read(), [store, changes]);

  /** Every change is followed by what the store then holds. */
  async function act(work: Promise<NotesResult<unknown>>, url?: string) {
    const result = await work;
    setFault(result.ok ? undefined : result.error);
    if (result.ok) {
      onChanged(url);
      await read();
    }
    return result.ok;
  }

  return {
    notes,
    fault,
    copied,
    deleted,
    refresh: () => act(store.all()),
    async save(note) {
      const saving = store.save(note);
      const saved = await act(saving, note.url);
      const result = await saving;
      setCopied(result.ok && result.value.copyOf !== undefined);
      return saved;
    },
    async keepDraft(note) {
      const kept = await store.saveDraft(note);
      setFault(kept.ok ? undefined : kept.error);
    },
    async remove(note) {
      if (await act(store.remove(note.id), note.url)) setDeleted(note);
    },
    async undo() {
      if (deleted && (await act(store.restore(deleted.id), deleted.url))) setDeleted(undefined);
    },
    dismiss: () => setDeleted(undefined),
  };
}
