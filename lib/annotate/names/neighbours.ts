import type { Dossier } from "../../dataset/dossier.ts";
import { linksOf } from "../../dataset/links.ts";

/** Which records are linked with which, in both directions: a program with its operator, a report with its subject. */
export function neighbours(dossier: Dossier): ReadonlyMap<string, ReadonlySet<string>> {
  const links = new Map<string, Set<string>>();
  const link = (from: string, to: string) => {
    const known = links.get(from);
    if (known) known.add(to);
    else links.set(from, new Set([to]));
  };
  for (const record of dossier.records.values()) {
    for (const other of linksOf(record)) {
      link(record.id, other);
      link(other, record.id);
    }
  }
  return links;
}
