/** What a note says, its tags and day, and what can be done with it: the same in the list of a page and in the library. */

import { sayDate } from "../lib/i18n/dates.ts";
import { dayOf } from "../lib/i18n/day.ts";
import type { Note } from "../lib/notes/note.ts";
import type { NoteTranslate } from "../lib/notes/words.ts";
import { locale } from "./words.ts";

interface Props {
  readonly note: Note;
  /** Where given, the records the note is about are named, by their ids, and lead to them. */
  readonly recordNames?: ReadonlyMap<string, string>;
  readonly onEdit: (note: Note) => void;
  readonly onDelete: (note: Note) => void;
  readonly t: NoteTranslate;
}

export function NoteBody({ note, recordNames, onEdit, onDelete, t }: Props) {
  return (
    <>
      <p class="note-body">{note.body.trim() || <span class="note-soft">{t("no-body")}</span>}</p>
      <footer class="note-foot">
        {note.tags.map((tag) => (
          <span key={tag} class="note-tag">
            {tag}
          </span>
        ))}
        {note.records.map((id) => {
          const name = recordNames?.get(id);
          return (
            name && (
              <a key={id} class="sz-link note-record" href={`#/record/${encodeURIComponent(id)}`}>
                {name}
              </a>
            )
          );
        })}
        <time class="note-soft" dateTime={note.modified}>
          {sayDate(dayOf(note.modified), locale.value)}
        </time>
        <span class="note-actions">
          <button type="button" class="sz-link" onClick={() => onEdit(note)}>
            {t("edit")}
          </button>
          <button type="button" class="sz-link" onClick={() => onDelete(note)}>
            {t("delete")}
          </button>
        </span>
      </footer>
    </>
  );
}
