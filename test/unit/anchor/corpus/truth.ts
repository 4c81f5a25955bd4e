/** What ought to become of a note, known from the edit itself, and whether what became of it is right. */

import type { Place } from "../../../../lib/anchor/place.ts";
import type { Note } from "../../../../lib/notes/note.ts";
import { NEW, type Tracked } from "./tracked.ts";

export type Outcome =
  /** The words survive and the note stands on them. */
  | "found"
  /** The words survive, the note is not placed, and says so. */
  | "missed"
  /** The words are gone or altered, and the note says so. */
  | "told"
  /** On other words than its own, or silent about what changed. */
  | "wrong";

/** A figure cut by the quote's edge is taken in whole, and a replaced word may stand beside the place. */
const EDGE = 8;

export function judge(
  target: NonNullable<Note["target"]>,
  before: string,
  after: Tracked,
  place: Place,
): Outcome {
  const own = idsOf(before, target.position.start, target.position.end);
  const survives = survivesIn(own, after);
  if (!("start" in place)) return survives ? "missed" : "told";
  const covered = after.ids
    .slice(place.start, place.end)
    .filter((_, i) => !isSpace(after.text[place.start + i]));
  const known = covered.filter((id) => id !== NEW);
  if (place.state === "changed") {
    const { start, end } = target.position;
    const near = known.every((id) => id >= start - EDGE && id < end + EDGE);
    return near && !survives ? "told" : "wrong";
  }
  const ownSet = new Set(own);
  if (survives)
    return own.every((id) => known.includes(id)) && known.every((id) => ownSet.has(id)) ? "found" : "wrong";
  return place.state === "moved" && isSaidAgain(target, before, after, place) ? "told" : "wrong";
}

/** The same words in the same sentence stand elsewhere too, and there they are still. */
function isSaidAgain(
  { quote, position }: NonNullable<Note["target"]>,
  before: string,
  after: Tracked,
  place: { start: number; end: number },
): boolean {
  const words = after.text.slice(place.start, place.end);
  const was = sentenceAround(before, position.start, position.end);
  const is = sentenceAround(after.text, place.start, place.end);
  return words === quote.exact && was === is && is.length >= LEAST_SAID;
}

const LEAST_SAID = 12;

function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(
    ...["。", "！", "？", "\n", "“", "”"].map((mark) => text.lastIndexOf(mark, start - 1)),
  );
  const rest = text.slice(end - 1).search(/[。！？\n]/);
  return text.slice(from + 1, rest < 0 ? text.length : end - 1 + rest);
}

function idsOf(text: string, start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i).filter((at) => !isSpace(text[at]));
}

/** Whether the characters are all there, in order, with nothing but white space or whole new blocks between them. */
export function survivesIn(own: readonly number[], { text, ids }: Tracked): boolean {
  const at = ids.indexOf(own[0] as number);
  if (at < 0) return false;
  let next = 0;
  let inserted = "";
  for (let i = at; i < ids.length && next < own.length; i++) {
    if (ids[i] === own[next]) {
      if (/\S/.test(inserted) && !/^\s*\n\s*\n[\s\S]*\n\s*\n\s*$/.test(inserted)) return false;
      inserted = "";
      next++;
    } else if (ids[i] === NEW) inserted += text[i];
    else if (!isSpace(text[i])) return false;
    else inserted += text[i];
  }
  return next === own.length;
}

const isSpace = (character: string | undefined) => character !== undefined && /\s/.test(character);
