import { CARD_TAG } from "./card-door.ts";
import { flatParent } from "./read/flat-tree.ts";

/** Nothing of the page's own style reaches in: what inherits is set back, what selects is outvoted. */
const OUTVOTING = `all: initial !important; position: fixed !important; margin: 0 !important; padding: 0 !important; border: 0 !important;
  background: none !important; z-index: 2147483647 !important;`;

/** An element of our own, for the top layer. `style`: declarations, each of them important. */
export function layerElement(style: string): HTMLElement {
  const element = document.createElement(CARD_TAG);
  element.style.cssText = `${OUTVOTING} ${style}`;
  element.popover = "manual";
  return element;
}

/**
 * Shows an element of ours above whatever the page stacks. It hangs in the modal dialog or popover that holds the words it speaks of:
 * outside of the one all is inert, and a click outside of the other closes it.
 */
export function raise(element: HTMLElement, near: Element | undefined): void {
  const layer = layerAround(near);
  if (element.parentNode !== layer) layer.append(element);
  // on a page that enlarges itself our own lengths would grow, and what the browser measures is in the window's
  element.style.setProperty("zoom", String(1 / (layer.currentCSSZoom ?? 1)), "important");
  if (!element.matches(":popover-open")) element.showPopover();
}

/** Without words, or with words behind a dialog: the last one that is open. */
function layerAround(near: Element | undefined): Element & { currentCSSZoom?: number } {
  for (let at = near ?? null; at; at = flatParent(at)) {
    if (at.ownerDocument === document && at.matches("dialog:modal, :popover-open")) return at;
  }
  return [...document.querySelectorAll("dialog:modal")].at(-1) ?? document.documentElement;
}

/** Whether the focus is inside an element of ours, which may hang in a shadow tree of the page. */
export function holdsFocus(element: HTMLElement): boolean {
  return (element.getRootNode() as Document | ShadowRoot).activeElement === element;
}
