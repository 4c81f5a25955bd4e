/** What a card asks for and does; given from outside, so that it can be shown and tested without an extension around it. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { RecordView } from "../../lib/extension/messages.ts";
import type { PageFigure } from "../../lib/extension/own/path.ts";
import type { Note } from "../../lib/notes/note.ts";
import type { Saved } from "../../lib/notes/revise.ts";

/** What helps with writing a note. */
export interface NoteHelp {
  /** Tags used before, most used first. */
  readonly knownTags: readonly string[];
  /** Names by id of the records the note is about. */
  readonly recordNames: ReadonlyMap<string, string>;
}

export interface CardOutside {
  record(id: string): Promise<RecordView>;
  openLibrary(path: string): void;
  /** Opens the form that puts a figure of this page on record. */
  keepFigure(figure: PageFigure): void;
  /** An empty note on the page the card stands on. */
  newNote(target: Note["target"], records: readonly string[]): Note;
  noteHelp(records: readonly string[]): Promise<NoteHelp>;
  saveNote(note: Note): Promise<Saved>;
  /** Keeps what is being typed; rejects with the fault when it could not be kept. */
  keepDraft(note: Note): Promise<void>;
  /** What was typed into this note and could not be kept yet. */
  unkept(id: string): Note | undefined;
  deleteNote(id: string): Promise<void>;
  restoreNote(id: string): Promise<Note>;
}

const Outside = createContext<CardOutside | undefined>(undefined);

export const OutsideProvider = Outside.Provider;

export function useOutside(): CardOutside {
  const outside = useContext(Outside);
  if (!outside) throw new Error("a card needs its outside");
  return outside;
}
