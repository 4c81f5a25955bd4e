import { useState } from "preact/hooks";
import type { Note } from "../../lib/notes/note.ts";
import { useOutside } from "./outside.ts";

/** A note as it is read, written, deleted and brought back in its card; `done` when a fresh one has been saved. */
export function useNoteWork(note: Note, fresh: boolean, done: () => void) {
  const outside = useOutside();
  const [draft, setDraft] = useState<Note | undefined>(() => (fresh ? note : outside.unkept(note.id)));
  const [saved, setSaved] = useState(note);
  const [deleted, setDeleted] = useState(false);
  /** The note met another window's text and stands beside it. */
  const [copied, setCopied] = useState(false);
  const [error, setError] = useState<string>();
  /** What is typed could not be kept. */
  const [unkept, setUnkept] = useState<string>();
  const attempt = (work: Promise<unknown>) =>
    work.then(
      () => setError(undefined),
      (reason: unknown) => setError(messageOf(reason)),
    );
  const save = (edited: Note) =>
    attempt(
      outside.saveNote(edited).then(({ note: kept, copyOf }) => {
        setSaved(kept);
        setCopied(copyOf !== undefined);
        setDraft(undefined);
        setUnkept(undefined);
        if (fresh && copyOf === undefined) done();
      }),
    );
  const remove = () => attempt(outside.deleteNote(saved.id).then(() => setDeleted(true)));
  const restore = () =>
    attempt(
      outside.restoreNote(saved.id).then((kept) => {
        setSaved(kept);
        setDeleted(false);
      }),
    );
  const change = (changed: Note) => {
    setDraft(changed);
    outside.keepDraft(changed).then(
      () => setUnkept(undefined),
      (reason: unknown) => setUnkept(messageOf(reason)),
    );
  };
  return { draft, saved, deleted, copied, error, unkept, save, remove, restore, change, edit: setDraft };
}

const messageOf = (reason: unknown) => (reason instanceof Error ? reason.message : String(reason));
