/** The notes of one article in the order of its text, every one of them, whether its words are still there or not. */
import { useRef, useState } from "preact/hooks";
import { inTextOrder } from "../lib/anchor/order.ts";
import type { AnchoredNote } from "../lib/extension/messages.ts";
import type { Note } from "../lib/notes/note.ts";
import type { NoteTranslate } from "../lib/notes/words.ts";
import { Undo } from "./frame/Undo.tsx";
import { NoteItem } from "./NoteItem.tsx";

interface Props {
  readonly notes: readonly AnchoredNote[];
  /** Whether to say how to begin where there are none yet. */
  readonly hint?: boolean;
  /** Goes to the note's words on the page. */
  readonly onOpen: (note: Note) => void;
  readonly onEdit: (note: Note) => void;
  readonly onDelete: (note: Note) => void;
  readonly onUndo: (note: Note) => void;
  readonly t: NoteTranslate;
}

export function NoteList({ notes, hint = true, onOpen, onEdit, onDelete, onUndo, t }: Props) {
  const [deleted, setDeleted] = useState<Note>();
  const list = useRef<HTMLUListElement>(null);

  function drop(note: Note) {
    onDelete(note);
    setDeleted(note);
  }
  function bringBack() {
    if (deleted) onUndo(deleted);
    setDeleted(undefined);
    list.current?.querySelector<HTMLElement>(".note-main")?.focus();
  }

  const shown = inTextOrder(notes).filter(({ note }) => note.id !== deleted?.id);
  return (
    <div class="notes">
      {shown.length === 0 && hint && <p class="notes-empty">{t("empty")}</p>}
      <ul class="notes-list" aria-label={t("list")} ref={list} onKeyDown={walk}>
        {shown.map(({ note, place }) => (
          <NoteItem
            key={note.id}
            note={note}
            place={place}
            onOpen={onOpen}
            onEdit={onEdit}
            onDelete={drop}
            t={t}
          />
        ))}
      </ul>
      {deleted && <Undo onUndo={bringBack} onDismiss={() => setDeleted(undefined)} t={t} />}
    </div>
  );
}

/** Arrow keys go from note to note, as in any list. */
function walk(event: KeyboardEvent & { currentTarget: HTMLUListElement }) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(".note-main")];
  const item = (event.target as Element).closest(".note")?.querySelector<HTMLElement>(".note-main");
  const next = stops[stops.indexOf(item as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
