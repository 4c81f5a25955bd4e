import type { Block } from "../read/block.ts";
import { inSlices } from "../slices.ts";
import { MARGIN, Ruler } from "./ruler.ts";

/** Between two looks while the page scrolls, in ms; longer where a look costs more, so that looking stays under a twentieth. */
const PAUSE = 80;
const SHARE = 20;

interface Watched {
  readonly element: Element;
  blocks: Block[];
  /** Undefined until it has been measured. */
  near: boolean | undefined;
}

/**
 * Knows which blocks are near the window. Only what is near is painted, since highlights cost with every range they hold.
 * An IntersectionObserver would cost with every element, in every frame: here elements are measured when they are new and
 * when something scrolled.
 */
export class Nearby {
  readonly #moved: (block: Block, near: boolean) => void;
  readonly #watched = new Map<Element, Watched>();
  readonly #stopped = new AbortController();
  #fresh: Watched[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #looking = false;
  #again = false;
  #looked = 0;
  /** Where the page was scrolled to at the last look. */
  #scrollY = 0;
  #cost = 0;

  /** `moved` is told of every watched block that comes near or goes away. */
  constructor(moved: (block: Block, near: boolean) => void) {
    this.#moved = moved;
  }

  /** Follows what scrolls in a document: itself and every box in it. */
  follow(document: Document): void {
    const options = { capture: true, passive: true, signal: this.#stopped.signal };
    document.addEventListener("scroll", () => this.#scrolled(), options);
    document.defaultView?.addEventListener("resize", () => this.look(), options);
  }

  has(block: Block): boolean {
    const watched = this.#watched.get(block.element);
    return watched?.near === true && watched.blocks.includes(block);
  }

  /** Whether an element was near the window when last measured; false for one that never was. */
  isNear(element: Element): boolean {
    return this.#watched.get(element)?.near === true;
  }

  watch(block: Block): void {
    const { element } = block;
    const watched = this.#watched.get(element);
    if (watched) {
      watched.blocks.push(block);
      if (watched.near) this.#moved(block, true);
      return;
    }
    const fresh = { element, blocks: [block], near: undefined };
    this.#watched.set(element, fresh);
    this.#fresh.push(fresh);
  }

  /** An element left without blocks is forgotten only with the next look: most get their next block at once. */
  unwatch(block: Block): void {
    const watched = this.#watched.get(block.element);
    if (watched) watched.blocks = watched.blocks.filter((each) => each !== block);
  }

  /** Measures what was watched since the last time. Asks for layout: not for mutation callbacks. */
  settle(): void {
    const ruler = new Ruler();
    const fresh = this.#fresh;
    this.#fresh = [];
    for (const watched of fresh) this.#place(watched, ruler.isNear(watched.element));
  }

  /** Measures everything again, soon and not too often. */
  look(): void {
    this.#lookIn(Math.max(PAUSE, this.#cost * SHARE) - (performance.now() - this.#looked));
  }

  /** A jump lands where nothing is painted yet: it is looked at once. */
  #scrolled(): void {
    const jumped = Math.abs(scrollY - this.#scrollY) > MARGIN * innerHeight;
    if (this.#looking || !jumped) {
      this.look();
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#lookIn(0);
  }

  /** While a look is under way, what moved may have been measured already: another follows. */
  #lookIn(wait: number): void {
    if (this.#looking) this.#again = true;
    else this.#timer ??= setTimeout(() => void this.#look(), Math.max(0, wait));
  }

  stop(): void {
    this.#stopped.abort();
    clearTimeout(this.#timer);
    this.#watched.clear();
    this.#fresh = [];
  }

  async #look(): Promise<void> {
    const began = performance.now();
    this.#timer = undefined;
    this.#looking = true;
    this.#again = false;
    this.#scrollY = scrollY;
    await inSlices(this.#measure(), this.#stopped.signal);
    this.#looking = false;
    this.#looked = performance.now();
    this.#cost = this.#looked - began;
    if (this.#again && !this.#stopped.signal.aborted) this.#scrolled();
  }

  *#measure(): Generator<undefined, void> {
    const ruler = new Ruler();
    for (const watched of this.#watched.values()) {
      if (watched.blocks.length > 0) this.#place(watched, ruler.isNear(watched.element));
      else this.#watched.delete(watched.element);
      yield;
    }
  }

  #place(watched: Watched, near: boolean): void {
    const was = watched.near ?? false;
    watched.near = near;
    if (near === was) return;
    for (const block of watched.blocks) this.#moved(block, near);
  }
}
