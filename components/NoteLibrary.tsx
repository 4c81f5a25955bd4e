/** All notes of the reader: find them, open them, change them, take them along, bring them back. */
import { useMemo, useState } from "preact/hooks";
import { byArticle, indexNotes, type NoteQuery } from "../lib/notes/search.ts";
import type { NoteTranslate } from "../lib/notes/words.ts";
import type { NotesStore } from "../lib/store/notes.ts";
import { Undo } from "./frame/Undo.tsx";
import { NoteArticles } from "./NoteArticles.tsx";
import { NoteFilters } from "./NoteFilters.tsx";
import { NoteKeeping } from "./NoteKeeping.tsx";
import { NoteTakeAlong } from "./NoteTakeAlong.tsx";
import { useNotes } from "./useNotes.ts";

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

export function NoteLibrary({ store, changes, onChanged, recordNames, t }: Props) {
  const library = useNotes(store, changes, onChanged);
  const { notes, fault, copied, deleted } = library;
  const [query, setQuery] = useState<NoteQuery>({});
  const index = useMemo(() => indexNotes(notes ?? []), [notes]);
  const found = useMemo(() => index.find(query), [index, query]);
  const articles = useMemo(() => byArticle(found), [found]);
  const knownTags = useMemo(() => index.tags.map(([tag]) => tag), [index]);
  if (!notes) return <p class="note-soft">{t("loading")}</p>;
  const count = { count: found.length, articles: articles.length };
  const said = notes.length === 0 ? t("none-yet") : found.length === 0 ? t("none-found") : t("found", count);
  const refresh = () => void library.refresh();
  return (
    <div class="notes note-library">
      <NoteKeeping store={store} changes={changes} fault={fault} onRecovered={refresh} t={t} />
      {copied && (
        <p class="note-warning" role="status">
          {t("copied")}
        </p>
      )}
      {notes.length > 0 && (
        <NoteFilters query={query} index={index} recordNames={recordNames} onQuery={setQuery} t={t} />
      )}
      <p class={notes.length > 0 ? "note-soft" : "notes-empty"} role="status">
        {said}
      </p>
      <NoteArticles {...{ articles, query, library, knownTags, recordNames, t }} />
      {deleted && <Undo onUndo={() => void library.undo(deleted)} onDismiss={library.dismiss} t={t} />}
      <NoteTakeAlong notes={notes} onBringIn={(given) => store.bringIn(given)} onDone={refresh} t={t} />
    </div>
  );
}
