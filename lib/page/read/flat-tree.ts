/** The tree as it is shown: shadow roots in place of their hosts' children, slotted nodes in their slots, frames' bodies. */
import { isFrame } from "./tags.ts";

/** What is shown directly inside an element, where that is not simply its children; null where it is. */
export function specialChildren(element: Element, tag: string): Node[] | null {
  if (tag === "slot") {
    const assigned = (element as HTMLSlotElement).assignedNodes?.() ?? [];
    return assigned.length > 0 ? assigned : null;
  }
  if (!isFrame(element, tag)) return null;
  const body = frameDocument(element)?.body;
  return body ? [body] : [];
}

/** The element that shows a node, one step up; null at the top and for what is shown nowhere. */
export function flatParent(node: Node): Element | null {
  const slot = (node as Partial<Slottable>).assignedSlot;
  return slot ?? asElement(node.parentNode) ?? ownerOf(node.parentNode ?? node);
}

function asElement(node: Node | null): Element | null {
  return node?.nodeType === 1 ? (node as Element) : null;
}

/** The host of a shadow root, the frame of a document. */
function ownerOf(root: Node): Element | null {
  if ("host" in root) return (root as ShadowRoot).host;
  return root.nodeType === 9 ? ((root as Document).defaultView?.frameElement ?? null) : null;
}

/** Null for frames of other origins, which only their own pages may read. */
export function frameDocument(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}
