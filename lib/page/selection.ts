import { describe } from "../anchor/describe.ts";
import type { TextPosition, TextQuote } from "../notes/note.ts";
import { isText } from "./read/is-text.ts";
import type { PageText, Point } from "./read/page-text.ts";

export interface Target {
  readonly quote: TextQuote;
  readonly position: TextPosition;
}

/** What is selected, as a note's target; undefined when nothing that was read is selected. */
export function selectedTarget(document: Document, page: PageText): Target | undefined {
  const selection = focused(document).getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const bounds = textBounds(range);
  if (!bounds) return undefined;
  const start = page.offsetOf(bounds.first);
  const end = page.offsetOf(bounds.last);
  return start === null || end === null || start >= end ? undefined : describe(page.text, start, end);
}

/** The document the reader is in: of a frame in a frame, if its origin lets it be read. */
function focused(document: Document): Document {
  const { activeElement: element } = document;
  const inner =
    element && "contentDocument" in element ? (element as HTMLIFrameElement).contentDocument : null;
  return inner ? focused(inner) : document;
}

/** The first and last place in text that a range holds; its ends may stand between elements. */
function textBounds(range: Range): { first: Point; last: Point } | null {
  const { startContainer, startOffset, endContainer, endOffset, commonAncestorContainer } = range;
  const walker = commonAncestorContainer.ownerDocument?.createTreeWalker(
    commonAncestorContainer,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION,
  );
  if (isText(commonAncestorContainer)) {
    const node = commonAncestorContainer;
    return { first: { node, index: startOffset }, last: { node, index: endOffset } };
  }
  let first: Point | null = null;
  let last: Point | null = null;
  for (
    let node = walker?.nextNode() as Text | null;
    walker && node;
    node = walker.nextNode() as Text | null
  ) {
    if (!range.intersectsNode(node) || node.data.trim() === "") continue;
    first ??= { node, index: node === startContainer ? startOffset : 0 };
    last = { node, index: node === endContainer ? endOffset : node.length };
  }
  return first && last && { first, last };
}
