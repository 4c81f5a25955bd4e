/** The card of a note: the one that stands here, or the editor of a new one. */
import type { Place } from "../../lib/anchor/place.ts";
import type { Note } from "../../lib/notes/note.ts";
import { noteWords } from "../../lib/notes/words.ts";
import { Undo } from "../frame/Undo.tsx";
import { NoteItem } from "../NoteItem.tsx";
import { sayFault } from "../note-fault.ts";
import { locale } from "../words.ts";
import { sayCard } from "../words-card.ts";
import { Card } from "./Card.tsx";
import { CardNoteEditor } from "./CardNoteEditor.tsx";
import { useNoteWork } from "./useNoteWork.ts";

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
  const { draft, saved, deleted, copied, error, unkept, ...work } = useNoteWork(note, fresh, onClose);
  const t = noteWords(locale.value);
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
          onChange={work.change}
          onSave={work.save}
          onCancel={() => (fresh ? onClose() : work.edit(undefined))}
          t={t}
        />
      )}
      {!draft && !deleted && (
        <ul class="notes notes-list">
          <NoteItem
            note={saved}
            place={place}
            onOpen={work.edit}
            onEdit={work.edit}
            onDelete={work.remove}
            t={t}
          />
        </ul>
      )}
      {copied && (
        <p class="note-warning" role="status">
          {t("copied")}
        </p>
      )}
      {deleted && <Undo onUndo={work.restore} onDismiss={onClose} t={t} />}
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
