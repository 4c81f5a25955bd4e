import type { Span } from "../read/page-text.ts";
import { MARK_STYLES, type MarkStyle } from "./style.ts";

export type Intensity = "quiet" | "normal" | "clear";

/** The registry is the page's too, so our names carry a prefix; the style sheet knows one for each intensity. */
export function highlightName(style: MarkStyle, intensity: Intensity): string {
  return `shanzhu-${intensity}-${style}`;
}

type HighlightWindow = Window & typeof globalThis;

/**
 * Paints through the CSS Custom Highlight API: one Highlight a style and document, filled with StaticRanges, which cost
 * nothing when the page edits its text. The page may clear the registry, so the Highlights are kept here as well.
 */
export class Painter {
  #documents = new Map<Document, Map<MarkStyle, Highlight>>();
  #intensity: Intensity = "normal";

  set intensity(intensity: Intensity) {
    if (intensity === this.#intensity) return;
    this.#each((style, _, registry) => registry.delete(highlightName(style, this.#intensity)));
    this.#intensity = intensity;
    this.refresh();
  }

  /** Paints a stretch; hand the range back to `unpaint` it. */
  paint(style: MarkStyle, span: Span): StaticRange {
    const view = viewOf(span.node.ownerDocument);
    const range = new (view?.StaticRange ?? StaticRange)({
      startContainer: span.node,
      startOffset: span.start,
      endContainer: span.node,
      endOffset: span.end,
    });
    this.#highlight(span.node.ownerDocument, style)?.add(range);
    return range;
  }

  unpaint(style: MarkStyle, range: StaticRange): void {
    const { ownerDocument } = range.startContainer;
    if (ownerDocument) this.#documents.get(ownerDocument)?.get(style)?.delete(range);
  }

  /** Puts back what the page took out of the registry. */
  refresh(): void {
    this.#each((style, highlight, registry) => {
      const name = highlightName(style, this.#intensity);
      if (!registry.has(name)) registry.set(name, highlight);
    });
  }

  clear(): void {
    this.#each((style, highlight, registry) => {
      highlight.clear();
      registry.delete(highlightName(style, this.#intensity));
    });
    this.#documents.clear();
  }

  #highlight(document: Document, style: MarkStyle): Highlight | undefined {
    const highlights = this.#documents.get(document) ?? new Map<MarkStyle, Highlight>();
    this.#documents.set(document, highlights);
    const known = highlights.get(style);
    if (known) return known;
    const view = viewOf(document);
    if (!view) return undefined;
    const highlight = new view.Highlight();
    highlight.priority = MARK_STYLES.indexOf(style);
    highlights.set(style, highlight);
    view.CSS.highlights.set(highlightName(style, this.#intensity), highlight);
    return highlight;
  }

  #each(use: (style: MarkStyle, highlight: Highlight, registry: HighlightRegistry) => void): void {
    for (const [document, highlights] of this.#documents) {
      const registry = viewOf(document)?.CSS.highlights;
      if (!registry) continue;
      for (const [style, highlight] of highlights) use(style, highlight, registry);
    }
  }
}

/** Null for a document whose frame is gone. */
function viewOf(document: Document): HighlightWindow | null {
  return document.defaultView as HighlightWindow | null;
}
