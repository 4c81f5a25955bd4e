/** How the page's script and the card, which is loaded on demand into the same isolated world, find each other. */
import type { Annotation } from "../annotate/annotation.ts";
import type { PlacedNote } from "./notes-on-page.ts";
import type { Target } from "./selection.ts";

/** The card's element on the page. */
export const CARD_TAG = "shanzhu-card";

export type CardSubject =
  | { readonly kind: "mark"; readonly annotation: Annotation; readonly text: string; readonly target: Target }
  | { readonly kind: "note"; readonly placed: PlacedNote }
  | { readonly kind: "draft"; readonly target: Target | undefined };

export interface CardRequest {
  readonly subject: CardSubject;
  /** The boxes of what the card speaks of, in the viewport, now; empty when it is gone. */
  readonly boxes: () => DOMRect[];
  /** What holds the words: when it scrolls, the card goes along. */
  readonly element: Element | undefined;
  /** Opened by key: the card takes the focus and gives it back. */
  readonly focus: boolean;
  readonly closed: () => void;
  readonly step: (direction: 1 | -1) => void;
}

export interface Card {
  show(request: CardRequest): void;
  hide(): void;
  /** Whether the pointer is over it or the focus in it: then it stays although the pointer left the mark. */
  readonly busy: boolean;
  /** Whether the reader writes or moves by keys in it. */
  readonly focused: boolean;
  remove(): void;
}

const KEY = "shanzhuCard";

type World = typeof globalThis & { [KEY]?: Card };

export function registerCard(card: Card): void {
  removeCard();
  (globalThis as World)[KEY] = card;
}

/** Takes the card down for good: after an update its script can no longer ask for anything. */
export function removeCard(): void {
  (globalThis as World)[KEY]?.remove();
  delete (globalThis as World)[KEY];
}

/** Undefined until its script has run. */
export function registeredCard(): Card | undefined {
  return (globalThis as World)[KEY];
}
