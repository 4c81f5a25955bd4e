/** The words of a figure's sentence up to it and right behind it: whose figure it is, of which place, of which part. Folded, names as marks. */
import { linksOf } from "../../dataset/links.ts";
import type { Figure } from "../../figures/figure.ts";
import { stretchAt } from "../../text/clauses.ts";
import type { Span } from "../place.ts";
import { between, type Placed, type Reading } from "../reading.ts";

/** Farther back no word is looked for: time stays linear in any text. */
const REACH = 120;
const BEHIND = 30;

interface Mark extends Span {
  readonly mark: string;
}

/** The words of a stretch, with marks in the places of what is marked. `marks`: in order. */
function withMarks({ folded }: Reading, from: number, to: number, marks: readonly Mark[]): string {
  let words = "";
  let done = from;
  for (const { start, end, mark } of marks) {
    words += folded.between(done, start) + mark;
    done = Math.min(end, to);
  }
  return words + folded.between(done, to);
}

/** 乡村 in 乡村特派员, 北京 in 北京大学 are no places: a name becomes `|`, one of the record in question `‖`. */
function withoutNames(reading: Reading, from: number, to: number, own: string): string {
  const names = between(reading.names, from, to);
  const marks = names.map(({ start, end, it }) => ({ start, end, mark: it.id === own ? "‖" : "|" }));
  return withMarks(reading, from, to, marks);
}

/** What the figure's sentence says up to it, with `‖` for the record `own` and `|` for every other name. */
export function leadOf(figure: Placed<Figure>, reading: Reading, own: string): string {
  const { start } = stretchAt(reading.passages.sentences, figure.start, reading.passages.length);
  return withoutNames(reading, Math.max(start, figure.start - REACH), figure.start, own);
}

/** A mark of its own for some figures; null: the usual one. */
type Marking = (figure: Figure) => string | null;

/** What a figure is, as a mark: `#` counts or measures, `@` is a date, `~` a length of time, `&` an ordinal. */
function markOf({ kind }: Figure): string {
  if (kind === "date") return "@";
  if (kind === "duration") return "~";
  return kind === "ordinal" ? "&" : "#";
}

/** Words in which names and figures are marks: `‖` the record, `|` those it names as its own, `¦` any other. */
function marked(reading: Reading, from: number, to: number, own: string, marking: Marking): string {
  const { names, figures, dossier } = reading;
  const record = dossier.records.get(own);
  const linked = record ? linksOf(record) : [];
  const nameMark = (id: string) => (id === own ? "‖" : linked.includes(id) ? "|" : "¦");
  const marks = [
    ...between(names, from, to).map(({ start, end, it }) => ({ start, end, mark: nameMark(it.id) })),
    ...between(figures, from, to).map(({ start, end, it }) => ({
      start,
      end,
      mark: marking(it) ?? markOf(it),
    })),
  ].sort((a, b) => a.start - b.start);
  return withMarks(reading, from, to, marks);
}

/** As `leadOf`, with the other figures as marks, too; `since`: what comes before is left out. */
export function markedLead(
  figure: Placed<Figure>,
  reading: Reading,
  own: string,
  { marking, since }: { marking: Marking; since: number },
): string {
  const { start } = stretchAt(reading.passages.sentences, figure.start, reading.passages.length);
  return marked(reading, Math.max(start, figure.start - REACH, since), figure.start, own, marking);
}

/** As `tailOf`, with figures as marks, too. */
export function markedTail({ end }: Placed<Figure>, reading: Reading, own: string): string {
  return marked(reading, end, end + BEHIND, own, () => null);
}

/** The words right behind a figure, marked as in `leadOf`. */
export function tailOf(figure: Placed<Figure>, reading: Reading, own: string): string {
  return withoutNames(reading, figure.end, figure.end + BEHIND, own);
}
