/**
 * The usual way to find a quote again, for comparison: word for word if it is there, else the best approximate match with
 * up to half of its characters wrong; quote, surroundings and position weighed 50 : 20 : 20 : 2, and the best always wins.
 */
import search from "approx-string-match";
import type { Place } from "../../lib/anchor/place.ts";
import type { Note } from "../../lib/notes/note.ts";

type Target = NonNullable<Note["target"]>;
const MOST_ERRORS = 256;

interface Match {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

export function usualAnchor(
  text: string,
  notes: readonly { readonly id: string; readonly target: Target }[],
): Map<string, Place> {
  return new Map(notes.map(({ id, target }) => [id, placeOf(text, target)]));
}

function placeOf(text: string, { quote, position }: Target): Place {
  if (text.slice(position.start, position.end) === quote.exact) return { state: "exact", ...position };
  let best: (Match & { score: number }) | undefined;
  for (const match of matches(text, quote.exact)) {
    const before = likeness(
      text.slice(Math.max(0, match.start - quote.prefix.length), match.start),
      quote.prefix,
    );
    const after = likeness(text.slice(match.end, match.end + quote.suffix.length), quote.suffix);
    const near = 1 - Math.abs(match.start - position.start) / text.length;
    const own = 1 - match.errors / quote.exact.length;
    const score = (50 * own + 20 * before + 20 * after + 2 * near) / 92;
    if (!best || score > best.score) best = { ...match, score };
  }
  if (!best) return { state: "orphan" };
  const { start, end, score, errors } = best;
  return errors === 0 ? { state: "exact", start, end } : { state: "moved", start, end, score };
}

function matches(text: string, quote: string): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    exact.push({ start: at, end: at + quote.length, errors: 0 });
  return exact.length > 0 ? exact : search(text, quote, Math.min(MOST_ERRORS, quote.length / 2));
}

function likeness(text: string, wanted: string): number {
  if (wanted === "") return 1;
  if (text === "") return 0;
  const [best] = search(text, wanted, wanted.length).toSorted((a, b) => a.errors - b.errors);
  return best ? 1 - best.errors / wanted.length : 0;
}
