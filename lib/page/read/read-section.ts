import type { Section } from "./block.ts";
import { BlockBuilder } from "./block-builder.ts";
import { cutText, LONGEST_RUN } from "./cut-text.ts";
import { FlatChildren, frameDocument } from "./flat-tree.ts";
import { isFurniture, isHeadline } from "./furniture.ts";
import type { Layout } from "./layout.ts";
import { isFrame, isSkipped } from "./tags.ts";

/** What reading needs to know of the page besides the elements. */
export interface ReadingSite {
  readonly layout: Layout;
  /** Sections read before, by element; reading adds to it. */
  readonly sections: WeakMap<Element, Section>;
  /** Told of every open shadow root and frame document met, so that changes in them can be followed. */
  readonly foundRoot: (root: ShadowRoot | Document) => void;
}

/** Where the walk stands in one element; several elements may lie in one section. */
interface Level {
  readonly element: Element;
  readonly children: FlatChildren;
  readonly linked: boolean;
  readonly section: Section;
  space: ReturnType<Layout["space"]> | null;
}

/**
 * Reads a section anew, in one pass and without recursion (pages nest thousands deep). Sections inside that were read
 * before and still hang there are kept as they are. Yields between steps, so that the caller can pause.
 */
export function* readSection(top: Section, site: ReadingSite): Generator<undefined, void> {
  const walk = new Walk(top, site);
  for (let level = walk.level; level; level = walk.level) {
    yield;
    const node = level.children.next();
    if (node === null) walk.leave();
    else if (node.nodeType === 1) walk.meet(node as Element, level);
    else if (node.nodeType === 3 || node.nodeType === 4) {
      for (const _ of walk.read(node as Text, level)) yield;
    }
  }
}

class Walk {
  #site: ReadingSite;
  #levels: Level[] = [];
  #current: Section;
  #builder = new BlockBuilder((draft) => {
    const { element, furniture } = this.#current;
    this.#current.parts.push({ ...draft, element, furniture, menu: false, start: 0 });
  });

  constructor(top: Section, site: ReadingSite) {
    this.#site = site;
    this.#current = top;
    this.#begin(top);
  }

  get level(): Level | undefined {
    return this.#levels.at(-1);
  }

  leave(): void {
    this.#levels.pop();
    const outer = this.level?.section;
    if (outer === this.#current) return;
    this.#builder.close();
    if (outer) this.#current = outer;
  }

  /** A text node; long ones in runs. */
  *read(node: Text, level: Level): Generator<undefined, void> {
    level.space ??= this.#site.layout.space(level.element);
    if (level.space === "hidden") {
      this.#current.hidden.push(level.element);
      return;
    }
    const data = node.data;
    if (data.length <= LONGEST_RUN) {
      this.#builder.add(node, data, 0, level.space, level.linked);
      return;
    }
    for (const { from, to } of cutText(data)) {
      this.#builder.add(node, data.slice(from, to), from, level.space, level.linked);
      if (to < data.length) yield;
    }
  }

  meet(element: Element, level: Level): void {
    const known = this.#site.sections.get(element);
    if (element.tagName === "BR") this.#builder.lineBreak();
    else if (isSkipped(element)) return;
    else if (known?.parent === this.#current) this.#append(known);
    else this.#meetNew(element, level.linked || element.tagName === "A");
  }

  #meetNew(element: Element, linked: boolean): void {
    const frame = isFrame(element);
    const display = this.#site.layout.display(element);
    if (display === "none") {
      this.#current.hidden.push(element);
      return;
    }
    this.#follow(frame ? frameDocument(element) : element.shadowRoot);
    if (element.tagName === "A") this.#builder.link();
    if (display === "cell") this.#builder.separator(" | ");
    if (display === "cell" || (display === "inline" && !frame)) this.#enter(element, linked);
    else this.#begin(this.#inside(element), linked);
  }

  #inside(element: Element): Section {
    const parent = this.#current;
    const furniture = (parent.furniture && !isHeadline(element)) || isFurniture(element);
    const section: Section = { element, parent, furniture, parts: [], hidden: [] };
    this.#append(section);
    return section;
  }

  #append(section: Section): void {
    this.#builder.close();
    this.#current.parts.push(section);
  }

  #begin(section: Section, linked = false): void {
    section.parts = [];
    section.hidden = [];
    this.#current = section;
    this.#site.sections.set(section.element, section);
    this.#enter(section.element, linked);
  }

  #enter(element: Element, linked: boolean): void {
    this.#levels.push({
      element,
      children: new FlatChildren(element),
      linked,
      section: this.#current,
      space: null,
    });
  }

  #follow(root: ShadowRoot | Document | null): void {
    if (root) this.#site.foundRoot(root);
  }
}
