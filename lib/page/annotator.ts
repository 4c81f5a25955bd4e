import type { Annotation, PageContext } from "../annotate/annotation.ts";
import type { Marks } from "./paint/marks.ts";
import { type Block, isProse } from "./read/block.ts";
import { BLOCK_BORDER, type PageText } from "./read/page-text.ts";

/** Asks for the annotations of a text. They are the asker's own from then on, to be changed as well. */
export type Ask = (text: string, context: PageContext) => Promise<Annotation[]>;

/** As much text as travels at once. */
const PIECE = 50_000;
/** One for all the blocks in which nothing is marked. */
const NONE: readonly Annotation[] = [];

/** Keeps the marks of a page in step with its text, asking only about blocks not asked about before. */
export class Annotator {
  readonly #ask: Ask;
  readonly #marks: Marks;
  /** What was said of a text, so that a block read anew but saying the same is not asked about again. */
  readonly #known = new Map<Block, readonly Annotation[]>();
  /** Blocks of which another dataset spoke. */
  #outdated = new Set<Block>();

  constructor(ask: Ask, marks: Marks) {
    this.#ask = ask;
    this.#marks = marks;
  }

  /** Ids of the records the page names. */
  get named(): string[] {
    const ids = new Set<string>();
    for (const annotations of this.#known.values()) {
      for (const { kind, id } of annotations) if (kind !== "figure" && id !== undefined) ids.add(id);
    }
    return [...ids];
  }

  /** The dataset changed: everything is asked about anew; old marks stay until then. */
  forget(): void {
    this.#outdated = new Set(this.#known.keys());
  }

  clear(): void {
    this.#known.clear();
    this.#marks.clear();
  }

  /**
   * Brings the marks up to the page's text. `first` is asked about first, since the reader looks at it; `contextOf` tells of
   * the document a block stands in.
   */
  async update(
    page: PageText,
    contextOf: (document: Document) => PageContext,
    first: () => Block | undefined,
    signal?: AbortSignal,
  ): Promise<void> {
    this.#carryOver(page);
    const wanted = page.blocks.filter((block) => isProse(block) && !this.#isCurrent(block));
    const named = new Set(this.named);
    const outdated = this.#outdated;
    for (const piece of urgentFirst(inPieces(wanted), first)) {
      const text = piece.map((block) => block.text).join(BLOCK_BORDER);
      const context = contextOf(documentOf(piece));
      const annotations = await this.#ask(text, { ...context, named: [...named] });
      // what another dataset said meanwhile is asked again by the next update
      if (signal?.aborted || this.#outdated !== outdated) return;
      for (const { kind, id } of annotations) if (kind !== "figure") named.add(id);
      this.#take(piece, inOrder(annotations));
    }
    this.#marks.complete();
  }

  /** Drops blocks that are gone; gives new blocks what is known of the same text. */
  #carryOver(page: PageText): void {
    if (this.#known.size === 0) return;
    const here = new Set(page.blocks.filter(isProse));
    const byText = new Map<string, readonly Annotation[]>();
    for (const [block, annotations] of this.#known) {
      if (here.has(block)) continue;
      if (this.#isCurrent(block)) byText.set(block.text, annotations);
      this.#known.delete(block);
      this.#outdated.delete(block);
      this.#marks.drop(block);
    }
    if (byText.size === 0) return;
    for (const block of here) {
      const annotations = this.#known.has(block) ? undefined : byText.get(block.text);
      if (annotations) this.#set(block, annotations);
    }
    this.#marks.settle();
  }

  #take(piece: readonly Block[], annotations: Annotation[]): void {
    let [next, start] = [0, 0];
    for (const block of piece) {
      const end = start + block.text.length;
      const first = next;
      while ((annotations[next]?.start ?? end) < end) next++;
      this.#set(block, first === next ? NONE : moved(annotations.slice(first, next), -start));
      start = end + BLOCK_BORDER.length;
    }
    this.#marks.settle();
  }

  #isCurrent(block: Block): boolean {
    return this.#known.has(block) && !this.#outdated.has(block);
  }

  #set(block: Block, annotations: readonly Annotation[]): void {
    this.#known.set(block, annotations);
    this.#outdated.delete(block);
    this.#marks.set(block, annotations);
  }
}

/** They mostly come in order: looking costs less than sorting. */
function inOrder(annotations: Annotation[]): Annotation[] {
  let last = 0;
  for (const { start } of annotations) {
    if (start < last) return annotations.toSorted((a, b) => a.start - b.start);
    last = start;
  }
  return annotations;
}

/** In place: copying the thousands of a long page would cost. */
function moved(annotations: Annotation[], by: number): Annotation[] {
  for (const each of annotations as { start: number; end: number }[]) {
    each.start += by;
    each.end += by;
  }
  return annotations;
}

type Pieces = [Block, ...Block[]][];

const documentOf = ([{ element }]: Pieces[number]): Document => element.ownerDocument;

/** Cuts at block borders. A frame's blocks go by themselves, since what it shows has a date of its own. */
function inPieces(blocks: readonly Block[]): Pieces {
  const pieces: Pieces = [];
  for (const together of Map.groupBy(blocks, ({ element }) => element.ownerDocument).values()) {
    let size = PIECE;
    for (const block of together) {
      size += block.text.length + BLOCK_BORDER.length;
      if (size > PIECE) {
        pieces.push([block]);
        size = block.text.length;
      } else pieces.at(-1)?.push(block);
    }
  }
  return pieces;
}

/** Where there are several pieces, the one that holds `first` comes first; the others follow in order. */
function urgentFirst(pieces: Pieces, first: () => Block | undefined): Pieces {
  const wanted = pieces.length > 1 ? first() : undefined;
  const urgent = wanted && pieces.find((piece) => piece.includes(wanted));
  return urgent ? [urgent, ...pieces.filter((piece) => piece !== urgent)] : pieces;
}
