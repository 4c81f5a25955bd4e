/** Answers what pages ask about the reader's notes; every change is told to all that show notes of that article. */
import * as v from "valibot";
import { scan } from "../../lexicon/index.ts";
import { notesAbout } from "../../notes/about.ts";
import type { Note } from "../../notes/note.ts";
import { tagsOf } from "../../notes/search.ts";
import type { Knowledge } from "../../store/dataset/knowledge.ts";
import { NoteIdRequest, RecordRequest, SaveNoteRequest, UrlRequest } from "../messages.ts";
import { orThrow } from "../or-throw.ts";
import { answer } from "./answer.ts";
import { tellPages } from "./broadcast.ts";
import type { Stores } from "./reading.ts";

/** The reader's answer does not wait for the pages: one that is frozen or busy takes note late, or never. */
function told(note: Note): Note {
  void tellPages("notesChanged", { url: note.url });
  return note;
}

/** Ids of the records that a text names by names that count wherever they stand. */
function namedIn({ lexicon, directory }: Knowledge, text: string): string[] {
  const names = scan(lexicon, text).flatMap((mention) => mention.names);
  return names.flatMap(({ match, record }) => (match === "alone" ? (directory[record] ?? []) : []));
}

/** To be called synchronously at start, as all that answers. */
export function answerNotes({ dataset, notes }: Stores): void {
  answer("saveNote", SaveNoteRequest, async ({ note }) => {
    const saved = orThrow(await notes().save(note));
    told(saved.note);
    return saved;
  });
  answer("restoreNote", NoteIdRequest, async ({ id }) => told(orThrow(await notes().restore(id))));
  answer("deleteNote", NoteIdRequest, async ({ id }) => {
    told(orThrow(await notes().remove(id)));
    return null;
  });
  answer("saveDraft", SaveNoteRequest, async ({ note }) => {
    orThrow(await notes().saveDraft(note));
    return null;
  });
  answer("dropDraft", NoteIdRequest, async ({ id }) => orThrow(await notes().dropDraft(id)));
  answer("drafts", UrlRequest, async ({ url }) => orThrow(await notes().drafts(url)).map(({ note }) => note));
  answer("noteTags", v.undefined_(), async () => tagsOf(orThrow(await notes().all())).map(([tag]) => tag));
  answer("notesAbout", RecordRequest, async ({ id }) => {
    const all = orThrow(await notes().all());
    const knowledge = await (await dataset()).knowledge();
    return notesAbout(id, all, (text) => namedIn(knowledge, text));
  });
}
