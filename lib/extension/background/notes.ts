/** Answers what pages ask about the reader's notes; every change is told to all that show notes of that article. */
import { NoteIdRequest, SaveNoteRequest } from "../messages.ts";
import { answer } from "./answer.ts";
import { tellPages } from "./broadcast.ts";
import type { Stores } from "./reading.ts";

export function answerNotes({ notes }: Pick<Stores, "notes">): void {
  answer("saveNote", SaveNoteRequest, async ({ note }) => {
    const saved = await (await notes()).save(note);
    await tellPages("notesChanged", { url: saved.url });
    return saved;
  });
  answer("deleteNote", NoteIdRequest, async ({ id }) => {
    const { url } = await (await notes()).remove(id);
    await tellPages("notesChanged", { url });
    return null;
  });
  answer("restoreNote", NoteIdRequest, async ({ id }) => {
    const restored = await (await notes()).restore(id);
    await tellPages("notesChanged", { url: restored.url });
    return restored;
  });
}
