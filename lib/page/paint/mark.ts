import type { Annotation } from "../../annotate/annotation.ts";
import type { Block } from "../read/block.ts";
import { blockSpans, type Span } from "../read/page-text.ts";
import { type MarkStyle, markStyle } from "./style.ts";

/** One annotation on the page. Its offsets are relative to its block, which may move. */
export interface Mark {
  readonly annotation: Annotation;
  readonly block: Block;
  readonly style: MarkStyle;
}

/** The marks that a block's annotations make: fewer where some are not shown as marks. */
export function marksFor(block: Block, annotations: readonly Annotation[]): Mark[] {
  const marks: Mark[] = [];
  for (const annotation of annotations) {
    const style = markStyle(annotation);
    if (style) marks.push({ annotation, block, style });
  }
  return marks;
}

/** Where a mark stands in the document; nowhere when its text is another by now and waits to be read again. */
export function spansOf({ block, annotation: { start, end } }: Mark): readonly Span[] {
  const spans = blockSpans(block, start, end);
  const asRead = spans.every(({ node, start, end, at }) => {
    const now = node.data.slice(start, end);
    if (now.length < end - start) return false;
    return block.text.startsWith(now, at) || (now.length === 1 && now.trim() === "");
  });
  return asRead ? spans : [];
}
