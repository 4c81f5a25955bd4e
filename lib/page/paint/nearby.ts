import type { Block } from "../read/block.ts";

/** How far outside the window still counts as near, in window heights: scrolling meets marks that are there already. */
const MARGIN = 1;
/** So many blocks are measured at once, for the first marks to come with the next frame; the rest waits for the observer. */
const MEASURED = 48;

/** Knows which blocks are near the window. Only what is near is painted: highlights cost with every range they hold. */
export class Nearby {
  readonly #observer: IntersectionObserver;
  readonly #moved: (block: Block, near: boolean) => void;
  readonly #blocks = new Map<Element, Set<Block>>();
  readonly #near = new Set<Element>();
  #measured = 0;

  /** `moved` is told of every watched block that comes near or goes away. */
  constructor(moved: (block: Block, near: boolean) => void) {
    this.#moved = moved;
    this.#observer = new IntersectionObserver((entries) => this.#take(entries), {
      rootMargin: `${MARGIN * 100}%`,
    });
  }

  has(block: Block): boolean {
    return this.#near.has(block.element) && (this.#blocks.get(block.element)?.has(block) ?? false);
  }

  watch(block: Block): void {
    const { element } = block;
    const there = this.#blocks.get(element);
    if (there) there.add(block);
    else {
      this.#blocks.set(element, new Set([block]));
      this.#observer.observe(element);
      if (this.#measured++ < MEASURED && isNear(element)) this.#near.add(element);
    }
    if (this.#near.has(element)) this.#moved(block, true);
  }

  unwatch(block: Block): void {
    const { element } = block;
    const there = this.#blocks.get(element);
    if (!there?.delete(block) || there.size > 0) return;
    this.#blocks.delete(element);
    this.#near.delete(element);
    this.#observer.unobserve(element);
  }

  stop(): void {
    this.#observer.disconnect();
    this.#blocks.clear();
    this.#near.clear();
  }

  #take(entries: readonly IntersectionObserverEntry[]): void {
    this.#measured = 0;
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting === this.#near.has(target)) continue;
      if (isIntersecting) this.#near.add(target);
      else this.#near.delete(target);
      for (const block of this.#blocks.get(target) ?? []) this.#moved(block, isIntersecting);
    }
  }
}

function isNear(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (view !== window) return false;
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > -MARGIN * innerHeight && top < (1 + MARGIN) * innerHeight;
}
