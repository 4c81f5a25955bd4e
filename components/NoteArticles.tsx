/** The notes found, article by article, a few at a time: a screen or two, whatever the number of notes. */
import { useEffect, useState } from "preact/hooks";
import type { ArticleNotes } from "../lib/notes/search.ts";
import type { NoteTranslate } from "../lib/notes/words.ts";
import { NoteArticle } from "./NoteArticle.tsx";
import type { Notes } from "./useNotes.ts";

interface Props {
  readonly articles: readonly ArticleNotes[];
  /** What was looked for; with another one the list begins anew. */
  readonly query: unknown;
  readonly library: Notes;
  readonly knownTags: readonly string[];
  readonly recordNames: ReadonlyMap<string, string>;
  readonly t: NoteTranslate;
}

const PAGE = 30;

export function NoteArticles({ articles, query, library, knownTags, recordNames, t }: Props) {
  const [shown, setShown] = useState(PAGE);
  useEffect(() => setShown(PAGE), [query]);
  return (
    <>
      {articles.slice(0, shown).map((article) => (
        <NoteArticle
          key={article.url}
          article={article}
          knownTags={knownTags}
          recordNames={recordNames}
          onSave={library.save}
          onType={(note) => void library.keepDraft(note)}
          onDelete={(note) => void library.remove(note)}
          t={t}
        />
      ))}
      {articles.length > shown && (
        <button type="button" class="sz-button" onClick={() => setShown(shown + PAGE)}>
          {t("more")}
        </button>
      )}
    </>
  );
}
