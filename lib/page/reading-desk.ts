import { describe } from "../anchor/describe.ts";
import type { Annotation } from "../annotate/annotation.ts";
import { around, boxesOf, isInWindow, rangeOf, scrollTo } from "./boxes.ts";
import type { CardRequest, CardSubject } from "./card-door.ts";
import type { PlacedNote } from "./notes-on-page.ts";
import { type Mark, spansOf } from "./paint/mark.ts";
import type { Paint } from "./paint/painter.ts";
import type { Point, Span } from "./read/page-text.ts";
import { selectedTarget } from "./selection.ts";
import type { PageSession } from "./session.ts";
import { hasPlace, stepMark } from "./stepper.ts";

/** What can be pointed at: a mark, or a note's place. */
export type Found = { readonly mark: Mark } | { readonly placed: PlacedNote };

/** What a reader does with the marks of a page: point, step, open, select, go to. */
export class ReadingDesk {
  readonly #session: PageSession;
  readonly #show: (request: CardRequest) => void;
  #current: Mark | undefined;
  #currentPaints: Paint[] = [];

  constructor(session: PageSession, show: (request: CardRequest) => void) {
    this.#session = session;
    this.#show = show;
  }

  /** The mark or note at a place; the same object for every place of one mark. */
  find(point: Point): Found | undefined {
    const { marks, notes } = this.#session;
    const mark = marks.at(point.node, point.index)[0];
    if (mark) return this.#memo(mark, () => ({ mark }));
    const placed = notes.at(point.node, point.index);
    return placed && this.#memo(placed, () => ({ placed }));
  }

  #founds = new WeakMap<object, Found>();
  #memo(key: object, make: () => Found): Found {
    const known = this.#founds.get(key) ?? make();
    this.#founds.set(key, known);
    return known;
  }

  open(found: Found, focus: boolean): void {
    if ("mark" in found) this.#openMark(found.mark, focus);
    else this.#openNote(found.placed, focus);
  }

  step(direction: 1 | -1): void {
    const mark = stepMark(this.#session.page, this.#session.marks, this.#current, direction);
    if (!mark) return;
    this.#setCurrent(mark);
    scrollTo(spansOf(mark));
    this.#openMark(mark, false);
  }

  /** Opens the current mark's card with the focus in it; without one, the first in view. */
  openCurrent(): void {
    if (!this.#standing) this.step(1);
    if (this.#standing) this.#openMark(this.#standing, true);
  }

  /** The current mark while it has a place on the page. */
  get #standing(): Mark | undefined {
    const mark = this.#current;
    return mark && hasPlace(mark) ? mark : undefined;
  }

  /** Opens the editor of a new note on what is selected, or on the article. */
  makeNote(): void {
    const { page } = this.#session;
    const target = selectedTarget(document, page);
    const spans = target ? page.spans(target.position.start, target.position.end) : [];
    this.#request({ kind: "draft", target }, spans, true);
  }

  goTo(start: number, end: number): void {
    const { page, marks } = this.#session;
    const block = page.blockAt(start);
    const spans = page.spans(start, end);
    scrollTo(spans);
    select(spans);
    const mark = block && marks.of(block).find((each) => each.annotation.start === start - block.start);
    if (mark) this.#setCurrent(mark);
  }

  goToNote(id: string): void {
    const placed = this.#session.notes.all.find(({ note }) => note.id === id);
    if (placed && "start" in placed.place) this.goTo(placed.place.start, placed.place.end);
  }

  /** The annotations with offsets into the page's text, as the popup lists them. */
  list(): (Annotation & { text: string })[] {
    return this.#session.page.blocks.flatMap((block) =>
      this.#session.marks.of(block).map(({ annotation }) => ({
        ...annotation,
        start: annotation.start + block.start,
        end: annotation.end + block.start,
        text: block.text.slice(annotation.start, annotation.end),
      })),
    );
  }

  clear(): void {
    for (const paint of this.#currentPaints) this.#session.painter.unpaint(paint);
    this.#currentPaints = [];
    this.#current = undefined;
  }

  #openMark(mark: Mark, focus: boolean): void {
    const { annotation, block } = mark;
    const { page } = this.#session;
    const [start, end] = [block.start + annotation.start, block.start + annotation.end];
    const text = block.text.slice(annotation.start, annotation.end);
    this.#request(
      { kind: "mark", annotation, text, target: describe(page.text, start, end) },
      spansOf(mark),
      focus,
    );
  }

  #openNote(placed: PlacedNote, focus: boolean): void {
    const { place } = placed;
    const spans = "start" in place ? this.#session.page.spans(place.start, place.end) : [];
    this.#request({ kind: "note", placed }, spans, focus);
  }

  #request(subject: CardSubject, spans: readonly Span[], focus: boolean): void {
    // A card goes out of sight with its words; with the focus in it, what is typed would go nowhere.
    const box = around(boxesOf(spans));
    if (focus && box && !isInWindow(box)) scrollTo(spans);
    this.#show({
      subject,
      focus,
      boxes: () => boxesOf(spans),
      element: spans[0]?.node.parentElement ?? undefined,
      closed: () => this.clear(),
      step: (direction) => this.step(direction),
    });
  }

  #setCurrent(mark: Mark): void {
    this.clear();
    this.#current = mark;
    this.#currentPaints = spansOf(mark)
      .map((span) => this.#session.painter.paint("current", span))
      .filter((paint) => paint !== null);
  }
}

/** Moves the selection, and with it a screen reader, to a stretch of text. */
function select(spans: readonly Span[]): void {
  const [first, last] = [spans[0], spans.at(-1)];
  const selection = first?.node.ownerDocument.getSelection();
  if (!first || !last || !rangeOf(first) || !rangeOf(last)) return;
  selection?.setBaseAndExtent(first.node, first.start, last.node, last.end);
}
