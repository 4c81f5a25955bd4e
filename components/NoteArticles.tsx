/** The notes found, article by article, a few at a time: a screen or two, whatever the number of notes. */
import { useEffect, useMemo, useState } from "preact/hooks";
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

/** Notes rendered at first and with each “more”, to the end of the last one's article. */
const PAGE = 60;

export function NoteArticles({ articles, query, ...shared }: Props) {
  const [wanted, setWanted] = useState(PAGE);
  useEffect(() => setWanted(PAGE), [query]);
  const shown = useMemo(() => firstOf(articles, wanted), [articles, wanted]);
  return (
    <>
      {shown.map((article) => (
        <Article key={article.url} article={article} {...shared} />
      ))}
      {articles.length > shown.length && (
        <button type="button" class="sz-button" onClick={() => setWanted(wanted + PAGE)}>
          {shared.t("more")}
        </button>
      )}
    </>
  );
}

/** As many articles as hold so many notes. */
function firstOf(articles: readonly ArticleNotes[], count: number): readonly ArticleNotes[] {
  let notes = 0;
  const end = articles.findIndex((article) => {
    notes += article.notes.length;
    return notes >= count;
  });
  return end < 0 ? articles : articles.slice(0, end + 1);
}

type ArticleProps = Omit<Props, "articles" | "query"> & { readonly article: ArticleNotes };

/** Rendered anew only when something of its own changed: “more” leaves those above alone. */
function Article({ article, library: { save, keepDraft, remove }, knownTags, recordNames, t }: ArticleProps) {
  return useMemo(
    () => (
      <NoteArticle
        article={article}
        knownTags={knownTags}
        recordNames={recordNames}
        onSave={save}
        onType={(note) => void keepDraft(note)}
        onDelete={(note) => void remove(note)}
        t={t}
      />
    ),
    [article, save, keepDraft, remove, knownTags, recordNames, t],
  );
}
