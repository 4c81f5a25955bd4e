/**
 * The second look, for quotes that are not in the text word for word: numbers masked, longer quotes by their pieces,
 * shorter ones by what stood around them; one pass over the text for all of them.
 */
import type { TextQuote } from "../notes/note.ts";
import { chooseBetween, gripsOf } from "./between.ts";
import { SHORT } from "./exactly.ts";
import { findAll } from "./find-all.ts";
import type { Folded } from "./folded.ts";
import { chooseInterrupted, headOf } from "./interrupted.ts";
import { maskNumbers, NUMBER } from "./mask.ts";
import { chooseNearly, editsIn } from "./nearly.ts";
import { candidates, type Pieces, piecesOf } from "./pieces.ts";
import type { Place } from "./place.ts";
import { type Spellings, spellNumbers } from "./valued.ts";
import type { View } from "./view.ts";
import { type Window, windowOf } from "./window.ts";

/** Symbols other than numbers a quote needs to be recognised by itself. */
const TELLING = 8;

interface Search {
  readonly window: Window;
  /** The quote in pieces when it is long enough to be recognised by itself. */
  readonly pieces: Pieces | undefined;
  /** The quote's first symbols, by which it is found when something was put into it. */
  readonly head: Uint16Array;
  readonly grips: readonly Uint16Array[];
}

/** Where each of them stands in the page. */
interface Hits {
  readonly pieces: readonly number[][];
  readonly head: readonly number[];
  readonly grips: readonly number[][];
}

/** Longer quotes are looked for word for word only. */
const LONGEST = 20_000;

/** One place a quote, in their order; undefined for a quote that is not there at all. */
export function* findChanged(
  folded: Folded,
  quotes: readonly TextQuote[],
): Generator<void, (Place | undefined)[]> {
  const known: Spellings = new Map();
  const masked = yield* maskNumbers(folded.symbols, folded.length);
  const page: View = { folded, masked, valued: yield* spellNumbers(folded, masked, known) };
  const searches: Search[] = [];
  for (const quote of quotes) {
    searches.push(searchFor(quote, known));
    yield;
  }
  const patterns = searches.flatMap(({ pieces, head, grips }) => [
    ...(pieces?.patterns ?? []),
    head,
    ...grips,
  ]);
  const hits = yield* findAll(page.masked.symbols, page.masked.length, patterns);
  const places: (Place | undefined)[] = [];
  let next = 0;
  for (const search of searches) {
    const count = search.pieces?.patterns.length ?? 0;
    const own = hits.slice(next, next + count + 1 + search.grips.length);
    next += own.length;
    const [head = [], ...grips] = own.slice(count);
    places.push(yield* choose(search, page, { pieces: own.slice(0, count), head, grips }));
    yield;
  }
  return places;
}

function searchFor(given: TextQuote, known: Spellings): Search {
  const quote = given.exact.length > LONGEST ? { exact: "", prefix: "", suffix: "" } : given;
  const window = windowOf(quote, known);
  const masked = window.masked.symbols.subarray(window.from, window.to);
  const length = window.masked.starts[window.to] as number;
  const folded = length - (window.masked.starts[window.from] as number);
  const telling = masked.filter((symbol) => symbol !== NUMBER).length;
  const long = folded >= SHORT && telling >= TELLING;
  return {
    window,
    pieces: long ? piecesOf(masked, editsIn(masked.length)) : undefined,
    head: headOf(window),
    grips: gripsOf(window),
  };
}

function* choose(
  { window, pieces, grips }: Search,
  page: View,
  hits: Hits,
): Generator<void, Place | undefined> {
  if (pieces) {
    const begins = candidates(pieces, hits.pieces, editsIn(window.to - window.from));
    const place = yield* chooseNearly(window, page, begins);
    if (place) return place;
  }
  const interrupted = chooseInterrupted(window, page, hits.head);
  if (interrupted) return interrupted;
  return grips.length > 0 ? chooseBetween(window, page, hits.grips) : undefined;
}
