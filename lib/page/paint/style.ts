import type { Annotation, Verdict } from "../../annotate/annotation.ts";
import type { NamedKind } from "../../dataset/schema.ts";

/** How a mark looks; each has a line of its own form in marks.css. */
export type MarkStyle = NamedKind | "agree" | "differs" | "open" | "unrecorded" | "note" | "current";

export const MARK_STYLES: readonly MarkStyle[] = [
  "organisation",
  "program",
  "report",
  "unrecorded",
  "open",
  "agree",
  "differs",
  "note",
  "current",
];

const FIGURE_STYLE: Record<Verdict, MarkStyle> = {
  agree: "agree",
  consistent: "agree",
  differs: "differs",
  "other-time": "open",
  "not-comparable": "open",
  undetermined: "open",
  "not-on-record": "unrecorded",
};

/** Null for what is not marked: a figure that belongs to no name. */
export function markStyle(annotation: Annotation): MarkStyle | null {
  if (annotation.kind !== "figure") return annotation.kind;
  const verdict = annotation.judgement?.verdict;
  return annotation.id === undefined || verdict === undefined ? null : FIGURE_STYLE[verdict];
}
