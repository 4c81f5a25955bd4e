/** All notes of the reader: find them, open them, change them, take them along, bring them back. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Note } from "../lib/notes/note.ts";
import { byArticle, indexNotes, type NoteQuery } from "../lib/notes/search.ts";
import type { NoteTranslate } from "../lib/notes/words.ts";
import type { NotesResult, NotesStore } from "../lib/store/notes.ts";
import { NoteArticle } from "./NoteArticle.tsx";
import { NoteFilters } from "./NoteFilters.tsx";
import { NoteKeeping } from "./NoteKeeping.tsx";
import { NoteTakeAlong } from "./NoteTakeAlong.tsx";
import { NoteToast } from "./NoteToast.tsx";

interface Props {
  readonly store: NotesStore;
  /** Counts changes made elsewhere; the notes are read again when it changes. */
  readonly changes: number;
  /** Tells the open pages that notes of an article changed; no address: of any article. */
  readonly onChanged: (url?: string) => void;
  /** Names of records, for those that notes are about. */
  readonly recordNames: ReadonlyMap<string, string>;
  readonly t: NoteTranslate;
}

/** Articles rendered at first and with each “more”: a screen or two, whatever the number of notes. */
const PAGE = 30;

export function NoteLibrary({ store, changes, onChanged, recordNames, t }: Props) {
  const [notes, setNotes] = useState<Note[]>();
  const [fault, setFault] = useState<string>();
  const [query, setQuery] = useState<NoteQuery>({});
  const [shown, setShown] = useState(PAGE);
  const [deleted, setDeleted] = useState<Note>();
  /** The note saved last met another window's text and stands beside it. */
  const [copied, setCopied] = useState(false);

  async function read() {
    const result = await store.all();
    setFault(result.ok ? undefined : result.error);
    setNotes(result.ok ? result.value : []);
  }
  useEffect(() => void read(), [store, changes]);

  /** Every change is followed by what the store then holds; a fault is said and what is on screen stays. */
  async function act(work: Promise<NotesResult<unknown>>, url?: string) {
    const result = await work;
    setFault(result.ok ? undefined : result.error);
    if (result.ok) {
      onChanged(url);
      await read();
    }
    return result.ok;
  }
  async function drop(note: Note) {
    if (await act(store.remove(note.id), note.url)) setDeleted(note);
  }
  async function save(note: Note) {
    const saving = store.save(note);
    const saved = await act(saving, note.url);
    const result = await saving;
    setCopied(result.ok && result.value.copyOf !== undefined);
    return saved;
  }
  async function undo() {
    if (deleted && (await act(store.restore(deleted.id), deleted.url))) setDeleted(undefined);
  }
  function filter(change: (query: NoteQuery) => NoteQuery) {
    setQuery(change);
    setShown(PAGE);
  }

  const index = useMemo(() => indexNotes(notes ?? []), [notes]);
  const found = useMemo(() => index.find(query), [index, query]);
  const articles = useMemo(() => byArticle(found), [found]);
  if (!notes) return <p class="note-soft">{t("loading")}</p>;
  return (
    <div class="notes note-library">
      <NoteKeeping
        store={store}
        changes={changes}
        fault={fault}
        onRecovered={() => void act(store.all())}
        t={t}
      />
      {copied && (
        <p class="note-warning" role="status">
          {t("copied")}
        </p>
      )}
      {notes.length > 0 && (
        <NoteFilters query={query} index={index} recordNames={recordNames} onQuery={filter} t={t} />
      )}
      <p class="note-soft" role="status">
        {notes.length === 0
          ? t("none-yet")
          : found.length === 0
            ? t("none-found")
            : t("found", { count: found.length, articles: articles.length })}
      </p>
      {articles.slice(0, shown).map((article) => (
        <NoteArticle
          key={article.url}
          article={article}
          knownTags={index.tags.map(([tag]) => tag)}
          recordNames={recordNames}
          onSave={save}
          onType={(note) => void store.saveDraft(note)}
          onDelete={drop}
          t={t}
        />
      ))}
      {articles.length > shown && (
        <button type="button" class="sz-button" onClick={() => setShown(shown + PAGE)}>
          {t("more")}
        </button>
      )}
      {deleted && <NoteToast onUndo={() => void undo()} onDismiss={() => setDeleted(undefined)} t={t} />}
      <NoteTakeAlong
        notes={notes}
        onBringIn={(given) => store.bringIn(given)}
        onDone={() => act(store.all())}
        t={t}
      />
    </div>
  );
}
