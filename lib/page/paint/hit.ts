/** The character under a point. `highlightsFromPoint` would cost 60 ms with 20,000 ranges; this costs 0.05. */

import { frameDocument } from "../read/flat-tree.ts";
import { isText } from "../read/is-text.ts";
import type { Point } from "../read/page-text.ts";
import { isFrame } from "../read/tags.ts";

interface CaretOptions {
  shadowRoots: ShadowRoot[];
}

/** How far, in px, a point may lie outside a character's box and still mean it: underlines hang below. */
const REACH = 4;

export function characterAt(document: Document, x: number, y: number): Point | null {
  const stack = document.elementsFromPoint(x, y);
  const top = stack[0];
  if (!top) return null;
  if (isFrame(top)) {
    const inner = frameDocument(top);
    const box = top.getBoundingClientRect();
    return inner && characterAt(inner, x - box.left - top.clientLeft, y - box.top - top.clientTop);
  }
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: openRoots(top, x, y) } as CaretOptions);
  const found = caret && refine(caret.offsetNode, caret.offset, x, y);
  if (found) return found;
  // under a transparent overlay: ask the elements below for their text
  for (const element of stack.slice(1, 6)) {
    const below = inElement(element, x, y);
    if (below) return below;
  }
  return null;
}

/** A caret stands between characters: on the right half of one it is already past it. */
function refine(node: Node, offset: number, x: number, y: number): Point | null {
  if (!isText(node)) return null;
  for (const index of [offset, offset - 1]) {
    if (index >= 0 && index < node.length && covers(node, index, x, y)) return { node, index };
  }
  return null;
}

function covers(node: Text, index: number, x: number, y: number): boolean {
  const range = node.ownerDocument.createRange();
  range.setStart(node, index);
  range.setEnd(node, index + 1);
  for (const box of range.getClientRects()) {
    if (x >= box.left && x <= box.right && y >= box.top - 1 && y <= box.bottom + REACH) return true;
  }
  return false;
}

/** Longer text than a line of a link or heading is not searched character by character. */
const LONGEST_SEARCHED = 400;

function inElement(element: Element, x: number, y: number): Point | null {
  for (const node of element.childNodes) {
    if (!isText(node) || node.length > LONGEST_SEARCHED) continue;
    for (let index = 0; index < node.length; index++) {
      if (covers(node, index, x, y)) return { node, index };
    }
  }
  return null;
}

/** The open shadow roots under the point, outermost first: the caret is looked for in those it is given. */
function openRoots(top: Element, x: number, y: number): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  for (let host: Element | null = top; host?.shadowRoot && !roots.includes(host.shadowRoot); ) {
    roots.push(host.shadowRoot);
    host = host.shadowRoot.elementFromPoint(x, y);
  }
  return roots;
}
