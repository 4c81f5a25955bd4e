import { type Block, isSection, type Piece, type Section } from "./block.ts";
import { markLinkLists } from "./furniture.ts";

/** Between blocks; a name or figure never reaches across. */
export const BLOCK_BORDER = "\n\n";

/** A place in the page: a text node and a UTF-16 index into its data. */
export interface Point {
  readonly node: Text;
  readonly index: number;
}

/** A stretch of one text node. */
export interface Span {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** All blocks of a page in order, and the one string they make. */
export class PageText {
  readonly blocks: readonly Block[];
  readonly length: number;

  constructor(root: Section) {
    const blocks = flatten(root);
    markLinkLists(blocks);
    let start = 0;
    for (const block of blocks) {
      block.start = start;
      start += block.text.length + BLOCK_BORDER.length;
    }
    this.blocks = blocks;
    this.length = Math.max(0, start - BLOCK_BORDER.length);
  }

  get text(): string {
    return this.blocks.map((block) => block.text).join(BLOCK_BORDER);
  }

  /** The text of a document's first blocks, at least as long as asked for if there is as much. */
  head(document: Document, length: number): string {
    const texts: string[] = [];
    let left = length;
    for (const { element, text } of this.blocks) {
      if (left <= 0) break;
      if (element.ownerDocument !== document) continue;
      texts.push(text);
      left -= text.length + BLOCK_BORDER.length;
    }
    return texts.join(BLOCK_BORDER);
  }

  /** The block that holds an offset of the page's text; undefined past the end. */
  blockAt(offset: number): Block | undefined {
    return this.blocks[this.#indexAt(offset)];
  }

  #indexAt(offset: number): number {
    let [low, high] = [0, this.blocks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const block = this.blocks[middle] as Block;
      if (block.start + block.text.length < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Where a stretch of the page's text stands in the document, one span a text node. */
  spans(start: number, end: number): Span[] {
    const spans: Span[] = [];
    for (let at = this.#indexAt(start); at < this.blocks.length; at++) {
      const block = this.blocks[at] as Block;
      if (block.start >= end) break;
      spans.push(...blockSpans(block, start - block.start, end - block.start));
    }
    return spans;
  }

  /** The offset of a place in the document, or of the next read place after it within its node; null if not read. */
  offsetOf(point: Point): number | null {
    for (const block of this.blocks) {
      for (const piece of block.pieces) {
        if (piece.node !== point.node || point.index > piece.index + piece.length) continue;
        return block.start + piece.start + Math.max(0, point.index - piece.index);
      }
    }
    return null;
  }
}

/** A span with the offset in its block's text at which it begins. */
interface BlockSpan extends Span {
  readonly at: number;
}

/** Where a stretch of a block's text stands in the document. */
export function blockSpans(block: Block, start: number, end: number): BlockSpan[] {
  const spans: BlockSpan[] = [];
  for (let at = firstEndingAfter(block.pieces, start); at < block.pieces.length; at++) {
    const piece = block.pieces[at] as Piece;
    if (piece.start >= end) break;
    const from = Math.max(start, piece.start) - piece.start;
    const to = Math.min(end, piece.start + piece.length) - piece.start;
    spans.push({
      node: piece.node,
      start: piece.index + from,
      end: piece.index + to,
      at: piece.start + from,
    });
  }
  return spans;
}

function firstEndingAfter(pieces: readonly Piece[], offset: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle] as Piece;
    if (piece.start + piece.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function flatten(root: Section): Block[] {
  const blocks: Block[] = [];
  const levels: { section: Section; next: number }[] = [{ section: root, next: 0 }];
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const part = level.section.parts[level.next++];
    if (part === undefined) levels.pop();
    else if (isSection(part)) levels.push({ section: part, next: 0 });
    else blocks.push(part);
  }
  return blocks;
}
