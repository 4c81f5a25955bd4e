import { CARD_TAG } from "./card-door.ts";
import { everyHighlightName } from "./paint/painter.ts";

/**
 * Takes down what an earlier script of ours left on the page: at an update Firefox ends scripts without a word, and cards and
 * highlights stay behind.
 */
export function removeLeftovers(document: Document): void {
  for (const card of document.querySelectorAll(CARD_TAG)) card.remove();
  for (const name of everyHighlightName()) CSS.highlights.delete(name);
}
