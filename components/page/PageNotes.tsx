/** The reader's notes on the article in front: all of them, a new one, and what was begun and not saved. */
import { useState } from "preact/hooks";
import { normaliseUrl } from "../../lib/anchor/url.ts";
import type { PageState } from "../../lib/extension/messages.ts";
import type { Note } from "../../lib/notes/note.ts";
import { noteWords } from "../../lib/notes/words.ts";
import { useAnswer, useChanges, useDesk } from "../desk.ts";
import { Failure } from "../frame/Failure.tsx";
import "../Note.css";
import { NoteEditor } from "../NoteEditor.tsx";
import { NoteList } from "../NoteList.tsx";
import { locale } from "../words.ts";
import { say } from "../words-app.ts";
import { newNote } from "./new-note.ts";

export function PageNotes({ page }: { page: PageState }) {
  const { goTo, notes } = useDesk();
  const [editing, edit] = useState<Note>();
  const [error, setError] = useState<string>();
  const t = noteWords(locale.value);
  const attempt = (work: Promise<unknown>) =>
    work.then(
      () => setError(undefined),
      (reason: unknown) => setError(String(reason)),
    );

  return (
    <section class="page-notes" aria-labelledby="page-notes">
      <h2 class="sz-label section-label" id="page-notes">
        {say("notes")}
      </h2>
      {error !== undefined && <Failure error={error} />}
      {editing ? (
        <NoteEditor
          draft={editing}
          onChange={(draft) => {
            edit(draft);
            void attempt(notes.saveDraft(draft));
          }}
          onSave={(note) => attempt(notes.save(note).then(() => edit(undefined)))}
          onCancel={() => edit(undefined)}
          t={t}
        />
      ) : (
        <BeginNote page={page} onBegin={edit} />
      )}
      <NoteList
        notes={page.notes}
        onOpen={({ id }) => attempt(goTo({ note: id }))}
        onEdit={edit}
        onDelete={({ id }) => attempt(notes.remove(id))}
        onUndo={({ id }) => attempt(notes.restore(id))}
        t={t}
      />
    </section>
  );
}

/** Takes up what was begun and not saved, before anything new. */
function BeginNote({ page, onBegin }: { page: PageState; onBegin: (note: Note) => void }) {
  const { notes } = useDesk();
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
      {begun.map((draft) => (
        <button key={draft.id} type="button" class="sz-button" onClick={() => onBegin(draft)}>
          {say("note-draft")}
        </button>
      ))}
    </p>
  );
}
