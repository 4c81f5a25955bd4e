import type { PageReader } from "../read/page-reader.ts";

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ["class", "style", "hidden", "contenteditable"],
};

interface Listener {
  /** At once, before the next paint: the node's text is another now. */
  readonly touched: (node: Text) => void;
  /** Something is to be read again; called for every batch of changes. */
  readonly stale: () => void;
  /** The root's or body's own style changed: perhaps the page went dark. */
  readonly recoloured: () => void;
}

/** Follows what the page does to itself, in its document, open shadow roots and frames. */
export class Watcher {
  #reader: PageReader;
  #listener: Listener;
  /** One for all: it keeps no root that the page has thrown away. */
  #observer = new MutationObserver((records) => this.#take(records));
  #watched = new WeakSet<Document | ShadowRoot>();
  #restyled = new Set<Element>();

  constructor(reader: PageReader, listener: Listener) {
    this.#reader = reader;
    this.#listener = listener;
  }

  /** False when it is watched already. */
  watch(root: Document | ShadowRoot): boolean {
    if (this.#watched.has(root)) return false;
    this.#watched.add(root);
    this.#observer.observe(root, WATCHED);
    return true;
  }

  /** Looks at the elements whose style may have changed; here, not in the callback, since it makes the browser lay out. */
  *settle(): Generator<undefined, void> {
    const restyled = this.#restyled;
    this.#restyled = new Set();
    for (const element of restyled) {
      if (element.tagName === "HTML" || element.tagName === "BODY") this.#listener.recoloured();
      if (element.isConnected) this.#reader.restyled(element);
      yield;
    }
  }

  stop(): void {
    this.#observer.disconnect();
    this.#restyled.clear();
  }

  #take(records: readonly MutationRecord[]): void {
    let last: Node | null = null;
    for (const { type, target } of records) {
      if (type === "attributes") {
        this.#restyled.add(target as Element);
        continue;
      }
      if (type === "characterData") this.#listener.touched(target as Text);
      if (target === last) continue;
      last = target;
      this.#reader.changed(target);
    }
    this.#listener.stale();
  }
}
