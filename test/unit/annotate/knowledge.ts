import { type AnnotateOptions, annotate, annotatePart } from "../../../lib/annotate/annotate.ts";
import type {
  Annotated,
  Annotation,
  FigureAnnotation,
  PageContext,
} from "../../../lib/annotate/annotation.ts";
import { knowledgeOf } from "../../../scripts/annotate/knowledge.ts";

const knowledge = await knowledgeOf();

/** Annotates with the dataset that ships. */
export function annotateText(
  text: string,
  context: PageContext = {},
  options: AnnotateOptions = {},
): Promise<Annotation[]> {
  return annotate(text, knowledge, context, options);
}

/** The same for a part of a page. */
export function annotatePartOf(text: string, context: PageContext = {}): Promise<Annotated> {
  return annotatePart(text, knowledge, context);
}

export function figuresOf(annotations: readonly Annotation[]): FigureAnnotation[] {
  return annotations.filter((annotation) => annotation.kind === "figure");
}

/** As a reader sees it: without the page's line breaks and spaces. */
export function seen(text: string, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end).replace(/\s+/g, "");
}
