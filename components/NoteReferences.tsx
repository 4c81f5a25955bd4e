/** Notes shown where they are not edited: what they quote, what they say, and the way back to their article. */

import { sayDate } from "../lib/i18n/dates.ts";
import { dayOf } from "../lib/i18n/day.ts";
import { noteAddress } from "../lib/notes/address.ts";
import type { Note } from "../lib/notes/note.ts";
import type { NoteTranslate } from "../lib/notes/words.ts";
import { NoteLink } from "./NoteLink.tsx";
import { locale } from "./words.ts";
import "./Note.css";

interface Props {
  readonly notes: readonly Note[];
  /** Says what the list is, for those who listen. */
  readonly label: string;
  readonly t: NoteTranslate;
}

export function NoteReferences({ notes, label, t }: Props) {
  return (
    <div class="notes">
      <ul class="notes-list" aria-label={label}>
        {notes.map((note) => (
          <Reference key={note.id} note={note} t={t} />
        ))}
      </ul>
    </div>
  );
}

function Reference({ note, t }: { note: Note; t: NoteTranslate }) {
  const { target, rawUrl, title, body, colour, modified } = note;
  const quote = target?.quote.exact.replace(/\s+/g, " ").trim();
  return (
    <li class="note" data-colour={colour}>
      {quote === undefined ? (
        <span class="note-whole">{t("whole")}</span>
      ) : (
        <q class="note-quote note-main">{quote}</q>
      )}
      {body.trim() !== "" && <p class="note-body">{body.trim()}</p>}
      <footer class="note-foot">
        <NoteLink class="sz-link" address={noteAddress(note)}>
          {title || rawUrl}
        </NoteLink>
        <time class="note-soft" dateTime={modified}>
          {sayDate(dayOf(modified), locale.value)}
        </time>
      </footer>
    </li>
  );
}
