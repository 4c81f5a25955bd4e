/** What reading a page yields. Text is UTF-16; a block never holds a blank line. */

/** A run of one text node that stands unbroken in its block's text. */
export interface Piece {
  /** Where the run begins in the block's text. */
  readonly start: number;
  readonly length: number;
  readonly node: Text;
  /** Where the run begins in the node's data. */
  readonly index: number;
}

/** A paragraph as the reader sees it, whatever tags made it. */
export interface Block {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** The block-level element it stands in, perhaps with others. */
  readonly element: Element;
  /** Links in it and the characters they cover: much of both is a menu, not prose. */
  readonly links: number;
  readonly linked: number;
  /** Lies in navigation, a ranking, a footer. */
  readonly furniture: boolean;
  /** Stands among links like a menu; set when the page is put together. */
  menu: boolean;
  /** Where the block begins in the page's text; set when the page is put together. */
  start: number;
}

/** One block-level element: its own paragraphs and the block-level elements inside, in the order of the page. */
export interface Section {
  readonly element: Element;
  readonly parent: Section | null;
  readonly furniture: boolean;
  parts: (Block | Section)[];
  /** Elements passed over because they are not shown; they may be later. */
  hidden: Element[] | undefined;
}

/** Whether a name here is a mention: furniture is read, but says nothing. */
export function isProse(block: Block): boolean {
  return !block.furniture && !block.menu;
}

export function isSection(part: Block | Section): part is Section {
  return "parts" in part;
}
