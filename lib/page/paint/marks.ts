import type { Annotation } from "../../annotate/annotation.ts";
import type { Block } from "../read/block.ts";
import { blockSpans, type Span } from "../read/page-text.ts";
import { Nearby } from "./nearby.ts";
import type { Paint, Painter } from "./painter.ts";
import { type MarkStyle, markStyle } from "./style.ts";

/** One annotation on the page. Its offsets are relative to its block, which may move. */
export interface Mark {
  readonly annotation: Annotation;
  readonly block: Block;
  readonly style: MarkStyle;
}

/** A mark that is painted now. */
interface Painted {
  readonly spans: readonly Span[];
  readonly paints: readonly Paint[];
}

/** Up to so many marks all are painted, wherever they stand; beyond, only what is near the window. */
const FEW = 500;
/** As many marks as are ever painted at once, however dense they stand. */
const MOST_PAINTED = 10_000;

/**
 * What is marked now: by block, to replace it; and of what is painted, by text node, to find it under the pointer and to
 * take it down in time.
 */
export class Marks {
  readonly #painter: Painter;
  readonly #nearby = new Nearby((block, near) => {
    if (near) this.#paint(block);
    else if (!this.#few) this.#unpaint(block);
  });
  readonly #byBlock = new Map<Block, readonly Mark[]>();
  readonly #byNode = new Map<Text, Set<Mark>>();
  readonly #painted = new Map<Mark, Painted>();
  #shown: (style: MarkStyle) => boolean = () => true;
  #count = 0;
  /** Whether all marks are painted. */
  #few = true;

  constructor(painter: Painter) {
    this.#painter = painter;
  }

  /** Which styles are painted; what is not painted is not found under the pointer either. */
  set shown(shown: (style: MarkStyle) => boolean) {
    this.#shown = shown;
    this.repaint();
  }

  /** The page's colours may be others now. */
  repaint(): void {
    for (const block of this.#byBlock.keys()) this.#unpaint(block);
    this.#paintAll();
  }

  /** Marks a block anew. Offsets of the annotations are relative to the block. */
  set(block: Block, annotations: readonly Annotation[]): void {
    this.drop(block);
    const marks: Mark[] = [];
    for (const annotation of annotations) {
      const style = markStyle(annotation);
      if (style) marks.push({ annotation, block, style });
    }
    if (marks.length === 0) return;
    this.#byBlock.set(block, marks);
    this.#count += marks.length;
    this.#nearby.watch(block);
  }

  drop(block: Block): void {
    const marks = this.#byBlock.get(block);
    if (!marks) return;
    this.#count -= marks.length;
    this.#unpaint(block);
    this.#nearby.unwatch(block);
    this.#byBlock.delete(block);
  }

  /** Takes down what stands in a text node whose data changed: its ranges would underline other words now. */
  touched(node: Text): void {
    for (const mark of this.#byNode.get(node) ?? []) this.#hide(mark);
  }

  /** Marks over a place, shortest first. */
  at(node: Text, index: number): Mark[] {
    const over = [...(this.#byNode.get(node) ?? [])].filter((mark) =>
      this.#painted
        .get(mark)
        ?.spans.some((span) => span.node === node && span.start <= index && index < span.end),
    );
    return over.sort((a, b) => length(a) - length(b));
  }

  /** Follows the scrolling of a document, to paint what comes near. */
  follow(document: Document): void {
    this.#nearby.follow(document);
  }

  /** Paints what was set; call it after every batch of `set`. */
  settle(): void {
    this.#nearby.settle();
    if (!this.#few) return;
    this.#few = this.#count <= FEW;
    this.#paintAll();
  }

  /** Call it when all of the page is set: only then is it clear that there are few. */
  complete(): void {
    if (this.#few || this.#count > FEW) return;
    this.#few = true;
    this.#paintAll();
  }

  /** The page may have moved without scrolling. */
  look(): void {
    this.#nearby.look();
  }

  /** Whether a block with marks is in the window or near it. */
  near(block: Block): boolean {
    return this.#nearby.has(block);
  }

  /** Whether anything marked was near the window when last measured, by elements: their blocks may be others by now. */
  isNear(element: Element): boolean {
    return this.#nearby.isNear(element);
  }

  /** The marks of a block that the reader wants to see. */
  of(block: Block): readonly Mark[] {
    return (this.#byBlock.get(block) ?? []).filter((mark) => this.#shown(mark.style));
  }

  stop(): void {
    this.clear();
    this.#nearby.stop();
  }

  clear(): void {
    for (const block of [...this.#byBlock.keys()]) this.drop(block);
  }

  #paintAll(): void {
    for (const block of this.#byBlock.keys()) {
      if (this.#few || this.#nearby.has(block)) this.#paint(block);
      else this.#unpaint(block);
    }
  }

  #paint(block: Block): void {
    for (const mark of this.of(block)) {
      if (this.#painted.size >= MOST_PAINTED) return;
      if (!this.#painted.has(mark)) this.#show(mark);
    }
  }

  #unpaint(block: Block): void {
    for (const mark of this.#byBlock.get(block) ?? []) this.#hide(mark);
  }

  #show(mark: Mark): void {
    const spans = spansOf(mark);
    if (spans.length === 0) return;
    const paints = spans
      .map((span) => this.#painter.paint(mark.style, span))
      .filter((paint) => paint !== null);
    this.#painted.set(mark, { spans, paints });
    for (const { node } of spans) {
      const there = this.#byNode.get(node);
      if (there) there.add(mark);
      else this.#byNode.set(node, new Set([mark]));
    }
  }

  #hide(mark: Mark): void {
    const painted = this.#painted.get(mark);
    if (!painted) return;
    this.#painted.delete(mark);
    for (const paint of painted.paints) this.#painter.unpaint(paint);
    for (const { node } of painted.spans) {
      const there = this.#byNode.get(node);
      there?.delete(mark);
      if (there?.size === 0) this.#byNode.delete(node);
    }
  }
}

/** Where a mark stands in the document; nowhere when its text is another by now and waits to be read again. */
export function spansOf({ block, annotation: { start, end } }: Mark): readonly Span[] {
  const spans = blockSpans(block, start, end);
  const asRead = spans.every(({ node, start, end, at }) => {
    const now = node.data.slice(start, end);
    return block.text.startsWith(now, at) || (end - start === 1 && now.trim() === "");
  });
  return asRead ? spans : [];
}

function length({ annotation }: Mark): number {
  return annotation.end - annotation.start;
}
