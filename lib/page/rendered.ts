import { flatParent } from "./read/flat-tree.ts";

/**
 * Whether a node is rendered now, in sight or out of it. What a closed `details` or `content-visibility` holds back has boxes
 * all the same: browsers lay it out to be able to say.
 */
export function isRendered(node: Node): boolean {
  const parent = flatParent(node);
  if (!parent) return node.isConnected;
  const view = parent.ownerDocument.defaultView;
  if (!view || isFolded(parent, node)) return false;
  const { display, contentVisibility } = view.getComputedStyle(parent);
  if (contentVisibility === "hidden") return false;
  // without a box of its own, nothing can be asked of it
  if (display === "contents") return isRendered(parent);
  return parent.checkVisibility() && isRendered(parent.ownerDocument);
}

/** A `details` itself is visible when it is closed; what lies directly in it hangs in a slot that no script sees. */
function isFolded(parent: Element, node: Node): boolean {
  if (parent.localName !== "details" || parent.hasAttribute("open")) return false;
  return node !== parent.querySelector(":scope > summary");
}
