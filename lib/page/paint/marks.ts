import type { Annotation } from "../../annotate/annotation.ts";
import type { Block } from "../read/block.ts";
import { type Mark, marksFor } from "./mark.ts";
import { Nearby } from "./nearby.ts";
import { PaintedMarks } from "./painted-marks.ts";
import type { Painter } from "./painter.ts";
import { type MarkStyle, markStyle } from "./style.ts";

/** Up to so many marks all are painted, wherever they stand; beyond, only what is near the window. */
const FEW = 500;
/** As many marks as are ever painted at once, however dense they stand. */
const MOST_PAINTED = 10_000;

/** What is marked now, block by block, and which of it is painted. */
export class Marks {
  readonly #painted: PaintedMarks;
  readonly #nearby = new Nearby((block, near) => {
    if (near) this.#paint(block);
    else if (!this.#few) this.#unpaint(block);
  });
  readonly #annotations = new Map<Block, readonly Annotation[]>();
  /** Made when first wanted: those of most blocks of a long page never are. */
  readonly #made = new Map<Block, readonly Mark[]>();
  #shown: (style: MarkStyle) => boolean = () => true;
  #count = 0;
  /** Whether all marks are painted. */
  #few = true;

  constructor(painter: Painter) {
    this.#painted = new PaintedMarks(painter);
  }

  /** Which styles are painted; what is not painted is not found under the pointer either. */
  set shown(shown: (style: MarkStyle) => boolean) {
    this.#shown = shown;
    this.repaint();
  }

  /** The page's colours may be others now. */
  repaint(): void {
    for (const block of this.#made.keys()) this.#unpaint(block);
    this.#paintAll();
  }

  /** Marks a block anew. Offsets of the annotations are relative to the block. */
  set(block: Block, annotations: readonly Annotation[]): void {
    this.drop(block);
    if (!annotations.some(markStyle)) return;
    this.#annotations.set(block, annotations);
    this.#count += annotations.length;
    this.#nearby.watch(block);
  }

  drop(block: Block): void {
    const annotations = this.#annotations.get(block);
    if (!annotations) return;
    this.#count -= annotations.length;
    this.#unpaint(block);
    this.#nearby.unwatch(block);
    this.#made.delete(block);
    this.#annotations.delete(block);
  }

  /** Takes down what stands in a text node whose data changed: its ranges would underline other words now. */
  touched(node: Text): void {
    this.#painted.hideIn(node);
  }

  /** Painted marks over a place, shortest first. */
  at(node: Text, index: number): Mark[] {
    return this.#painted.at(node, index);
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
    return this.#all(block).filter((mark) => this.#shown(mark.style));
  }

  /** How many marks of a style the reader wants to see. */
  count(style: MarkStyle): number {
    if (!this.#shown(style)) return 0;
    let count = 0;
    for (const annotations of this.#annotations.values()) {
      for (const annotation of annotations) if (markStyle(annotation) === style) count++;
    }
    return count;
  }

  stop(): void {
    this.clear();
    this.#nearby.stop();
  }

  clear(): void {
    for (const block of [...this.#annotations.keys()]) this.drop(block);
  }

  #all(block: Block): readonly Mark[] {
    const known = this.#made.get(block);
    if (known) return known;
    const annotations = this.#annotations.get(block);
    if (!annotations) return [];
    const marks = marksFor(block, annotations);
    this.#made.set(block, marks);
    return marks;
  }

  #paintAll(): void {
    for (const block of this.#annotations.keys()) {
      if (this.#few || this.#nearby.has(block)) this.#paint(block);
      else this.#unpaint(block);
    }
  }

  #paint(block: Block): void {
    for (const mark of this.of(block)) {
      if (this.#painted.size >= MOST_PAINTED) return;
      this.#painted.show(mark);
    }
  }

  #unpaint(block: Block): void {
    for (const mark of this.#made.get(block) ?? []) this.#painted.hide(mark);
  }
}
