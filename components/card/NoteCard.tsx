/** The card of a note: the one that stands here, or the editor of a new one. */
import { useState } from "preact/hooks";
import type { Place } from "../../lib/anchor/place.ts";
import type { Note } from "../../lib/notes/note.ts";
import { noteWords } from "../../lib/notes/words.ts";
import { NoteItem } from "../NoteItem.tsx";
import { NoteToast } from "../NoteToast.tsx";
import { sayFault } from "../note-fault.ts";
import { locale } from "../words.ts";
import { sayCard } from "../words-card.ts";
import { Card } from "./Card.tsx";
import { CardNoteEditor } from "./CardNoteEditor.tsx";
import { useOutside } from "./outside.ts";

interface Props {
  readonly note: Note;
  readonly place: Place;
  /** A new note begins in the editor. */
  readonly fresh: boolean;
  readonly focus: boolean;
  readonly onClose: () => void;
  readonly onStep: (direction: 1 | -1) => void;
}

export function NoteCard({ note, place, fresh, focus, onClose, onStep }: Props) {
  const outside = useOutside();
  const [draft, setDraft] = useState<Note | undefined>(() => (fresh ? note : outside.unkept(note.id)));
  const [saved, setSaved] = useState(note);
  const [deleted, setDeleted] = useState(false);
  /** The note met another window's text and stands beside it. */
  const [copied, setCopied] = useState(false);
  const [error, setError] = useState<string>();
  /** What is typed could not be kept. */
  const [unkept, setUnkept] = useState<string>();
  const t = noteWords(locale.value);
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
        if (fresh && copyOf === undefined) onClose();
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
  return (
    <Card
      title={sayCard(fresh ? "new-note" : "note")}
      focus={focus && draft === undefined}
      onClose={onClose}
      onStep={onStep}
    >
      {draft && (
        <CardNoteEditor
          draft={draft}
          onChange={(changed) => {
            setDraft(changed);
            outside.keepDraft(changed).then(
              () => setUnkept(undefined),
              (reason: unknown) => setUnkept(messageOf(reason)),
            );
          }}
          onSave={save}
          onCancel={() => (fresh ? onClose() : setDraft(undefined))}
          t={t}
        />
      )}
      {!draft && !deleted && (
        <ul class="notes notes-list">
          <NoteItem note={saved} place={place} onOpen={setDraft} onEdit={setDraft} onDelete={remove} t={t} />
        </ul>
      )}
      {copied && (
        <p class="note-warning" role="status">
          {t("copied")}
        </p>
      )}
      {deleted && <NoteToast onUndo={restore} onDismiss={onClose} t={t} />}
      {draft && unkept !== undefined && error === undefined && (
        <p class="card-failed" role="alert">
          {sayCard("draft-failed", { error: sayFault(unkept, t) })}
        </p>
      )}
      {error !== undefined && (
        <p class="card-failed" role="alert">
          {sayCard("note-failed", { error: sayFault(error, t) })} {draft && sayCard("note-kept")}
        </p>
      )}
    </Card>
  );
}

const messageOf = (reason: unknown) => (reason instanceof Error ? reason.message : String(reason));
