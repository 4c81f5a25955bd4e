/** One note: the words it stands on, where they are now, and what the reader wrote. */
import type { Place } from "../lib/anchor/place.ts";
import type { Note } from "../lib/notes/note.ts";
import type { NoteTranslate } from "../lib/notes/words.ts";
import { NoteBody } from "./NoteBody.tsx";

interface Props {
  readonly note: Note;
  readonly place: Place;
  readonly onOpen: (note: Note) => void;
  readonly onEdit: (note: Note) => void;
  readonly onDelete: (note: Note) => void;
  readonly t: NoteTranslate;
}

export function NoteItem({ note, place, onOpen, onEdit, onDelete, t }: Props) {
  const quote = note.target?.quote.exact.replace(/\s+/g, " ").trim() ?? t("whole");
  return (
    <li class="note" data-colour={note.colour} data-state={note.target ? place.state : "whole"}>
      <button
        type="button"
        class="note-main"
        aria-label={t("open", { quote })}
        onClick={() => onOpen(note)}
        onKeyDown={(event) => event.key === "Delete" && onDelete(note)}
      >
        {note.target ? <q class="note-quote">{quote}</q> : <span class="note-whole">{quote}</span>}
      </button>
      <PlaceLine place={place} t={t} />
      <NoteBody note={note} onEdit={onEdit} onDelete={onDelete} t={t} />
    </li>
  );
}

/** Says what became of the note's words; a note in its place needs no saying. */
function PlaceLine({ place, t }: { place: Place; t: NoteTranslate }) {
  const line = sayPlace(place, t);
  return line && <p class="note-place">{line}</p>;
}

function sayPlace(place: Place, t: NoteTranslate): string | undefined {
  switch (place.state) {
    case "exact":
      return undefined;
    case "moved":
      return t(place.score < 1 ? "state-moved-nearly" : "state-moved");
    case "changed":
      return t(`state-changed-${place.what}`, { was: place.was, is: place.is });
    case "ambiguous":
      return place.count === 1 ? t("state-ambiguous-one") : t("state-ambiguous", { count: place.count });
    default:
      return t(`state-${place.state}`);
  }
}
