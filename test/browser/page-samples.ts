/** A stand-in for the background: knows some names and one figure, and remembers what it was asked. */
import type { Annotation } from "../../lib/annotate/annotation.ts";
import type { Figure } from "../../lib/figures/figure.ts";
import type { Ask } from "../../lib/page/annotator.ts";

const NAMES: Record<string, { id: string; kind: "program" | "organisation" }> = {
  公益宝贝: { id: "prog-gongyi-baobei", kind: "program" },
  壹基金: { id: "org-one-foundation", kind: "organisation" },
};
const FIGURE = "800万元";

function figureAt(start: number): Annotation {
  const end = start + FIGURE.length;
  const judgement = { verdict: "differs", reason: { code: "disjoint", params: {} }, remarks: [] } as const;
  const figure: Figure = {
    start,
    end,
    kind: "money",
    unit: "元",
    low: 8e6,
    high: 8e6,
    lowExclusive: false,
    highExclusive: false,
    nominal: 8e6,
    step: 1e6,
    qualifier: null,
    aggregate: null,
    per: null,
    asOf: null,
    stance: "actual",
    vague: false,
  };
  return { kind: "figure", id: "prog-gongyi-baobei", start, end, figure, judgement };
}

export function annotationsOf(text: string): Annotation[] {
  const found = [...text.matchAll(new RegExp(Object.keys(NAMES).join("|"), "g"))].map((match): Annotation => {
    const name = NAMES[match[0]] as (typeof NAMES)[string];
    return { ...name, start: match.index, end: match.index + match[0].length };
  });
  return [...found, ...[...text.matchAll(new RegExp(FIGURE, "g"))].map((match) => figureAt(match.index))];
}

export function makeAsk(): { ask: Ask; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async ask(text) {
      asked.push(text);
      return { annotations: annotationsOf(text), introduced: [] };
    },
  };
}

/** The words painted now, by highlight, in the order of the page. */
export function painted(document: Document = globalThis.document): string[] {
  const words: { at: Range; word: string }[] = [];
  const registry = (document.defaultView as Window & typeof globalThis).CSS.highlights;
  for (const intensity of ["quiet", "normal", "clear"]) {
    for (const style of ["program", "organisation", "differs", "note", "current"]) {
      for (const range of registry.get(`shanzhu-${intensity}-${style}`) ?? []) {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        words.push({ at: live, word: `${style}:${live}` });
      }
    }
  }
  return words
    .toSorted((a, b) => a.at.compareBoundaryPoints(Range.START_TO_START, b.at))
    .map(({ word }) => word);
}
