import { frameOffset } from "../boxes.ts";

/** How far outside the window still counts as near, in window heights: scrolling meets marks that are there already. */
export const MARGIN = 1;
/** Siblings that far below the last one, in px each, are passed over unmeasured, but never more than so many at once. */
const SKIP_HEIGHT = 200;
const MOST_SKIPPED = 24;

/**
 * Measures elements, given in the order of the page, against the window. In a long run of siblings that leads away from the
 * window most are not measured: what follows something far below is below as well.
 */
export class Ruler {
  #parent: Node | null = null;
  #top = 0;
  #skip = 0;

  isNear(element: Element): boolean {
    const sibling = element.parentNode === this.#parent;
    if (sibling && this.#skip > 0) {
      this.#skip--;
      return false;
    }
    const { top, bottom } = element.getBoundingClientRect();
    const above = element.ownerDocument === document ? 0 : frameOffset(element.ownerDocument).top;
    const beyond = top + above - (1 + MARGIN) * innerHeight;
    const leadsAway = sibling && top > this.#top;
    this.#skip = leadsAway && beyond > 0 ? Math.min(MOST_SKIPPED, Math.floor(beyond / SKIP_HEIGHT)) : 0;
    this.#parent = element.parentNode;
    this.#top = top;
    return beyond < 0 && bottom + above > -MARGIN * innerHeight;
  }
}
