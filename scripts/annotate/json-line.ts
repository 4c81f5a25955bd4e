import type { Annotation } from "../../lib/annotate/annotation.ts";
import { sayReason } from "../../lib/annotate/say-reason.ts";
import type { Input } from "./read-input.ts";

export interface Annotated {
  readonly file: string;
  readonly page: Input;
  readonly annotations: readonly Annotation[];
}

/** The fields other programs read; null is unbounded. What a figure is per, of when and how counted only where it says so. */
function plain(annotation: Annotation, text: string) {
  const { start, end, kind, id } = annotation;
  const named = { start, end, text: text.slice(start, end), kind, ...(id !== undefined && { id }) };
  if (annotation.kind !== "figure") return named;
  const { judgement, metric } = annotation;
  const {
    low,
    high,
    lowExclusive,
    highExclusive,
    nominal,
    qualifier,
    kind: figureKind,
    unit,
    per,
    asOf,
    aggregate,
  } = annotation.figure;
  const said = Object.entries({ per, asOf, aggregate }).filter(([, value]) => value !== null);
  return {
    ...named,
    figure: {
      ...{ kind: figureKind, unit, low, high, lowExclusive, highExclusive, nominal, qualifier },
      ...Object.fromEntries(said),
    },
    ...(metric !== undefined && { metric }),
    ...(judgement?.claim !== undefined && { claim: judgement.claim }),
    ...(judgement && {
      verdict: judgement.verdict,
      reason: sayReason(judgement.reason, "zh-CN"),
      ...(judgement.remarks.length > 0 && {
        remarks: judgement.remarks.map((remark) => sayReason(remark, "zh-CN")),
      }),
    }),
  };
}

/** One file's annotations as one line of JSON; the text too where it was taken out of HTML. */
export function lineOf({ file, page, annotations }: Annotated): string {
  return JSON.stringify({
    file,
    annotations: annotations.map((annotation) => plain(annotation, page.text)),
    ...(page.extracted && { text: page.text }),
  });
}
