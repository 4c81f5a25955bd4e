import type { Span } from "../read/page-text.ts";
import { type Ink, inkOf } from "./ink.ts";
import { type HighlightWindow, registryOf } from "./registry.ts";
import { MARK_STYLES, type MarkStyle } from "./style.ts";

const INTENSITIES = ["quiet", "normal", "clear"] as const;
export type Intensity = (typeof INTENSITIES)[number];

/** The registry is the page's too, so our names carry a prefix; the style sheet knows one for each intensity and ink. */
export function highlightName(style: MarkStyle, intensity: Intensity, ink: Ink = "dark"): string {
  return `shanzhu-${intensity}-${style}${ink === "light" ? "-light" : ""}`;
}

export function everyHighlightName(): string[] {
  return INTENSITIES.flatMap((intensity) =>
    MARK_STYLES.flatMap((style) => [
      highlightName(style, intensity, "dark"),
      highlightName(style, intensity, "light"),
    ]),
  );
}

/** A stretch as it is painted; what takes it down again. */
export interface Paint {
  readonly range: StaticRange;
  readonly highlight: Highlight;
}

interface Layer {
  readonly style: MarkStyle;
  readonly ink: Ink;
  readonly highlight: Highlight;
}

/** Where a document is painted. */
interface Canvas {
  readonly document: Document;
  readonly view: HighlightWindow;
  readonly registry: HighlightRegistry;
}

/**
 * Paints through the CSS Custom Highlight API: one Highlight a style, ink and document, filled with StaticRanges, which cost
 * nothing when the page edits its text. The page may clear the registry, so the Highlights are kept here as well.
 */
export class Painter {
  #documents = new Map<Document, Layer[]>();
  #intensity: Intensity = "normal";

  set intensity(intensity: Intensity) {
    if (intensity === this.#intensity) return;
    this.#each((name, _, registry) => registry.delete(name));
    this.#intensity = intensity;
    this.refresh();
  }

  /** Null where nothing can be painted: the document is no longer shown, or has no registry of its own for us. */
  paint(style: MarkStyle, { node, start, end }: Span): Paint | null {
    const document = node.ownerDocument;
    const view = viewOf(document);
    const registry = view && registryOf(view);
    if (!view || !registry) return null;
    const ink = node.parentElement ? inkOf(node.parentElement) : "dark";
    const range = new view.StaticRange({
      startContainer: node,
      startOffset: start,
      endContainer: node,
      endOffset: end,
    });
    const highlight = this.#highlight({ document, view, registry }, style, ink);
    highlight.add(range);
    return { range, highlight };
  }

  unpaint({ range, highlight }: Paint): void {
    highlight.delete(range);
  }

  /** Puts back what the page took out of the registry; lets go of documents that are shown no more. */
  refresh(): void {
    for (const document of this.#documents.keys()) if (!viewOf(document)) this.#documents.delete(document);
    this.#each((name, highlight, registry) => {
      if (!registry.has(name)) registry.set(name, highlight);
    });
  }

  clear(): void {
    this.#each((name, highlight, registry) => {
      highlight.clear();
      registry.delete(name);
    });
    this.#documents.clear();
  }

  #highlight({ document, view, registry }: Canvas, style: MarkStyle, ink: Ink): Highlight {
    const layers = this.#documents.get(document) ?? [];
    const known = layers.find((layer) => layer.style === style && layer.ink === ink);
    if (known) return known.highlight;
    const highlight = new view.Highlight();
    highlight.priority = MARK_STYLES.indexOf(style);
    this.#documents.set(document, [...layers, { style, ink, highlight }]);
    registry.set(highlightName(style, this.#intensity, ink), highlight);
    return highlight;
  }

  #each(use: (name: string, highlight: Highlight, registry: HighlightRegistry) => void): void {
    for (const [document, layers] of this.#documents) {
      const view = viewOf(document);
      const registry = view && registryOf(view);
      if (!registry) continue;
      for (const { style, ink, highlight } of layers) {
        use(highlightName(style, this.#intensity, ink), highlight, registry);
      }
    }
  }
}

/** Null for a document whose frame is gone. */
function viewOf(document: Document): HighlightWindow | null {
  return document.defaultView as HighlightWindow | null;
}
