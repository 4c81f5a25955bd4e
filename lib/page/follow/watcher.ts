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
  /** The root's or body's own style changed, or the page's style sheets: perhaps it went dark. */
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
  /** Where style may be another anywhere. */
  #restyledAll = new Set<Document>();

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
    const [elements, documents] = [this.#restyled, this.#restyledAll];
    this.#restyled = new Set();
    this.#restyledAll = new Set();
    for (const document of documents) {
      this.#listener.recoloured();
      yield* this.#reader.restyledAll(document);
    }
    for (const element of elements) {
      if (element.localName === "body") this.#listener.recoloured();
      if (element.isConnected) yield* this.#reader.restyled(element);
      yield;
    }
  }

  /** Style may be another anywhere in a document, which no mutation tells of. */
  restyled(document: Document): void {
    this.#restyledAll.add(document);
    this.#listener.stale();
  }

  stop(): void {
    this.#observer.disconnect();
    this.#restyled.clear();
    this.#restyledAll.clear();
  }

  #take(records: readonly MutationRecord[]): void {
    let last: Node | null = null;
    for (const record of records) {
      const { type, target } = record;
      if (changesAll(record)) this.#restyledAll.add(target.ownerDocument as Document);
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

/** Whether style may be another anywhere: by the root's class, or by style sheets; one still to be loaded tells when it is. */
function changesAll(record: MutationRecord): boolean {
  const name = nameOf(record.target);
  if (record.type === "attributes") return name === "html";
  if (name !== "head") return name === "style";
  const nodes = [...record.addedNodes, ...record.removedNodes].map(nameOf);
  return nodes.includes("style") || nodes.includes("link");
}

/** Lower-case in HTML and in XHTML alike; undefined for what is no element. */
function nameOf(node: Node): string | undefined {
  return (node as Partial<Element>).localName;
}
