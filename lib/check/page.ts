/** What was found on a page, put in the order a reader checks it. */
import type {
  Annotation,
  FigureAnnotation,
  Judgement,
  NameAnnotation,
  Verdict,
} from "../annotate/annotation.ts";

/** The worst first: what differs is what one came to see. */
export const VERDICT_ORDER: readonly Verdict[] = [
  "differs",
  "undetermined",
  "other-time",
  "not-comparable",
  "consistent",
  "agree",
  "not-on-record",
];

export interface Spot {
  readonly start: number;
  readonly end: number;
}

export interface FoundName {
  readonly id: string;
  readonly kind: NameAnnotation["kind"];
  /** Where it stands, in reading order. */
  readonly spots: readonly Spot[];
}

export type JudgedFigure = FigureAnnotation & { readonly text: string; readonly judgement: Judgement };

export interface PageCheck {
  readonly names: readonly FoundName[];
  /** Only verdicts that occur, in `VERDICT_ORDER`; figures in reading order. */
  readonly figures: readonly { readonly verdict: Verdict; readonly figures: readonly JudgedFigure[] }[];
}

/** Groups a page's annotations; names by first occurrence. Linear in their number. */
export function checkOf(annotations: readonly (Annotation & { readonly text: string })[]): PageCheck {
  const names = new Map<string, { id: string; kind: NameAnnotation["kind"]; spots: Spot[] }>();
  const figures = new Map<Verdict, JudgedFigure[]>();
  for (const annotation of annotations) {
    if (annotation.kind === "figure") {
      const { judgement } = annotation;
      if (!judgement) continue;
      const same = figures.get(judgement.verdict) ?? [];
      same.push({ ...annotation, judgement });
      figures.set(judgement.verdict, same);
    } else {
      const { id, kind, start, end } = annotation;
      const name = names.get(id) ?? { id, kind, spots: [] };
      name.spots.push({ start, end });
      names.set(id, name);
    }
  }
  return {
    names: [...names.values()],
    figures: VERDICT_ORDER.flatMap((verdict) => {
      const found = figures.get(verdict);
      return found ? [{ verdict, figures: found }] : [];
    }),
  };
}
