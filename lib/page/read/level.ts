import type { Section } from "./block.ts";
import type { Space } from "./block-builder.ts";
import { hasUnevenSpace } from "./block-builder.ts";
import { specialChildren } from "./flat-tree.ts";
import type { Layout } from "./layout.ts";

/** Where a walk stands in one element; several elements may lie in one section. Used again for the next at its depth. */
export class Level {
  element!: Element;
  section!: Section;
  /** Inside a link. */
  linked = false;
  #next: Node | null = null;
  /** What is shown instead of the element's own children, from the last to the first. */
  #special: Node[] | null = null;
  #shows: boolean | undefined;
  #keepsSpace: boolean | undefined;

  enter(element: Element, tag: string, section: Section, linked: boolean): void {
    this.element = element;
    this.section = section;
    this.linked = linked;
    this.#special = specialChildren(element, tag)?.toReversed() ?? null;
    this.#next = (element.shadowRoot ?? element).firstChild;
    this.#shows = undefined;
    this.#keepsSpace = undefined;
  }

  /** The next of what is shown directly inside; null at the end. Siblings are never copied: there may be 100,000. */
  next(): Node | null {
    if (this.#special) return this.#special.pop() ?? null;
    const node = this.#next;
    this.#next = node?.nextSibling ?? null;
    return node;
  }

  shows(layout: Layout): boolean {
    this.#shows ??= layout.shows(this.element);
    return this.#shows;
  }

  /** Styles cost: they are asked for only where they make a difference. */
  space(data: string, layout: Layout): Space {
    if (!hasUnevenSpace(data)) return "none";
    this.#keepsSpace ??= layout.keepsSpace(this.element);
    return this.#keepsSpace ? "keep" : "collapse";
  }
}
