/** The part a page's figure speaks of, as far as the record knows such parts: one county, one platform. */
import type { Figure } from "../../figures/figure.ts";
import { between, type Placed, type Reading } from "../reading.ts";
import type { Ledger } from "./ledger.ts";

/** A paragraph is hardly longer; a page without paragraphs costs no more than others. */
const REACH = 1_000;
const SHORT = 20;
const WIDER = /(?:全[国省市州]|我国|各地)(?!\p{Script=Han}*县)/u;

/** The scope on record that the figure's paragraph names, the nearest before the figure first; null: the whole. */
export function scopeOf(
  figure: Placed<Figure>,
  { scopes: known, whole }: Ledger,
  { words, passages, folded }: Reading,
): string | null {
  if (known.size === 0) return null;
  // Where the whole is on record too, a scope must stand as near as the figure's own sentence.
  const { paragraphs, sentences } = passages;
  const from = (whole ? sentences[figure.at.sentence] : paragraphs[figure.at.paragraph]) ?? 0;
  const to = sentences[figure.at.sentence + 1] ?? passages.length;
  // 全省共有…: of more than the place named before.
  if (
    WIDER.test(
      folded.between(Math.max(sentences[figure.at.sentence] ?? 0, figure.start - SHORT), figure.start),
    )
  )
    return null;
  const named = between(
    words,
    Math.max(from, figure.start - REACH),
    Math.min(to, figure.end + REACH),
  ).flatMap(({ it, start }) =>
    it.use.scopes.filter((scope) => known.has(scope)).map((scope) => ({ scope, start })),
  );
  return (named.findLast(({ start }) => start < figure.start) ?? named[0])?.scope ?? null;
}
