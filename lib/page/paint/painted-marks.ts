import type { Span } from "../read/page-text.ts";
import { type Mark, spansOf } from "./mark.ts";
import type { Paint, Painter } from "./painter.ts";

interface Painted {
  readonly spans: readonly Span[];
  readonly paints: readonly Paint[];
}

/** The marks that are painted now; by text node, to find them under the pointer and to take them down in time. */
export class PaintedMarks {
  readonly #painter: Painter;
  readonly #painted = new Map<Mark, Painted>();
  readonly #byNode = new Map<Text, Set<Mark>>();

  constructor(painter: Painter) {
    this.#painter = painter;
  }

  get size(): number {
    return this.#painted.size;
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

  show(mark: Mark): void {
    if (this.#painted.has(mark)) return;
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

  hide(mark: Mark): void {
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

  /** Hides all that stands in a text node. */
  hideIn(node: Text): void {
    for (const mark of this.#byNode.get(node) ?? []) this.hide(mark);
  }
}

function length({ annotation }: Mark): number {
  return annotation.end - annotation.start;
}
