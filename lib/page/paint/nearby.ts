import type { Block } from "../read/block.ts";
import { inSlices } from "../slices.ts";
import { Ruler } from "./ruler.ts";

/** Between two looks while the page scrolls, in ms; longer where a look costs more, so that looking stays under a twentieth. */
const PAUSE = 80;
const SHARE = 20;

/**
 * Knows which blocks are near the window. Only what is near is painted, since highlights cost with every range they hold.
 * An IntersectionObserver would cost with every element, in every frame: here elements are measured when they are new and
 * when something scrolled.
 */
export class Nearby {
  readonly #moved: (block: Block, near: boolean) => void;
  readonly #blocks = new Map<Element, Set<Block>>();
  readonly #near = new Map<Element, boolean>();
  readonly #stopped = new AbortController();
  #fresh = new Set<Element>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #looked = 0;
  #cost = 0;

  /** `moved` is told of every watched block that comes near or goes away. */
  constructor(moved: (block: Block, near: boolean) => void) {
    this.#moved = moved;
  }

  /** Follows what scrolls in a document: itself and every box in it. */
  follow(document: Document): void {
    const options = { capture: true, passive: true, signal: this.#stopped.signal };
    document.addEventListener("scroll", () => this.look(), options);
    document.defaultView?.addEventListener("resize", () => this.look(), options);
  }

  has(block: Block): boolean {
    return this.#blocks.get(block.element)?.has(block) === true && this.#near.get(block.element) === true;
  }

  watch(block: Block): void {
    const { element } = block;
    const there = this.#blocks.get(element);
    if (there) there.add(block);
    else this.#blocks.set(element, new Set([block]));
    const near = this.#near.get(element);
    if (near === undefined) this.#fresh.add(element);
    else if (near) this.#moved(block, true);
  }

  /** An element left without blocks is forgotten only with the next look: most get their next block at once. */
  unwatch(block: Block): void {
    this.#blocks.get(block.element)?.delete(block);
  }

  /** Measures what was watched since the last time. Asks for layout: not for mutation callbacks. */
  settle(): void {
    const ruler = new Ruler();
    const fresh = this.#fresh;
    this.#fresh = new Set();
    for (const element of fresh) this.#place(element, ruler.isNear(element));
  }

  /** Measures everything again, soon and not too often. */
  look(): void {
    const wait = Math.max(PAUSE, this.#cost * SHARE) - (performance.now() - this.#looked);
    this.#timer ??= setTimeout(() => void this.#look(), Math.max(0, wait));
  }

  stop(): void {
    this.#stopped.abort();
    clearTimeout(this.#timer);
    this.#blocks.clear();
    this.#near.clear();
    this.#fresh.clear();
  }

  async #look(): Promise<void> {
    const began = performance.now();
    await inSlices(this.#measure(), this.#stopped.signal);
    this.#looked = performance.now();
    this.#cost = this.#looked - began;
    this.#timer = undefined;
  }

  *#measure(): Generator<undefined, void> {
    const ruler = new Ruler();
    for (const [element, blocks] of this.#blocks) {
      if (blocks.size > 0) this.#place(element, ruler.isNear(element));
      else {
        this.#blocks.delete(element);
        this.#near.delete(element);
      }
      yield;
    }
  }

  #place(element: Element, near: boolean): void {
    const was = this.#near.get(element) ?? false;
    this.#near.set(element, near);
    if (near === was) return;
    for (const block of this.#blocks.get(element) ?? []) this.#moved(block, near);
  }
}
