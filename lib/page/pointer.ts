import { characterAt } from "./paint/hit.ts";
import type { Point } from "./read/page-text.ts";

/** How long the pointer rests on a mark before its card opens, in ms: passing over opens nothing. */
const REST = 320;

interface PointerListener<Found> {
  /** What is marked at a place in the text, if anything. */
  readonly find: (point: Point) => Found | undefined;
  readonly rested: (found: Found) => void;
  readonly clicked: (found: Found) => void;
  /** The pointer stands on no mark. */
  readonly left: () => void;
}

/** Watches the pointer for marks. One look a frame at most, none while a button is held. */
export class Pointer<Found> {
  #listener: PointerListener<Found>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  #over: Found | undefined;
  readonly #stopped: AbortSignal;

  constructor(listener: PointerListener<Found>, stopped: AbortSignal) {
    this.#listener = listener;
    this.#stopped = stopped;
    stopped.addEventListener("abort", () => this.#forget());
  }

  listen(document: Document): void {
    const options = { capture: true, passive: true, signal: this.#stopped };
    document.addEventListener("pointermove", (event) => this.#moved(document, event), options);
    document.addEventListener("click", (event) => this.#clicked(document, event), options);
    document.addEventListener("pointerdown", () => this.#forget(), options);
    // captured, it tells of every element that is left: only leaving the window or frame counts
    document.addEventListener("pointerleave", ({ target }) => target === document && this.#leave(), options);
  }

  #moved(document: Document, event: PointerEvent): void {
    cancelAnimationFrame(this.#frame);
    if (event.buttons !== 0 || event.pointerType === "touch") return;
    this.#frame = requestAnimationFrame(() => {
      const found = this.#at(document, event);
      if (found === this.#over) return;
      this.#forget();
      this.#over = found;
      if (found === undefined) this.#listener.left();
      else this.#timer = setTimeout(() => this.#listener.rested(found), REST);
    });
  }

  /** A click that follows a link or ends a selection is the page's. */
  #clicked(document: Document, event: MouseEvent): void {
    if (event.button !== 0 || event.defaultPrevented || document.getSelection()?.isCollapsed === false)
      return;
    if ((event.target as Element | null)?.closest?.("a[href], button, input, label, select, summary")) return;
    const found = this.#at(document, event);
    if (found === undefined) return;
    this.#over = found;
    this.#listener.clicked(found);
  }

  #leave(): void {
    const over = this.#over;
    this.#forget();
    if (over !== undefined) this.#listener.left();
  }

  #at(document: Document, { clientX, clientY }: MouseEvent): Found | undefined {
    const point = characterAt(document, clientX, clientY);
    return point ? this.#listener.find(point) : undefined;
  }

  #forget(): void {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
    this.#over = undefined;
  }
}
