import type { Section } from "./block.ts";
import { BlockBuilder } from "./block-builder.ts";
import { cutText, LONGEST_RUN } from "./cut-text.ts";
import { frameDocument } from "./flat-tree.ts";
import { isFurniture, isHeadline } from "./furniture.ts";
import type { Layout } from "./layout.ts";
import { Level } from "./level.ts";
import { isFrame, isSkipped } from "./tags.ts";

/** What reading needs to know of the page besides the elements. */
export interface ReadingSite {
  readonly layout: Layout;
  /** Sections read before, by element; reading adds to it. */
  readonly sections: WeakMap<Element, Section>;
  /** Told of every open shadow root and frame document met, so that changes in them can be followed. */
  readonly foundRoot: (root: ShadowRoot | Document) => void;
}

/** Pausing after every node would cost more than reading it. */
const NODES_A_STEP = 32;

/**
 * Reads a section anew, in one pass and without recursion (pages nest thousands deep). Sections inside that were read
 * before and still hang there are kept as they are. Yields between steps, so that the caller can pause.
 */
export function* readSection(top: Section, site: ReadingSite): Generator<undefined, void> {
  const walk = new Walk(top, site);
  let nodes = 0;
  for (let level = walk.level; level; level = walk.level) {
    if (++nodes % NODES_A_STEP === 0) yield;
    const node = level.next();
    if (node === null) walk.leave();
    else if (node.nodeType === 1) walk.meet(node as Element, level);
    else if (node.nodeType === 3 || node.nodeType === 4) {
      const text = node as Text;
      if (text.length <= LONGEST_RUN) walk.read(text, text.data, 0, level);
      else yield* readLong(walk, text, level);
    }
  }
}

function* readLong(walk: Walk, node: Text, level: Level): Generator<undefined, void> {
  const { data } = node;
  for (const { from, to } of cutText(data)) {
    walk.read(node, data.slice(from, to), from, level);
    yield;
  }
}

class Walk {
  #site: ReadingSite;
  #levels: Level[] = [];
  #current: Section;
  #builder = new BlockBuilder(({ text, pieces, links, linked }) => {
    const { element, furniture, parts } = this.#current;
    parts.push({ text, pieces, links, linked, element, furniture, menu: false, start: 0 });
  });

  constructor(top: Section, site: ReadingSite) {
    this.#site = site;
    this.#current = top;
    this.#begin(top, top.element.tagName, false);
  }

  get level(): Level | undefined {
    return this.#levels[this.#levels.length - 1];
  }

  leave(): void {
    this.#levels.pop();
    const outer = this.level?.section;
    if (outer === this.#current) return;
    this.#builder.close();
    if (outer) this.#current = outer;
  }

  /** A text node, or a run of a long one. */
  read(node: Text, data: string, index: number, level: Level): void {
    // between two blocks there is mostly white space, which says nothing however it is styled
    if (this.#builder.empty && data.trimStart() === "") return;
    const { layout } = this.#site;
    if (level.shows(layout)) this.#builder.add(node, data, index, level.space(data, layout), level.linked);
    else this.#current.hidden.push(level.element);
  }

  meet(element: Element, level: Level): void {
    const tag = element.tagName;
    if (tag === "BR") {
      this.#builder.lineBreak();
      return;
    }
    if (isSkipped(element, tag)) return;
    const known = this.#site.sections.get(element);
    if (known?.parent === this.#current) this.#append(known);
    else this.#meetNew(element, tag, level.linked || tag === "A");
  }

  #meetNew(element: Element, tag: string, linked: boolean): void {
    const display = this.#site.layout.display(element);
    if (display === "none") {
      this.#current.hidden.push(element);
      return;
    }
    const root = isFrame(element) ? frameDocument(element) : element.shadowRoot;
    if (root) this.#site.foundRoot(root);
    if (tag === "A") this.#builder.link();
    if (display === "cell") this.#builder.separator(" | ");
    const inside = display === "cell" || (display === "inline" && !isFrame(element));
    if (inside) this.#levels.push(new Level(element, tag, this.#current, linked));
    else this.#begin(this.#inside(element, tag), tag, linked);
  }

  #inside(element: Element, tag: string): Section {
    const parent = this.#current;
    const furniture = (parent.furniture && !isHeadline(element, tag)) || isFurniture(element, tag);
    const section: Section = { element, parent, furniture, parts: [], hidden: [] };
    this.#append(section);
    return section;
  }

  #append(section: Section): void {
    this.#builder.close();
    this.#current.parts.push(section);
  }

  #begin(section: Section, tag: string, linked: boolean): void {
    section.parts = [];
    section.hidden = [];
    this.#current = section;
    this.#site.sections.set(section.element, section);
    this.#levels.push(new Level(section.element, tag, section, linked));
  }
}
