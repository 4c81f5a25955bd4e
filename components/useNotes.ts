/** The notes of the library as the store has them, and what is done to them; a fault is said and nothing on screen is lost. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
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
  undo(note: Note): Promise<void>;
  /** The reader is done with what was deleted. */
  dismiss(): void;
}

/** `changes` counts those made elsewhere; `onChanged` hears of ours: of one article's notes, or of any. */
export function useNotes(store: NotesStore, changes: number, onChanged: (url?: string) => void): Notes {
  const [notes, setNotes] = useState<Note[]>();
  const [fault, setFault] = useState<string>();
  const [copied, setCopied] = useState(false);
  const [deleted, setDeleted] = useState<Note>();
  const tell = useRef(onChanged);
  tell.current = onChanged;

  const doing = useMemo(() => {
    async function read() {
      const result = await store.all();
      setFault(result.ok ? undefined : result.error);
      setNotes((before) => (result.ok ? result.value : (before ?? [])));
    }
    /** Every change is followed by what the store then holds. */
    async function act<T>(work: Promise<NotesResult<T>>, url?: string) {
      const result = await work;
      setFault(result.ok ? undefined : result.error);
      if (!result.ok) return undefined;
      tell.current(url);
      await read();
      return { value: result.value };
    }
    return {
      read,
      refresh: async () => (await act(store.all())) !== undefined,
      async save(note: Note) {
        const saved = await act(store.save(note), note.url);
        setCopied(saved?.value.copyOf !== undefined);
        return saved !== undefined;
      },
      async keepDraft(note: Note) {
        const kept = await store.saveDraft(note);
        setFault(kept.ok ? undefined : kept.error);
      },
      async remove(note: Note) {
        if (await act(store.remove(note.id), note.url)) setDeleted(note);
      },
      async undo(note: Note) {
        if (await act(store.restore(note.id), note.url)) setDeleted(undefined);
      },
      dismiss: () => setDeleted(undefined),
    };
  }, [store]);
  useEffect(() => void doing.read(), [doing, changes]);
  return { notes, fault, copied, deleted, ...doing };
}
