import type { Annotated, Annotation, PageContext } from "../annotate/annotation.ts";
import { type Held, heldAt, heldBehind, type Introductions, NOTHING_HELD } from "./held-forms.ts";
import type { Marks } from "./paint/marks.ts";
import { documentOf, inPieces, type Pieces, urgentFirst } from "./pieces.ts";
import { type Block, isProse } from "./read/block.ts";
import { BLOCK_BORDER, type PageText } from "./read/page-text.ts";

/** Asks for the annotations of a text. They are the asker's own from then on, to be changed as well. */
export type Ask = (text: string, context: PageContext) => Promise<Annotated>;

/** Each time something is asked about, it may introduce what holds in what was asked about before. */
const MOST_PASSES = 3;

/** What was said of a block, and what held where it begins when it was asked about. */
interface Said {
  readonly annotations: readonly Annotation[];
  readonly introduced: Introductions;
  readonly held: Held;
}

/** One for all the blocks in which nothing is marked, or introduced. */
const NONE: readonly never[] = [];

/** Keeps the marks of a page in step with its text, asking only about blocks not asked about before. */
export class Annotator {
  readonly #ask: Ask;
  readonly #marks: Marks;
  /** What was said of a text, so that a block read anew but saying the same is not asked about again. */
  readonly #known = new Map<Block, readonly Annotation[]>();
  /** Of the known blocks those that introduce short forms, and those at whose beginning some held: mostly none. */
  readonly #introduced = new Map<Block, Introductions>();
  readonly #held = new Map<Block, Held>();
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
    this.#introduced.clear();
    this.#held.clear();
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
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      const held = this.#heldOn(page);
      const wanted = page.blocks.filter((block) => isProse(block) && !this.#isCurrent(block, held(block)));
      if (wanted.length === 0) break;
      const pieces = urgentFirst(inPieces(wanted, this.#goesOn(held)), first);
      if (!(await this.#askAbout(pieces, page, contextOf, signal))) return;
      if (this.#introduced.size === 0) break;
    }
    this.#marks.complete();
  }

  /** False: stopped, or another dataset is there, which the next update asks. */
  async #askAbout(
    pieces: Pieces,
    page: PageText,
    contextOf: (document: Document) => PageContext,
    signal?: AbortSignal,
  ): Promise<boolean> {
    const named = new Set(this.named);
    const outdated = this.#outdated;
    for (const piece of pieces) {
      const text = piece.map((block) => block.text).join(BLOCK_BORDER);
      const held = this.#heldOn(page)(piece[0]);
      const context = { ...contextOf(documentOf(piece)), named: [...named], shortForms: held.forms };
      const said = await this.#ask(text, context);
      if (signal?.aborted || this.#outdated !== outdated) return false;
      for (const { kind, id } of said.annotations) if (kind !== "figure") named.add(id);
      this.#take(piece, said, held);
    }
    return true;
  }

  /** Drops blocks that are gone; gives new blocks what is known of the same text. */
  #carryOver(page: PageText): void {
    if (this.#known.size === 0) return;
    const here = new Set(page.blocks.filter(isProse));
    const byText = new Map<string, Said>();
    for (const [block, annotations] of this.#known) {
      if (here.has(block)) continue;
      const [introduced, held] = [this.#introducedBy(block), this.#heldBy(block)];
      if (!this.#outdated.has(block)) byText.set(block.text, { annotations, introduced, held });
      for (const each of [this.#known, this.#introduced, this.#held, this.#outdated]) each.delete(block);
      this.#marks.drop(block);
    }
    if (byText.size === 0) return;
    for (const block of here) {
      const said = this.#known.has(block) ? undefined : byText.get(block.text);
      if (said) this.#set(block, said.annotations, said.introduced, said.held);
    }
    this.#marks.settle();
  }

  #take(piece: readonly Block[], said: Annotated, heldBefore: Held): void {
    const { introduced } = said;
    const annotations = inOrder(said.annotations);
    let [next, nextForm, start, held] = [0, 0, 0, heldBefore];
    for (const block of piece) {
      const end = start + block.text.length;
      const [first, firstForm] = [next, nextForm];
      while ((annotations[next]?.start ?? end) < end) next++;
      while (nextForm < introduced.length && (introduced[nextForm]?.start ?? end) < end) nextForm++;
      const forms = firstForm === nextForm ? NONE : introduced.slice(firstForm, nextForm);
      this.#set(block, first === next ? NONE : moved(annotations.slice(first, next), -start), forms, held);
      held = heldBehind(held, forms);
      start = end + BLOCK_BORDER.length;
    }
    this.#marks.settle();
  }

  #heldOn(page: PageText): (block: Block) => Held {
    if (this.#introduced.size === 0) return () => NOTHING_HELD;
    return heldAt(page.blocks, (block) => this.#introducedBy(block));
  }

  /** Whether what holds before a block is what another holds and introduces: nothing else is introduced between them. */
  #goesOn(held: (block: Block) => Held): (before: Block, block: Block) => boolean {
    if (this.#introduced.size === 0) return () => true;
    return (before, block) => heldBehind(held(before), this.#introducedBy(before)).key === held(block).key;
  }

  #introducedBy(block: Block): Introductions {
    return this.#introduced.get(block) ?? NONE;
  }

  #heldBy(block: Block): Held {
    return this.#held.get(block) ?? NOTHING_HELD;
  }

  #isCurrent(block: Block, held: Held): boolean {
    return this.#known.has(block) && !this.#outdated.has(block) && this.#heldBy(block).key === held.key;
  }

  #set(block: Block, annotations: readonly Annotation[], introduced: Introductions, held: Held): void {
    this.#known.set(block, annotations);
    this.#outdated.delete(block);
    if (introduced.length > 0) this.#introduced.set(block, introduced);
    else if (this.#introduced.size > 0) this.#introduced.delete(block);
    if (held !== NOTHING_HELD) this.#held.set(block, held);
    else if (this.#held.size > 0) this.#held.delete(block);
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
