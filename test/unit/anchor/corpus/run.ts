/** Carries every note of every article through every edit. */
import { describe } from "../../../../lib/anchor/describe.ts";
import type { Place } from "../../../../lib/anchor/place.ts";
import { recogniseFigures } from "../../../../lib/figures/index.ts";
import type { Note } from "../../../../lib/notes/note.ts";
import { ARTICLES, type Article } from "./articles.ts";
import { type Edit, editsOf, paragraphs, sentences } from "./edits.ts";
import { FRESH_ARTICLES } from "./fresh-articles.ts";
import { freshEditsOf } from "./fresh-edits.ts";
import { judgeRewritten } from "./rewritten.ts";
import type { Outcome } from "./truth.ts";

export type Anchor = (
  text: string,
  notes: readonly { id: string; target: NonNullable<Note["target"]> }[],
) => ReadonlyMap<string, Place>;

export interface Result {
  readonly outcome: Outcome;
  readonly edit: string;
  readonly about: "name" | "figure" | "sentence" | "clause" | "passage";
  readonly quote: string;
  readonly place: Place;
  readonly is: string | undefined;
}

export interface Run {
  readonly edits: number;
  readonly results: readonly Result[];
}

/** Articles, and what becomes of each. */
export interface Corpus {
  readonly articles: readonly Article[];
  readonly editsOf: (article: Article, serial: number) => readonly Edit[];
}

/** Those the rules of anchoring were found on. */
export const KNOWN: Corpus = { articles: ARTICLES, editsOf };
/** Those they were not. */
export const FRESH: Corpus = { articles: FRESH_ARTICLES, editsOf: freshEditsOf };

export function runCorpus(anchor: Anchor, { articles, editsOf }: Corpus = KNOWN): Run {
  const results: Result[] = [];
  let edits = 0;
  articles.forEach((article, serial) => {
    const notes = notesOn(article);
    for (const { kind, after, rewritten = [] } of editsOf(article, serial)) {
      edits++;
      const places = anchor(after.text, notes);
      for (const { id, about, target } of notes) {
        const place = places.get(id) ?? { state: "pending" };
        const outcome = judgeRewritten(target, article.text, { after, rewritten }, place);
        const is = "start" in place ? after.text.slice(place.start, place.end) : undefined;
        results.push({ outcome, edit: kind, about, quote: target.quote.exact, place, is });
      }
    }
  });
  return { edits, results };
}

/** Notes on every mention of every name, every figure, every sentence, the first clause of each, and passages over two blocks. */
function notesOn({ text, names }: Article) {
  const spans: { about: Result["about"]; start: number; end: number }[] = [];
  for (const name of names)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
      spans.push({ about: "name", start: at, end: at + name.length });
  for (const { start, end } of recogniseFigures(text)) spans.push({ about: "figure", start, end });
  for (const { start, end } of sentences(text)) {
    spans.push({ about: "sentence", start, end });
    const comma = text.slice(start, end).indexOf("，");
    if (comma > 5) spans.push({ about: "clause", start, end: start + comma });
  }
  const blocks = paragraphs(text).slice(1);
  for (const [i, block] of blocks.slice(0, -1).entries()) {
    const last = sentences(text).findLast(({ end }) => end <= block.end);
    const first = sentences(text).find(({ start }) => start >= (blocks[i + 1]?.start ?? 0));
    if (last && first) spans.push({ about: "passage", start: last.start, end: first.end });
  }
  return spans.map(({ about, start, end }, i) => ({ id: `${i}`, about, target: describe(text, start, end) }));
}
