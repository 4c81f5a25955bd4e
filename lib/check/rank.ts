/** Puts what a reader most likely means first among the records a look-up found. */
import { linksOf } from "../dataset/links.ts";
import type { NamedRecord } from "../dataset/schema.ts";

/**
 * A record called exactly what was typed comes first, then those the page names, then those linked with them, then the
 * rest; within each as found, so best first. `onPage`: the records the page names.
 */
export function rankForPage(
  found: readonly NamedRecord[],
  typed: string,
  onPage: readonly NamedRecord[],
): NamedRecord[] {
  const named = new Set(onPage.map(({ id }) => id));
  const linked = new Set(onPage.flatMap(linksOf));
  const rank = (record: NamedRecord): number => {
    if (record.name === typed) return 0;
    if (named.has(record.id)) return 1;
    return linked.has(record.id) || linksOf(record).some((id) => named.has(id)) ? 2 : 3;
  };
  return found.toSorted((a, b) => rank(a) - rank(b));
}
