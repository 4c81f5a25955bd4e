/**
 * Every message between the extension's parts, by direction. Receivers check what they get with the schema; results that
 * can fail cross as `{ok: true, value} | {ok: false, error}`, since errors do not survive structured clone.
 */
import { defineExtensionMessaging } from "@webext-core/messaging";
import * as v from "valibot";
import type { Place } from "../anchor/place.ts";
import type { Annotated, Annotation } from "../annotate/annotation.ts";
import type { Dossier } from "../dataset/dossier.ts";
import type { AnyRecord, NamedRecord } from "../dataset/schema.ts";
import type { Title } from "../dataset/title.ts";
import type { Offer } from "../notes/elsewhere.ts";
import { Note } from "../notes/note.ts";
import type { Saved } from "../notes/revise.ts";

export type Result<T> = { ok: true; value: T } | { ok: false; error: string };

export const AnnotateRequest = v.object({
  /** Blocks are separated by a blank line; at most some 50,000 characters travel at once. */
  text: v.pipe(v.string(), v.maxLength(200_000)),
  context: v.object({
    url: v.optional(v.string()),
    published: v.optional(v.string()),
    named: v.optional(v.array(v.string())),
    shortForms: v.optional(v.array(v.object({ form: v.string(), id: v.string() }))),
  }),
});
export interface AnnotateReply extends Annotated {
  /** Id → name of the records the annotations speak of. */
  names: Readonly<Record<string, string>>;
  /** Names the live dataset; marks made under another one are stale. */
  generation: string;
}

export const AnchorRequest = v.object({
  url: v.string(),
  text: v.string(),
  /** The page has loaded and is quiet; until then what is not there is `pending`. */
  settled: v.optional(v.boolean()),
});
export interface AnchoredNote {
  note: Note;
  place: Place;
}

export const RecordRequest = v.object({ id: v.string() });
/** A record with everything a card or a record page shows of it. */
export interface RecordView {
  record: NamedRecord;
  /** Claims about it, with their metrics and sources, and the records it links to or is linked from. */
  dossier: SerialDossier;
  linked: NamedRecord[];
  /** How each publisher words it, where several have it; the first feed's first. */
  wordings?: { publisher: string; record: NamedRecord }[];
  /** Claim id → its publisher, of claims that are not the first feed's. */
  publishers?: Readonly<Record<string, string>>;
}
/** A `Dossier` as it crosses contexts: maps become arrays. */
export type SerialDossier = {
  [K in keyof Dossier]: Dossier[K] extends ReadonlyMap<string, infer T> ? T[] : Dossier[K];
};

export const LookUpRequest = v.object({
  query: v.pipe(v.string(), v.maxLength(200)),
  limit: v.number(),
  /** Ids of the records the page in front names: they and what is linked with them are likelier meant than others. */
  onPage: v.pipe(v.array(v.string()), v.maxLength(1_000)),
});
export const TitlesRequest = v.object({ ids: v.array(v.string()) });

export const SaveNoteRequest = v.object({ note: Note });
export const NoteIdRequest = v.object({ id: v.string() });
export const UrlRequest = v.object({ url: v.string() });
export const ElsewhereRequest = v.object({ url: v.string(), text: v.string() });
export const PageStatus = v.object({ records: v.number(), differs: v.number() });
export const PermissionTaken = v.object({ taken: v.array(v.string()), left: v.array(v.string()) });
export const OpenLibrary = v.object({ path: v.string() });

/** What the popup and the side panel show of the page in the active tab. */
export interface PageState {
  url: string;
  title: string;
  /** reading: still annotating; ready: done for now; off: the reader switched this site off; failed: see error. */
  phase: "reading" | "ready" | "off" | "failed";
  error?: string;
  annotations: (Annotation & { text: string })[];
  /** Id → name of the records the annotations speak of: whoever lists them need not ask what they are called. */
  names: Readonly<Record<string, string>>;
  notes: AnchoredNote[];
  /** What is selected on the page now, if anything: ready to become a note's target. */
  selection?: NonNullable<Note["target"]>;
}

export const GoTo = v.union([
  v.object({ start: v.number(), end: v.number() }),
  v.object({ note: v.string() }),
]);

export const PageCommand = v.object({
  name: v.picklist(["next-mark", "previous-mark", "open-mark", "make-note"]),
});

/** Checked record by record, so that the error can name the field. */
export const SaveOwnRequest = v.object({ records: v.array(v.unknown()) });

export const AddFeedRequest = v.object({ url: v.string(), fingerprint: v.string() });
export const FeedRequest = v.object({ id: v.string() });
export const PauseFeedRequest = v.object({ id: v.string(), paused: v.boolean() });

export interface SyncStatus {
  feeds: {
    id: string;
    url: string | null;
    publisher: string;
    seq: number;
    /** The date the publisher gives for the data. */
    issued: string;
    /** Past it the publisher no longer vouches that this is the newest; the data stays in use. */
    expired: boolean;
    /** Last asked, ISO 8601. */
    checked?: string;
    error?: string;
    /** The error for people: `sync.json` has a sentence for each code. */
    reason?: { code: string; params: Readonly<Record<string, string | number>> };
    paused: boolean;
    /** As transferred. */
    bytes: number;
    /** Organisations, programs, reports, claims, metrics and sources together. */
    records: number;
  }[];
  /** Why nothing can be kept on this machine, if so; `sync.json` has a sentence for each code. */
  trouble?: { code: string; params: Readonly<Record<string, string | number>> };
  /** What is going on now, if anything; bytes. */
  running?: { feed: string; done: number; total: number };
}

