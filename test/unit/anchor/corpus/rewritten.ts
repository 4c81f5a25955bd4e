/** As truth.ts, for edits that also write figures in another form: the note's words then survive in another writing. */
import type { Place } from "../../../../lib/anchor/place.ts";
import type { Note } from "../../../../lib/notes/note.ts";
import type { Edit } from "./edits.ts";
import type { Tracked } from "./tracked.ts";
import { judge, type Outcome } from "./truth.ts";

/** Judges as `judge` does, rewritten figures taken for one character each. */
export function judgeRewritten(
  target: NonNullable<Note["target"]>,
  before: string,
  { after, rewritten }: Required<Pick<Edit, "after" | "rewritten">>,
  place: Place,
): Outcome {
  if (rewritten.length === 0) return judge(target, before, after, place);
  const { start, end } = target.position;
  const touched = rewritten.some((figure) => figure.start < end && figure.end > start);
  if (touched && place.state === "changed") {
    const covered = after.ids.slice(place.start, place.end);
    const here = covered.every((id) => id < 0 || (id >= start - 8 && id < end + 8));
    return here && place.what === "wording" ? "told" : "wrong";
  }
  const at = (offset: number) => offset - dropped(rewritten, offset);
  const shrunk = shrink(after);
  const position = { start: at(start), end: at(end) };
  const seen =
    "start" in place ? { ...place, start: shrunk.at(place.start), end: shrunk.at(place.end) } : place;
  const ids = shrunk.text.ids.map((id) => (id < 0 ? id : at(id)));
  return judge({ ...target, position }, shorten(before, rewritten), { text: shrunk.text.text, ids }, seen);
}

/** How many characters before this offset fall away when every rewritten figure is one character. */
function dropped(rewritten: readonly { start: number; end: number }[], offset: number): number {
  let count = 0;
  for (const { start, end } of rewritten) if (offset > start) count += Math.min(offset, end) - start - 1;
  return count;
}

function shorten(text: string, rewritten: readonly { start: number; end: number }[]): string {
  let short = "";
  let at = 0;
  for (const { start, end } of rewritten.toSorted((a, b) => a.start - b.start)) {
    short += text.slice(at, start + 1);
    at = end;
  }
  return short + text.slice(at);
}

/** The text with every run of characters of one origin made one character. */
function shrink({ text, ids }: Tracked): { text: Tracked; at: (offset: number) => number } {
  const kept: number[] = [];
  const offsets = ids.map((id, i) => {
    if (id < 0 || id !== ids[i - 1]) kept.push(i);
    return kept.length - 1;
  });
  return {
    text: { text: kept.map((i) => text[i]).join(""), ids: kept.map((i) => ids[i] as number) },
    at: (offset) => (offset === 0 ? 0 : (offsets[offset - 1] as number) + 1),
  };
}
