import type { Block, Piece, Section } from "./block.ts";
import { BlockBuilder, hasUnevenSpace, isBlank } from "./block-builder.ts";
import { cutText, LONGEST_RUN } from "./cut-text.ts";
import { frameDocument } from "./flat-tree.ts";
import { isFurniture, isHeadline } from "./furniture.ts";
import { isText } from "./is-text.ts";
import type { Layout } from "./layout.ts";
import { Level } from "./level.ts";
import { isEmptyHost, isFrame, isLineBreak, isSkipped } from "./tags.ts";

/** What reading needs to know of the page besides the elements. */
export interface ReadingSite {
  readonly layout: Layout;
  /** Sections read before, by element; reading adds to it. */
  readonly sections: WeakMap<Element, Section>;
  /** Told of every open shadow root and frame document met, so that changes in them can be followed. */
  readonly foundRoot: (root: ShadowRoot | Document) => void;
  /** Elements without an open shadow root when they were read, that may get one later. Reading adds to it. */
  readonly unopened: Set<Element>;
}

/** So many empty elements are looked at time and again; a page may have 100,000. */
const MOST_UNOPENED = 2_000;
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
    else if (isText(node)) {
      if (node.length <= LONGEST_RUN) walk.read(node, node.data, 0, level);
      else yield* readLong(walk, node, level);
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
  readonly #site: ReadingSite;
  /** From the outermost to the deepest that was needed so far; `level` is the one the walk stands in. */
  readonly #levels: Level[] = [];
  #depth = 0;
  level: Level | undefined;
  #current: Section;
  readonly #builder = new BlockBuilder((text, pieces, links, linked) =>
    this.#current.parts.push(blockOf(this.#current, text, pieces, links, linked)),
  );

  constructor(top: Section, site: ReadingSite) {
    this.#site = site;
    this.#current = top;
    top.parts = [];
    top.hidden = undefined;
    this.#begin(top, top.element.localName, false);
  }

  #enter(element: Element, tag: string, linked: boolean): void {
    this.level = this.#levels[this.#depth] ??= new Level();
    this.#depth++;
    this.level.enter(element, tag, this.#current, linked);
    const root = isFrame(element, tag) ? frameDocument(element) : element.shadowRoot;
    if (root) this.#site.foundRoot(root);
    if (tag === "a") this.#builder.link();
  }

  leave(): void {
    this.#depth--;
    this.level = this.#depth > 0 ? this.#levels[this.#depth - 1] : undefined;
    const outer = this.level?.section;
    if (outer === this.#current) return;
    this.#builder.close();
    if (outer) this.#current = outer;
  }

  /** A text node, or a run of a long one. */
  read(node: Text, data: string, index: number, level: Level): void {
    // between two blocks there is mostly white space, which says nothing however it is styled
    if (this.#builder.empty && isBlank(data)) return;
    const { layout } = this.#site;
    if (level.shows(layout)) this.#builder.add(node, data, index, level.space(data, layout), level.linked);
    else this.#hide(level.element);
  }

  meet(element: Element, level: Level): void {
    const tag = element.localName;
    if (isLineBreak(element, tag)) {
      this.#builder.lineBreak();
      return;
    }
    if (isSkipped(element, tag)) return;
    const known = this.#site.sections.get(element);
    if (known?.parent === this.#current) this.#append(known);
    else this.#meetNew(element, tag, level.linked || tag === "a");
  }

  #meetNew(element: Element, tag: string, linked: boolean): void {
    const display = this.#site.layout.display(element);
    if (display === "none") {
      this.#hide(element);
      return;
    }
    const frame = isFrame(element, tag);
    if (this.#mayOpen(element, tag) && !element.shadowRoot) this.#site.unopened.add(element);
    if (display === "cell") this.#builder.separator(" | ", isEmpty(element.previousElementSibling));
    const inside = display === "cell" || (display === "inline" && !frame);
    if (inside) this.#enter(element, tag, linked);
    else if (frame || tag === "slot" || element.shadowRoot || !this.#readPlain(element, tag, linked))
      this.#begin(this.#inside(element, tag), tag, linked);
  }

  /** Custom elements open when their script comes, others while they are empty. */
  #mayOpen(element: Element, tag: string): boolean {
    if (tag.includes("-")) return true;
    return isEmptyHost(element, tag) && this.#site.unopened.size < MOST_UNOPENED;
  }

  /** Most paragraphs are one text and no more: those are read without walking into them. False where it is not as simple. */
  #readPlain(element: Element, tag: string, linked: boolean): boolean {
    const node = element.firstChild;
    if (node?.nodeType !== 3 || node.nextSibling !== null) return false;
    const { data } = node as Text;
    if (data.length > LONGEST_RUN || hasUnevenSpace(data) || !this.#site.layout.shows(element)) return false;
    const section = this.#inside(element, tag);
    this.#site.sections.set(element, section);
    const text = data.trim();
    if (text === "") return true;
    const piece = { start: 0, length: text.length, node: node as Text, index: data.indexOf(text) };
    section.parts = [blockOf(section, text, [piece], tag === "a" ? 1 : 0, linked ? text.length : 0)];
    return true;
  }

  #inside(element: Element, tag: string): Section {
    const parent = this.#current;
    const furniture = (parent.furniture && !isHeadline(element, tag)) || isFurniture(element, tag);
    const section: Section = { element, parent, furniture, parts: [], hidden: undefined };
    this.#append(section);
    return section;
  }

  #append(section: Section): void {
    this.#builder.close();
    this.#current.parts.push(section);
  }

  #begin(section: Section, tag: string, linked: boolean): void {
    this.#current = section;
    this.#site.sections.set(section.element, section);
    this.#enter(section.element, tag, linked);
  }

  #hide(element: Element): void {
    this.#current.hidden ??= [];
    this.#current.hidden.push(element);
  }
}

/** An empty cell is one all the same, so that columns keep their heads. */
function isEmpty(cell: Element | null): boolean {
  return cell !== null && cell.firstElementChild === null && isBlank(cell.textContent);
}

function blockOf(section: Section, text: string, pieces: Piece[], links: number, linked: number): Block {
  const { element, furniture } = section;
  // a term is the label of what follows
  const label = element.localName === "dt" && !/[:：]$/.test(text) ? `${text}：` : text;
  return { text: label, pieces, element, links, linked, furniture, menu: false, start: 0 };
}
