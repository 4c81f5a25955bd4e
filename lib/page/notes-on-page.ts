import type { Place } from "../anchor/place.ts";
import type { Note } from "../notes/note.ts";
import type { Paint, Painter } from "./paint/painter.ts";
import type { PageText, Span } from "./read/page-text.ts";

export interface PlacedNote {
  readonly note: Note;
  readonly place: Place;
}

/**
 * The reader's notes of an address, with their places in a text. With an empty text: the notes alone. While the page has
 * not settled, what is not there is `pending`.
 */
export type Anchor = (url: string, text: string, settled: boolean) => Promise<readonly PlacedNote[]>;

/** The article's notes, where they stand, and their marks. */
export class NotesOnPage {
  #anchor: Anchor;
  #painter: Painter;
  #notes: readonly PlacedNote[] = [];
  #paints: Paint[] = [];
  #spans = new Map<Text, { span: Span; placed: PlacedNote }[]>();

  constructor(anchor: Anchor, painter: Painter) {
    this.#anchor = anchor;
    this.#painter = painter;
  }

  get all(): readonly PlacedNote[] {
    return this.#notes;
  }

  /**
   * Asks anew. A page without notes never sends its text for this. Once `signal` is aborted nothing is painted any more:
   * the answer may come when the marks have just been taken down.
   */
  async update(url: string, page: PageText, settled: boolean, signal: AbortSignal): Promise<void> {
    const own = await this.#anchor(url, "", false);
    const placed = own.length > 0 ? await this.#anchor(url, page.text, settled) : own;
    if (signal.aborted) return;
    this.#notes = placed;
    this.#paint(page);
  }

  touched(node: Text): void {
    const there = this.#spans.get(node);
    if (!there) return;
    this.#spans.delete(node);
    for (const paint of this.#paints) {
      if (paint.range.startContainer === node) this.#painter.unpaint(paint);
    }
    this.#paints = this.#paints.filter(({ range }) => range.startContainer !== node);
  }

  at(node: Text, index: number): PlacedNote | undefined {
    return this.#spans.get(node)?.find(({ span }) => span.start <= index && index < span.end)?.placed;
  }

  clear(): void {
    for (const paint of this.#paints) this.#painter.unpaint(paint);
    this.#paints = [];
    this.#spans.clear();
  }

  #paint(page: PageText): void {
    this.clear();
    for (const placed of this.#notes) {
      const { place } = placed;
      if (!("start" in place)) continue;
      for (const span of page.spans(place.start, place.end)) {
        const paint = this.#painter.paint("note", span);
        if (paint) this.#paints.push(paint);
        const there = this.#spans.get(span.node);
        if (there) there.push({ span, placed });
        else this.#spans.set(span.node, [{ span, placed }]);
      }
    }
  }
}
