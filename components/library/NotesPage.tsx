/** All the reader's notes, straight from their database. */
import { noteWords } from "../../lib/notes/words.ts";
import { useAnswer, useChanges, useDesk } from "../desk.ts";
import { Failure } from "../frame/Failure.tsx";
import "../Note.css";
import { NoteLibrary } from "../NoteLibrary.tsx";
import { locale } from "../words.ts";
import { sayLibrary } from "../words-library.ts";

const NO_NAMES: ReadonlyMap<string, string> = new Map();

export function NotesPage() {
  const desk = useDesk();
  const changes = useChanges("notes");
  const opened = useAnswer(() => desk.notes.store(), [desk]);
  const store = opened.state === "here" ? opened.value : undefined;
  const names = useAnswer(async () => {
    const all = await store?.all();
    const ids = all?.ok ? [...new Set(all.value.flatMap(({ records }) => records))] : [];
    return new Map((await desk.titles(ids)).map(({ id, name }) => [id, name]));
  }, [desk, store, changes]);
  return (
    <>
      <h1 class="library-title">{sayLibrary("notes")}</h1>
      {opened.state === "failed" && <Failure error={opened.error} />}
      {store && (
        <NoteLibrary
          store={store}
          changes={changes}
          onChanged={(url) => void desk.notes.tellChanged(url)}
          recordNames={names.state === "here" ? names.value : NO_NAMES}
          t={noteWords(locale.value)}
        />
      )}
    </>
  );
}
