/** Puts what a reader most likely means first among the records a look-up found. */
import type { LookUpRank } from "../lexicon/names.ts";

export interface Hit {
  readonly id: string;
  readonly rank: LookUpRank;
}

/** Ids of the records the page in front names, and of those linked with them. */
export interface Near {
  readonly named: ReadonlySet<string>;
  readonly linked: ReadonlySet<string>;
}

/**
 * A name typed in full comes first, then names that begin so, then the rest; among equals those the page names, then
 * those linked with them; within each as found, so best first.
 */
export function rankForPage(found: readonly Hit[], { named, linked }: Near): Hit[] {
  const order = ({ id, rank }: Hit): number => {
    const fit = rank === "exact" ? 0 : rank === "prefix" ? 1 : 2;
    return 3 * fit + (named.has(id) ? 0 : linked.has(id) ? 1 : 2);
  };
  return found.toSorted((a, b) => order(a) - order(b));
}
