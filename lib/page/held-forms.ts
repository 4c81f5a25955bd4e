/** Which short forms hold where on a page, by what its blocks introduce. */
import type { ShortForm } from "../annotate/annotation.ts";
import type { Block } from "./read/block.ts";

/** What a block introduces, in order; null: short for nothing on record from there on. */
export type Introductions = readonly { readonly form: string; readonly id: string | null }[];

export interface Held {
  readonly forms: readonly ShortForm[];
  /** The same for the same forms. */
  readonly key: string;
}

export const NOTHING_HELD: Held = { forms: [], key: "" };

/** As many as hold at once, the last ones: a page may introduce thousands. */
const MOST = 50;

/** What holds behind something that introduces forms. */
export function heldBehind(held: Held, introduced: Introductions): Held {
  if (introduced.length === 0) return held;
  const ids = new Map(held.forms.map(({ form, id }) => [form, id]));
  for (const { form, id } of introduced) {
    ids.delete(form);
    if (id !== null) ids.set(form, id);
  }
  const forms = [...ids].slice(-MOST).map(([form, id]) => ({ form, id }));
  return forms.length > 0 ? { forms, key: JSON.stringify(forms) } : NOTHING_HELD;
}

/** What holds where each block of a page begins, in one pass; documents hold theirs apart. */
export function heldAt(
  blocks: readonly Block[],
  introducedBy: (block: Block) => Introductions,
): (block: Block) => Held {
  const at = new Map<Block, Held>();
  const now = new Map<Document, Held>();
  for (const block of blocks) {
    const document = block.element.ownerDocument;
    const held = now.get(document) ?? NOTHING_HELD;
    if (held !== NOTHING_HELD) at.set(block, held);
    const introduced = introducedBy(block);
    if (introduced.length > 0) now.set(document, heldBehind(held, introduced));
  }
  return (block) => at.get(block) ?? NOTHING_HELD;
}
