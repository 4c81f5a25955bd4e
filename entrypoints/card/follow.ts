import { autoUpdate, computePosition, inline, offset, shift, size } from "@floating-ui/dom";
import { around, isInWindow } from "../../lib/page/boxes.ts";
import type { CardRequest } from "../../lib/page/card-door.ts";

/** Room between the words and the card, and between the card and the window's edge, in px. */
const GAP = 8;
const SMALLEST = 96;
/** Below the words, it takes what most cards need: a record comes later than its card, which must not jump then. */
const ROOMY = 320;
/** Taller, it would hide the article it speaks of. */
const TALLEST = 460;

/**
 * Keeps the card beside the words it speaks of, whatever scrolls: below them, or above where there is more room, never over
 * them; what does not fit scrolls inside the card. Returns a function that stops it.
 */
export function follow(element: HTMLElement, request: CardRequest): () => void {
  const place = async () => {
    const boxes = request.boxes();
    const box = around(boxes);
    const seen = box !== null && isInWindow(box);
    if (box) await put(element, boxes, box);
    element.style.setProperty("visibility", seen || !request.element ? "visible" : "hidden", "important");
  };
  if (!request.element) {
    element.style.setProperty("inset", `${GAP}px ${GAP}px auto auto`, "important");
    element.style.setProperty("max-height", `${innerHeight - 2 * GAP}px`, "important");
    return () => {};
  }
  const reference = {
    getBoundingClientRect: () => around(request.boxes()) ?? new DOMRect(),
    contextElement: request.element,
  };
  return autoUpdate(reference, element, () => void place());
}

async function put(element: HTMLElement, boxes: readonly DOMRect[], box: DOMRect): Promise<void> {
  const reference = { getBoundingClientRect: () => box, getClientRects: () => [...boxes] };
  const below = innerHeight - box.bottom;
  const { x, y } = await computePosition(reference, element, {
    strategy: "fixed",
    placement: below >= Math.min(ROOMY, box.top) ? "bottom-start" : "top-start",
    middleware: [
      inline(),
      offset(GAP),
      shift({ padding: GAP }),
      size({
        padding: GAP,
        apply: ({ availableHeight }) =>
          element.style.setProperty(
            "max-height",
            `${Math.min(TALLEST, Math.max(SMALLEST, availableHeight))}px`,
            "important",
          ),
      }),
    ],
  });
  element.style.setProperty("inset", `${Math.round(y)}px auto auto ${Math.round(x)}px`, "important");
}
