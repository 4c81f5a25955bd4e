/** Answers what pages ask about the reader's notes; every change is told to all that show notes of that article. */
import type { Note } from "../../notes/note.ts";
import type { NotesResult } from "../../store/notes.ts";
import { NoteIdRequest, SaveNoteRequest, UrlRequest } from "../messages.ts";
import { answer } from "./answer.ts";
import { tellPages } from "./broadcast.ts";
import type { Stores } from "./reading.ts";

/** The store names its faults; thrown, the name crosses as the reply's error and the page says it in words. */
export function orThrow<T>(result: NotesResult<T>): T {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

async function told(note: Note): Promise<Note> {
  await tellPages("notesChanged", { url: note.url });
  return note;
}

export function answerNotes({ notes }: Pick<Stores, "notes">): void {
  answer("saveNote", SaveNoteRequest, async ({ note }) => told(orThrow(await notes().save(note)).note));
  answer("restoreNote", NoteIdRequest, async ({ id }) => told(orThrow(await notes().restore(id))));
  answer("deleteNote", NoteIdRequest, async ({ id }) => {
    await told(orThrow(await notes().remove(id)));
    return null;
  });
  answer("saveDraft", SaveNoteRequest, async ({ note }) => {
    orThrow(await notes().saveDraft(note));
    return null;
  });
  answer("dropDraft", NoteIdRequest, async ({ id }) => orThrow(await notes().dropDraft(id)));
  answer("drafts", UrlRequest, async ({ url }) => orThrow(await notes().drafts(url)).map(({ note }) => note));
}
