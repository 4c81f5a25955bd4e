import type { Annotation } from "../../annotate/annotation.ts";
import type { Block } from "../read/block.ts";
import { blockSpans, type Span } from "../read/page-text.ts";
import type { Painter } from "./painter.ts";
import { type MarkStyle, markStyle } from "./style.ts";

/** One annotation on the page. Its offsets are relative to its block, which may move. */
export interface Mark {
  readonly annotation: Annotation;
  readonly block: Block;
  readonly style: MarkStyle;
  readonly spans: readonly Span[];
}

/** What is marked now: by block, to replace it; by text node, to find it under the pointer and to drop it in time. */
export class Marks {
  #painter: Painter;
  #byBlock = new Map<Block, Mark[]>();
  #byNode = new Map<Text, Set<Mark>>();
  #ranges = new Map<Mark, StaticRange[]>();
  #shown: (style: MarkStyle) => boolean = () => true;

  constructor(painter: Painter) {
    this.#painter = painter;
  }

  /** Which styles are painted; what is not painted is not found under the pointer either. */
  set shown(shown: (style: MarkStyle) => boolean) {
    this.#shown = shown;
    const all = [...this.#byBlock];
    for (const [block] of all) this.drop(block);
    for (const [block, marks] of all)
      this.set(
        block,
        marks.map((mark) => mark.annotation),
      );
  }

  /** Marks a block anew. Offsets of the annotations are relative to the block. */
  set(block: Block, annotations: readonly Annotation[]): void {
    this.drop(block);
    const marks = annotations.flatMap((annotation) => {
      const style = markStyle(annotation);
      const spans = style ? blockSpans(block, annotation.start, annotation.end) : [];
      return style ? [{ annotation, block, style, spans }] : [];
    });
    if (marks.length === 0) return;
    this.#byBlock.set(block, marks);
    for (const mark of marks) if (this.#shown(mark.style)) this.#show(mark);
  }

  drop(block: Block): void {
    for (const mark of this.#byBlock.get(block) ?? []) this.#hide(mark);
    this.#byBlock.delete(block);
  }

  /** Takes down what stands in a text node whose data changed: its ranges would underline other words now. */
  touched(node: Text): void {
    for (const mark of this.#byNode.get(node) ?? []) this.#hide(mark);
  }

  /** Marks over a place, shortest first. */
  at(node: Text, index: number): Mark[] {
    const over = [...(this.#byNode.get(node) ?? [])].filter((mark) =>
      mark.spans.some((span) => span.node === node && span.start <= index && index < span.end),
    );
    return over.sort((a, b) => length(a) - length(b));
  }

  has(block: Block): boolean {
    return this.#byBlock.has(block);
  }

  /** Whether a mark is painted now. */
  painted(mark: Mark): boolean {
    return this.#ranges.has(mark);
  }

  of(block: Block): readonly Mark[] {
    return this.#byBlock.get(block) ?? [];
  }

  blocks(): IterableIterator<Block> {
    return this.#byBlock.keys();
  }

  clear(): void {
    for (const block of [...this.#byBlock.keys()]) this.drop(block);
  }

  #show(mark: Mark): void {
    this.#ranges.set(
      mark,
      mark.spans.map((span) => this.#painter.paint(mark.style, span)),
    );
    for (const { node } of mark.spans) {
      const there = this.#byNode.get(node);
      if (there) there.add(mark);
      else this.#byNode.set(node, new Set([mark]));
    }
  }

  #hide(mark: Mark): void {
    for (const range of this.#ranges.get(mark) ?? []) this.#painter.unpaint(mark.style, range);
    this.#ranges.delete(mark);
    for (const { node } of mark.spans) {
      const there = this.#byNode.get(node);
      there?.delete(mark);
      if (there?.size === 0) this.#byNode.delete(node);
    }
  }
}

function length({ annotation }: Mark): number {
  return annotation.end - annotation.start;
}
