/** The reader's notes on the article in front: all of them, a new one, and what was begun and not saved. */
import { useLayoutEffect, useState } from "preact/hooks";
import { normaliseUrl } from "../../lib/anchor/url.ts";
import type { PageState } from "../../lib/extension/messages.ts";
import { selectedFigurePath } from "../../lib/extension/own/selected.ts";
import type { Note } from "../../lib/notes/note.ts";
import { noteWords } from "../../lib/notes/words.ts";
import { useAnswer, useChanges, useDesk } from "../desk.ts";
import "../Note.css";
import { NoteList } from "../NoteList.tsx";
import { sayFault } from "../note-fault.ts";
import { locale } from "../words.ts";
import { say } from "../words-app.ts";
import { NotesElsewhere } from "./NotesElsewhere.tsx";
import { newNote } from "./new-note.ts";
import { PageNoteEditor } from "./PageNoteEditor.tsx";

interface Props {
  page: PageState;
  /** Id → name of the records the page names. */
  names: ReadonlyMap<string, string>;
  /** Hears on which page's address a note is being written; undefined: on none. */
  onWriting: (url: string | undefined) => void;
}

export function PageNotes({ page, names, onWriting }: Props) {
  const { goTo, notes } = useDesk();
  const [editing, edit] = useState<Note>();
  const [error, setError] = useState<string>();
  /** The note saved last met another window's text and stands beside it. */
  const [copied, setCopied] = useState(false);
  const writing = editing && page.url;
  useLayoutEffect(() => {
    onWriting(writing);
    return () => onWriting(undefined);
  }, [onWriting, writing]);
  const t = noteWords(locale.value);
  const attempt = (work: Promise<unknown>) =>
    work.then(
      () => setError(undefined),
      (reason: unknown) => setError(reason instanceof Error ? reason.message : String(reason)),
    );
  const save = (note: Note) =>
    attempt(
      notes.save(note).then(({ copyOf }) => {
        setCopied(copyOf !== undefined);
        edit(undefined);
      }),
    );

  return (
    <section class="page-notes" aria-labelledby="page-notes">
      <h2 class="sz-label section-label" id="page-notes">
        {say("notes")}
      </h2>
      {editing ? (
        <PageNoteEditor
          draft={editing}
          names={names}
          onChange={(draft) => {
            edit(draft);
            void attempt(notes.saveDraft(draft));
          }}
          onSave={save}
          onCancel={() => edit(undefined)}
          t={t}
        />
      ) : (
        <BeginNote page={page} onBegin={edit} />
      )}
      {error !== undefined && (
        <p class="note-warning" role="alert">
          {sayFault(error, t)}
        </p>
      )}
      {copied && (
        <p class="note-warning" role="status">
          {t("copied")}
        </p>
      )}
      <NoteList
        notes={page.notes.filter(({ note }) => note.id !== editing?.id)}
        hint={!editing}
        onOpen={({ id }) => attempt(goTo({ note: id }))}
        onEdit={edit}
        onDelete={({ id }) => attempt(notes.remove(id))}
        onUndo={({ id }) => attempt(notes.restore(id))}
        t={t}
      />
      <NotesElsewhere page={page} />
    </section>
  );
}

/** Takes up what was begun and not saved, before anything new; a figure that is selected can be put on record instead. */
function BeginNote({ page, onBegin }: { page: PageState; onBegin: (note: Note) => void }) {
  const { notes, openLibrary } = useDesk();
  const figure = selectedFigurePath(page);
  const changes = useChanges("notes");
  const drafts = useAnswer(() => notes.drafts(normaliseUrl(page.url)), [notes, page.url, changes]);
  const begun = drafts.state === "here" ? drafts.value : [];
  return (
    <p class="page-notes-begin">
      <button
        type="button"
        class="sz-button"
        onClick={() => onBegin(newNote(page, `urn:uuid:${crypto.randomUUID()}`, new Date()))}
      >
        {say(page.selection ? "note-selection" : "note-article")}
      </button>
      {figure !== undefined && (
        <button type="button" class="sz-button keep-selected" onClick={() => openLibrary(figure)}>
          {say("figure-selection")}
        </button>
      )}
      {begun.map((draft) => (
        <button key={draft.id} type="button" class="sz-button" onClick={() => onBegin(draft)}>
          {say("note-draft")}
        </button>
      ))}
    </p>
  );
}
