/** Where else a record appears in the reader's own notes. */
import { noteWords } from "../../lib/notes/words.ts";
import { useAnswer, useChanges, useDesk } from "../desk.ts";
import { NoteReferences } from "../NoteReferences.tsx";
import { locale } from "../words.ts";

/** A few at once; a record that is in every note must not push everything else away. */
const SHOWN = 5;

export function RecordNotes({ id }: { id: string }) {
  const { notes } = useDesk();
  const changes = useChanges("notes", "dataset");
  const about = useAnswer(async () => ({ id, found: await notes.about(id) }), [notes, id, changes]);
  const t = noteWords(locale.value);
  // notes that can't be read are told of where notes are kept; a record is whole without them
  if (about.state !== "here" || about.value.id !== id || about.value.found.length === 0) return null;
  const { found } = about.value;
  const rest = found.slice(SHOWN);
  return (
    <section class="record-notes" aria-labelledby="record-notes">
      <h2 class="sz-label section-label" id="record-notes">
        {t("about-record")}
      </h2>
      <NoteReferences notes={found.slice(0, SHOWN)} label={t("about-record")} t={t} />
      {rest.length > 0 && (
        <details class="note-more">
          <summary>{t("about-more", { count: rest.length })}</summary>
          <NoteReferences notes={rest} label={t("about-record")} t={t} />
        </details>
      )}
    </section>
  );
}
