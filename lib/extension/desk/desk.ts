/** What the extension's pages read and do, so that they can be shown and tested without an extension around them. */

import type * as v from "valibot";
import type { Annotation } from "../../annotate/annotation.ts";
import type { AnyRecord } from "../../dataset/schema.ts";
import type { Title } from "../../dataset/title.ts";
import type { Offer } from "../../notes/elsewhere.ts";
import type { Note } from "../../notes/note.ts";
import type { Saved } from "../../notes/revise.ts";
import type { NotesStore } from "../../store/notes.ts";
import type { GoTo, PageCommand, PageState, RecordView, SyncStatus } from "../messages.ts";

import type { Settings } from "../settings.ts";

/** The tab in front, as far as we may know it. */
export type Tab =
  /** One of the browser's own pages, a store, a file: nothing can run there. */
  | { readonly state: "closed" }
  /** The browser keeps its address from us: no site of ours, and the reader did not call us there. */
  | { readonly state: "unknown" }
  /** A site on which we do not run yet; one click changes that. */
  | { readonly state: "unlisted"; readonly host: string }
  /** The reader switched us off there. */
  | { readonly state: "off"; readonly host: string }
  /** We may run there but nobody answers: the page was opened before we were installed. */
  | { readonly state: "silent"; readonly host: string }
  | { readonly state: "open"; readonly host: string; readonly page: PageState };

export type Target = v.InferOutput<typeof GoTo>;

/** A record as a link to it shows it. */
export type Titled = Pick<Title, "id" | "name">;

export interface SiteDesk {
  /** Hosts beyond the listed ones for which the reader gave permission. */
  added(): Promise<string[]>;
  remove(host: string): Promise<void>;
}

export interface Shortcut {
  readonly name: v.InferOutput<typeof PageCommand>["name"];
  /** `Alt+Shift+J`; empty: none set. */
  readonly keys: string;
}

export interface NoteDesk {
  /** `note.revision` is the one the edit began with; 0: a new note. */
  save(note: Note): Promise<Saved>;
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  /** Keeps what is being typed until it is saved or dropped. */
  saveDraft(note: Note): Promise<void>;
  dropDraft(id: string): Promise<void>;
  /** All notes, for the page that lists them; whoever changes some through it says so with `tellChanged`. */
  store(): Promise<NotesStore>;
  /** No address: notes of any article may have changed. */
  tellChanged(url?: string): Promise<void>;
  /** Unsaved notes of an article (its normalised address). */
  drafts(url: string): Promise<Note[]>;
  /** All tags in use, most used first. */
  tags(): Promise<string[]>;
  /** Notes that are linked to a record or quote its name. */
  about(id: string): Promise<Note[]>;
  /** Notes kept under other addresses whose words stand on the page in front, which is at `url`. */
  elsewhere(url: string): Promise<Offer[]>;
}

/** What the reader has put on record. */
export interface OwnDesk {
  all(): Promise<AnyRecord[]>;
  /** All of them or none; rejects with `field: what is wrong`. */
  save(records: readonly unknown[]): Promise<AnyRecord[]>;
  remove(id: string): Promise<AnyRecord[]>;
}

export interface Desk {
  /** Records by name, alias, pinyin or initials, best first; `onPage`: ids of those the page in front names. */
  lookUp(query: string, limit: number, onPage?: readonly string[]): Promise<Title[]>;
  lookUpIds(query: string, limit: number): Promise<readonly string[]>;
  /** To be called when a search box is shown, so that its first key stroke need not wait. */
  prepareLookUp(): Promise<void>;
  /** Those of the records that are known, in the order asked. */
  titles(ids: readonly string[]): Promise<Title[]>;
  record(id: string): Promise<RecordView | undefined>;
  /** What a text names and how its figures stand to the record. */
  annotate(text: string): Promise<Annotation[]>;
  /** Ids of all records that can be named, in code-unit order: the kind is in the id. */
  ids(): Promise<readonly string[]>;
  /** The records opened last, latest first. */
  recent(): Promise<Titled[]>;
  remember(record: Titled): Promise<void>;

  tab(): Promise<Tab>;
  /** Moves the page to a place in its text or to a note. */
  goTo(target: Target): Promise<void>;
  /** Asks the browser for a site; must be called within a click. False: the reader said no. */
  enable(host: string): Promise<boolean>;
  setOff(host: string, off: boolean): Promise<void>;
  reload(): Promise<void>;

  readonly notes: NoteDesk;

  syncStatus(): Promise<SyncStatus>;
  syncNow(): Promise<SyncStatus>;
  /** Rejects with a code for which `sync.json` has a sentence; to be called within the click. */
  addFeed(url: string, fingerprint: string): Promise<SyncStatus>;
  removeFeed(id: string): Promise<SyncStatus>;
  pauseFeed(id: string, paused: boolean): Promise<SyncStatus>;
  syncFeed(id: string): Promise<SyncStatus>;

  readonly own: OwnDesk;

  readonly sites: SiteDesk;
  changeSettings(change: Partial<Settings>): Promise<Settings>;
  shortcuts(): Promise<Shortcut[]>;
  /** Opens the browser's own page for changing them. */
  changeShortcuts(): Promise<void>;

  openLibrary(path: string): Promise<void>;
  /** Opens the side panel; must be called within a click. */
  openPanel(): Promise<void>;

  /** Calls back when the tab, its page, the notes or the dataset changed; returns a function that stops it. */
  watch(changed: (what: "tab" | "notes" | "dataset") => void): () => void;
}