export interface Protocol {
  // page → background
  /** A page is about to ask: wakes the worker and makes ready, while the page still loads. */
  prepareReading(): Result<null>;
  annotate(request: v.InferOutput<typeof AnnotateRequest>): Result<AnnotateReply>;
  anchor(request: v.InferOutput<typeof AnchorRequest>): Result<AnchoredNote[]>;
  pageStatus(status: v.InferOutput<typeof PageStatus>): void;
  /** Asks for the card's script to be put into the sender's frame. */
  loadCard(): Result<null>;
  // page, popup, side panel, library → background; see ASKED_BY_PAGES for what a page may ask
  record(request: v.InferOutput<typeof RecordRequest>): Result<RecordView>;
  /** Records by name, alias, pinyin or initials, best first. */
  lookUp(request: v.InferOutput<typeof LookUpRequest>): Result<Title[]>;
  /** The same, but ids: a long list reads only the titles in sight. */
  lookUpIds(request: v.InferOutput<typeof LookUpRequest>): Result<string[]>;
  /** A search box is shown: makes ready, so that the first key stroke need not wait. */
  prepareLookUp(): Result<null>;
  /** Those of the records that are known, in the order asked. */
  titles(request: v.InferOutput<typeof TitlesRequest>): Result<Title[]>;
  /** Ids of all records that can be named, in code-unit order. */
  recordIds(): Result<string[]>;
  /** With `copyOf` when another window had saved the note first: both texts were kept. */
  saveNote(request: v.InferOutput<typeof SaveNoteRequest>): Result<Saved>;
  /** Keeps what is being typed, so that a closed card or a killed worker loses nothing. */
  saveDraft(request: v.InferOutput<typeof SaveNoteRequest>): Result<null>;
  dropDraft(request: v.InferOutput<typeof NoteIdRequest>): Result<null>;
  drafts(request: v.InferOutput<typeof UrlRequest>): Result<Note[]>;
  deleteNote(request: v.InferOutput<typeof NoteIdRequest>): Result<null>;
  restoreNote(request: v.InferOutput<typeof NoteIdRequest>): Result<Note>;
  /** All tags in use, most used first. */
  noteTags(): Result<string[]>;
  /** Notes that are linked to a record or whose quote names it, last changed first. */
  notesAbout(request: v.InferOutput<typeof RecordRequest>): Result<Note[]>;
  /** Notes under other addresses whose words stand in this text. */
  notesElsewhere(request: v.InferOutput<typeof ElsewhereRequest>): Result<Offer[]>;
  openLibrary(request: v.InferOutput<typeof OpenLibrary>): void;
  syncNow(): Result<SyncStatus>;
  /** One feed only. */
  syncFeed(request: v.InferOutput<typeof FeedRequest>): Result<SyncStatus>;
  syncStatus(): Result<SyncStatus>;
  /** Errors: `bad-url`, `bad-fingerprint`, `already-added`. What the feed itself answers is in the status. */
  addFeed(request: v.InferOutput<typeof AddFeedRequest>): Result<SyncStatus>;
  removeFeed(request: v.InferOutput<typeof FeedRequest>): Result<SyncStatus>;
  pauseFeed(request: v.InferOutput<typeof PauseFeedRequest>): Result<SyncStatus>;
  /** What the reader has put on record: names, records, claims. Errors: `field: what is wrong`. */
  ownRecords(): Result<AnyRecord[]>;
  saveOwn(request: v.InferOutput<typeof SaveOwnRequest>): Result<AnyRecord[]>;
  removeOwn(request: v.InferOutput<typeof RecordRequest>): Result<AnyRecord[]>;
  // background → pages
  datasetChanged(generation: string): void;
  notesChanged(request: v.InferOutput<typeof UrlRequest>): void;
  pageCommand(command: v.InferOutput<typeof PageCommand>): void;
  /** Match patterns on which the reader no longer lets us run. */
  permissionTaken(request: v.InferOutput<typeof PermissionTaken>): void;
  // popup, side panel → page
  pageState(): PageState;
  /** The page's text as it was read; empty where the reader switched us off. */
  pageText(): string;
  goTo(target: v.InferOutput<typeof GoTo>): void;
}

/**
 * What the script on a page may ask of the background. All else is for the extension's own pages: a page that has taken over
 * its process can speak as our script there does, and shall neither add feeds nor read through the notes.
 */
export const ASKED_BY_PAGES: ReadonlySet<keyof Protocol> = new Set([
  "prepareReading",
  "annotate",
  "anchor",
  "pageStatus",
  "loadCard",
  "record",
  "titles",
  "noteTags",
  "saveNote",
  "saveDraft",
  "deleteNote",
  "restoreNote",
  "openLibrary",
]);

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
