/** The tree as it is shown: shadow roots in place of their hosts' children, slotted nodes in their slots, frames' bodies. */
import { isFrame } from "./tags.ts";

/** Goes through what is shown directly inside an element, one at a time: a list of 100,000 siblings is never copied. */
export class FlatChildren {
  #next: Node | null;
  /** Of a slot: what the host's page put there, from the last to the first. */
  #assigned: Node[] | undefined;

  constructor(element: Element) {
    this.#next = (element.shadowRoot ?? element).firstChild;
    if (element.tagName === "SLOT") {
      const assigned = (element as HTMLSlotElement).assignedNodes?.() ?? [];
      if (assigned.length > 0) this.#assigned = assigned.toReversed();
    } else if (isFrame(element)) {
      this.#assigned = [frameDocument(element)?.body].filter((body) => body != null);
    }
  }

  /** Null at the end. */
  next(): Node | null {
    if (this.#assigned) return this.#assigned.pop() ?? null;
    const node = this.#next;
    this.#next = node?.nextSibling ?? null;
    return node;
  }
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
