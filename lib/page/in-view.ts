import type { Marks } from "./paint/marks.ts";
import type { Block } from "./read/block.ts";
import { isText } from "./read/is-text.ts";
import type { PageText } from "./read/page-text.ts";

/** A block that the reader sees now. Asking for the caret makes the browser lay out: where marks are known already, they say. */
export function blockInView(document: Document, page: PageText, marks: Marks): Block | undefined {
  const near = page.blocks.find(({ element }) => marks.isNear(element));
  if (near) return near;
  const { innerWidth, innerHeight } = document.defaultView ?? { innerWidth: 0, innerHeight: 0 };
  const caret = document.caretPositionFromPoint(innerWidth / 2, innerHeight / 2);
  if (!caret || !isText(caret.offsetNode)) return undefined;
  const offset = page.offsetOf({ node: caret.offsetNode, index: caret.offset });
  return offset === null ? undefined : page.blockAt(offset);
}
