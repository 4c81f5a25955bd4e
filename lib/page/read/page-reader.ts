import { inSlices } from "../slices.ts";
import { isSection, type Section } from "./block.ts";
import { flatParent } from "./flat-tree.ts";
import { computedLayout, type Layout } from "./layout.ts";
import { PageText } from "./page-text.ts";
import { type ReadingSite, readSection } from "./read-section.ts";
import { isSkipped } from "./tags.ts";

/** Changed sections are mostly single paragraphs: pausing after each would cost more than reading it. */
const SECTIONS_A_STEP = 8;

/** Reads a live page, and again only what has changed. */
export class PageReader {
  readonly #root: Section;
  readonly #site: ReadingSite;
  #stale = new Set<Section>();

  constructor(
    root: Element,
    foundRoot: ReadingSite["foundRoot"] = () => {},
    layout: Layout = computedLayout,
  ) {
    this.#root = { element: root, parent: null, furniture: false, parts: [], hidden: undefined };
    this.#site = { layout, sections: new WeakMap([[root, this.#root]]), foundRoot, unopened: new Set() };
    this.#stale.add(this.#root);
  }

  get stale(): boolean {
    return this.#stale.size > 0;
  }

  /** Notes that something directly inside a node, or the node's own text, is no longer as it was read. */
  changed(node: Node): void {
    const section = this.#sectionOf(node);
    if (section) this.#stale.add(section);
  }

  /** Notes that an element may have been shown, hidden or laid out otherwise. Asks for styles: not for mutation callbacks. */
  *restyled(element: Element): Generator<undefined, void> {
    if (isSkipped(element)) return;
    const parent = flatParent(element);
    const around = parent && this.#sectionOf(parent);
    if (!around) return;
    const section = this.#site.sections.get(element);
    const was = section?.parent === around ? "block" : around.hidden?.includes(element) ? "none" : "inline";
    const is = this.#site.layout.display(element);
    if (
      is === "none"
        ? was !== "none"
        : was === "none" || (was === "inline") !== (is === "inline" || is === "cell")
    ) {
      if (section) this.#site.sections.delete(element);
      this.#stale.add(around);
    }
    if (section) yield* this.#recheckHidden(section);
  }

  /** Notes what in a document is shown now that was not: by another style sheet, a class of its root, a wider window. */
  *restyledAll(document: Document): Generator<undefined, void> {
    const section = this.#sectionOf(document.body ?? document.documentElement);
    if (section) yield* this.#recheckHidden(section);
  }

  /** Notes the elements that have opened a shadow tree since, which no mutation tells of; true if any has. */
  opened(): boolean {
    let any = false;
    for (const element of this.#site.unopened) {
      if (element.isConnected && !element.shadowRoot) continue;
      this.#site.unopened.delete(element);
      if (!element.isConnected) continue;
      this.changed(element);
      any = true;
    }
    return any;
  }

  /** Reads what is stale, in slices, and gives the page's text as it is now; null when `signal` was aborted meanwhile. */
  async read(signal?: AbortSignal): Promise<PageText | null> {
    const stale = [...this.#stale];
    this.#stale.clear();
    const whole = await inSlices(this.#readAll(stale), signal);
    this.#site.layout.done?.();
    if (whole) return new PageText(this.#root);
    for (const each of stale) this.#stale.add(each);
    return null;
  }

  *#readAll(sections: readonly Section[]): Generator<undefined, void> {
    for (const [at, section] of sections.entries()) {
      if (section.element.isConnected) yield* readSection(section, this.#site);
      if (at % SECTIONS_A_STEP === SECTIONS_A_STEP - 1) yield;
    }
  }

  #sectionOf(node: Node): Section | undefined {
    for (let at: Node | null = node; at; at = flatParent(at)) {
      const section = this.#site.sections.get(at as Element);
      if (section) return section;
    }
    return undefined;
  }

  /** A class on a container often shows what lies deeper. */
  *#recheckHidden(top: Section): Generator<undefined, void> {
    const { layout } = this.#site;
    const left = [top];
    let looked = 0;
    for (let section = left.pop(); section; section = left.pop()) {
      const { hidden = [], parts } = section;
      if (hidden.some((element) => layout.display(element) !== "none" && layout.shows(element)))
        this.#stale.add(section);
      for (const part of parts) if (isSection(part)) left.push(part);
      if (++looked % SECTIONS_A_STEP === 0) yield;
    }
  }
}
