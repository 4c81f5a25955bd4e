/**
 * Finds the reader's notes in a text again. Every note ends in one of the states of `Place`; none is left out, and none is
 * put on words that are not its own: when the text does not say which place is meant, neither do we.
 */
import type { Note, TextQuote } from "../notes/note.ts";
import { findChanged } from "./changed.ts";
import { contextOf } from "./context.ts";
import { chooseExact, SHORT, type Wanted } from "./exactly.ts";
import { findAll } from "./find-all.ts";
import { foldText, symbolsOf } from "./folded.ts";
import type { Place } from "./place.ts";

export type Anchorable = Pick<Note, "id" | "target">;

export interface AnchorOptions {
  /** The page has loaded and is quiet; before, what is not there yet is `pending` rather than lost. Default true. */
  readonly settled?: boolean;
}

export interface Slicing {
  /** Milliseconds, as `performance.now` gives them. */
  readonly now: () => number;
  /** Gives the thread away; resolves when it is ours again. */
  readonly pause: () => Promise<void>;
  /** Milliseconds of work between two pauses. */
  readonly budget?: number;
}

const NOTES_A_STEP = 16;
/** Characters looked at on either side: other tools keep as many as they like, and comparing takes the square of them. */
const AROUND = 64;

/** Places by note id. A note on the whole article (no target) is `exact` at 0–0. */
export function anchorAll(text: string, notes: readonly Anchorable[], options: AnchorOptions = {}) {
  const work = anchoring(text, notes, options);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** As `anchorAll`, giving the thread away so that no slice of work is longer than the budget (3 ms) and one small step. */
export async function anchorInSlices(
  text: string,
  notes: readonly Anchorable[],
  { now, pause, budget = 3, ...options }: AnchorOptions & Slicing,
): Promise<Map<string, Place>> {
  const work = anchoring(text, notes, options);
  let began = now();
  let step = work.next();
  while (!step.done) {
    if (now() - began >= budget) {
      await pause();
      began = now();
    }
    step = work.next();
  }
  return step.value;
}

function* anchoring(
  text: string,
  notes: readonly Anchorable[],
  { settled = true }: AnchorOptions,
): Generator<void, Map<string, Place>> {
  const places = new Map<string, Place>();
  const folded = yield* foldText(text);
  const wanted: WantedNote[] = [];
  for (const { id, target } of notes) {
    places.set(id, target ? { state: "pending" } : { state: "exact", start: 0, end: 0 });
    if (target) wanted.push(wantedOf(id, target));
    if (wanted.length % NOTES_A_STEP === 0) yield;
  }

  const hits = yield* findAll(
    folded.symbols,
    folded.length,
    wanted.map(({ quote }) => quote),
  );
  const left: { id: string; quote: TextQuote; otherwise: Place }[] = [];
  for (const [index, one] of wanted.entries()) {
    const found = hits[index] ?? [];
    const place = found.length > 0 ? chooseExact(folded, one, found) : undefined;
    const several: Place | undefined =
      found.length > 0 ? { state: "ambiguous", count: found.length } : undefined;
    if (place) places.set(one.id, place);
    else if (several && one.quote.length >= SHORT) places.set(one.id, several);
    else left.push({ id: one.id, quote: one.target, otherwise: several ?? { state: "orphan" } });
    yield;
  }
  if (!settled || left.length === 0) return places;
  const changes = yield* findChanged(
    folded,
    left.map(({ quote }) => quote),
  );
  for (const [index, { id, otherwise }] of left.entries()) places.set(id, changes[index] ?? otherwise);
  return places;
}

type WantedNote = Wanted & { readonly id: string; readonly target: TextQuote };

function wantedOf(id: string, { quote, position }: NonNullable<Note["target"]>): WantedNote {
  const target = {
    exact: quote.exact,
    prefix: quote.prefix.slice(-AROUND),
    suffix: quote.suffix.slice(0, AROUND),
  };
  return {
    id,
    target,
    quote: symbolsOf(target.exact),
    context: contextOf(target),
    start: position.start,
  };
}
