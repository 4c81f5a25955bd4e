/** A page's text travels in pieces. */
import type { Block } from "./read/block.ts";
import { BLOCK_BORDER } from "./read/page-text.ts";

/** As much text as travels at once. */
const PIECE = 50_000;

export type Pieces = readonly [Block, ...Block[]][];

export const documentOf = ([{ element }]: Pieces[number]): Document => element.ownerDocument;

/**
 * Cuts at block borders. A frame's blocks go by themselves, since what it shows has a date of its own, and so do blocks
 * before which something is introduced that the piece does not hold.
 */
export function inPieces(blocks: readonly Block[], goesOn: (before: Block, block: Block) => boolean): Pieces {
  const pieces: [Block, ...Block[]][] = [];
  for (const together of Map.groupBy(blocks, ({ element }) => element.ownerDocument).values()) {
    let size = PIECE;
    let before: Block | undefined;
    for (const block of together) {
      size += block.text.length + BLOCK_BORDER.length;
      if (size > PIECE || !before || !goesOn(before, block)) {
        pieces.push([block]);
        size = block.text.length;
      } else pieces.at(-1)?.push(block);
      before = block;
    }
  }
  return pieces;
}

/** Where there are several pieces, the one that holds `first` comes first; the others follow in order. */
export function urgentFirst(pieces: Pieces, first: () => Block | undefined): Pieces {
  const wanted = pieces.length > 1 ? first() : undefined;
  const urgent = wanted && pieces.find((piece) => piece.includes(wanted));
  return urgent ? [urgent, ...pieces.filter((piece) => piece !== urgent)] : pieces;
}
