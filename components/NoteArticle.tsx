/** The notes of one article in the library: its title, each note with its quote, editing in place. */
import { useState } from "preact/hooks";
import { noteAddress } from "../lib/notes/address.ts";
import type { Note } from "../lib/notes/note.ts";
import type { ArticleNotes } from "../lib/notes/search.ts";
import type { NoteTranslate } from "../lib/notes/words.ts";
import { NoteBody } from "./NoteBody.tsx";
import { NoteEditor } from "./NoteEditor.tsx";
import { NoteLink } from "./NoteLink.tsx";
import { exportArticle } from "./note-files.ts";

interface Props {
  readonly article: ArticleNotes;
  readonly knownTags: readonly string[];
  readonly recordNames: ReadonlyMap<string, string>;
  /** Resolves to whether it is saved. */
  readonly onSave: (note: Note) => Promise<boolean>;
  /** Hears of every change while a note is edited. */
  readonly onType: (note: Note) => void;
  readonly onDelete: (note: Note) => void;
  readonly t: NoteTranslate;
}

export function NoteArticle({ article, knownTags, recordNames, onSave, onType, onDelete, t }: Props) {
  const [editing, edit] = useState<Note>();
  function type(note: Note) {
    edit(note);
    onType(note);
  }
  const rawUrl = article.notes[0]?.rawUrl ?? article.url;
  return (
    <article class="note-article">
      <h2 class="note-title">
        <NoteLink class="sz-link" address={noteAddress({ rawUrl })}>
          {article.title}
        </NoteLink>
      </h2>
      <p class="note-soft">
        {article.site}
        <button type="button" class="sz-link" onClick={() => exportArticle(article, t)}>
          {t("export-article")}
        </button>
      </p>
      <ul class="notes-list">
        {article.notes.map((note) =>
          editing?.id === note.id ? (
            <li key={note.id} class="note" data-colour={editing.colour}>
              <NoteEditor
                draft={editing}
                onChange={type}
                onSave={async (done) => (await onSave(done)) && edit(undefined)}
                onCancel={() => edit(undefined)}
                knownTags={knownTags}
                recordNames={recordNames}
                t={t}
              />
            </li>
          ) : (
            <LibraryNote key={note.id} {...{ note, recordNames, onDelete, t }} onEdit={edit} />
          ),
        )}
      </ul>
    </article>
  );
}

interface NoteProps {
  readonly note: Note;
  readonly recordNames: ReadonlyMap<string, string>;
  readonly onEdit: (note: Note) => void;
  readonly onDelete: (note: Note) => void;
  readonly t: NoteTranslate;
}

function LibraryNote({ note, recordNames, onEdit, onDelete, t }: NoteProps) {
  const quote = note.target?.quote;
  return (
    <li class="note" data-colour={note.colour} data-state={quote ? "listed" : "whole"}>
      <NoteLink class="note-main" address={noteAddress(note)}>
        {quote ? (
          <q class="note-quote">{quote.exact.replace(/\s+/g, " ").trim()}</q>
        ) : (
          <span class="note-whole">{t("whole")}</span>
        )}
      </NoteLink>
      <NoteBody note={note} recordNames={recordNames} onEdit={onEdit} onDelete={onDelete} t={t} />
    </li>
  );
}
