import type { Span } from "./read/page-text.ts";
import { isRendered } from "./rendered.ts";

/** The boxes of a stretch of text in the coordinates of the top window's viewport; empty when it is not shown. */
export function boxesOf(spans: readonly Span[]): DOMRect[] {
  return measure(spans.filter(({ node }) => isRendered(node)));
}

/** Where it would stand, too, if the page did not hold it back. */
function measure(spans: readonly Span[]): DOMRect[] {
  return spans.flatMap((span) => {
    const range = rangeOf(span);
    if (!range) return [];
    const { left, top } = frameOffset(span.node.ownerDocument);
    return [...range.getClientRects()].map(
      (box) => new DOMRect(box.left + left, box.top + top, box.width, box.height),
    );
  });
}

/** The smallest box around boxes; null for none. */
export function around(boxes: readonly DOMRect[]): DOMRect | null {
  const shown = boxes.filter((box) => box.width > 0 || box.height > 0);
  if (shown.length === 0) return null;
  const left = Math.min(...shown.map((box) => box.left));
  const top = Math.min(...shown.map((box) => box.top));
  const right = Math.max(...shown.map((box) => box.right));
  const bottom = Math.max(...shown.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** Whether anything of a box shows between the window's upper and lower edge. */
export const isInWindow = (box: DOMRect): boolean => box.bottom >= 0 && box.top <= innerHeight;

/** Brings a stretch into view unless it is there already; where the page has folded it away, what it is folded into. */
export function scrollTo(spans: readonly Span[]): void {
  const box = around(measure(spans));
  const parent = spans[0]?.node.parentElement;
  if (!box || !parent) return;
  if (box.top >= 60 && box.bottom <= innerHeight - 60) return;
  parent.scrollIntoView({ block: "center", inline: "nearest" });
  const after = around(measure(spans));
  if (after && (after.top < 0 || after.bottom > innerHeight)) {
    scrollBy({ top: after.top - innerHeight / 2 });
  }
}

/** A live range for a moment, to measure or select with; null when the text is shorter now. */
export function rangeOf({ node, start, end }: Span): Range | null {
  if (end > node.length || !node.isConnected) return null;
  const range = node.ownerDocument.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}

/** Where a document's viewport begins in the top window's. */
export function frameOffset(document: Document): { left: number; top: number } {
  let [left, top] = [0, 0];
  for (
    let frame = document.defaultView?.frameElement;
    frame;
    frame = frame.ownerDocument.defaultView?.frameElement
  ) {
    const box = frame.getBoundingClientRect();
    left += box.left + frame.clientLeft;
    top += box.top + frame.clientTop;
  }
  return { left, top };
}
