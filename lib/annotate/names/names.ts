/** Which of the spellings found in a text are names of records: the ambiguous ones by what else the page names. */
import type { Dossier } from "../../dataset/dossier.ts";
import type { Mention } from "../../lexicon/names.ts";
import type { NameAnnotation } from "../annotation.ts";
import { neighbours } from "./neighbours.ts";

/** The ids of all records that the mentions might name, for one gathering; no duplicates. */
export function candidateIds(mentions: readonly Mention[], directory: readonly string[]): string[] {
  const ids = new Set<string>();
  for (const { names } of mentions) for (const { record } of names) ids.add(directory[record] ?? "");
  ids.delete("");
  return [...ids];
}

/** Spellings that may count: a stretch that must not match blocks, unless another record has it for a name. */
function possible(mention: Mention, match: "alone" | "context", directory: readonly string[]): string[] {
  return mention.names
    .filter((name) => name.match === match)
    .flatMap(({ record }) => directory[record] ?? []);
}

/** Of several records spelt alike, the one the page speaks of: itself named elsewhere, else linked to what is named. */
function backed(
  ids: readonly string[],
  certain: ReadonlySet<string>,
  linked: ReadonlySet<string>,
): string | null {
  for (const known of [certain, linked]) {
    const found = ids.filter((id) => known.has(id));
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
  }
  return null;
}

/**
 * Names of records in a text, in order. `alone` counts wherever it stands; `context` only if the page names the same
 * record unambiguously, or one linked to it (its operator, program, publisher …). A spelling that two records could
 * claim equally is left alone. `named`: what earlier pieces of the page named.
 */
export function resolveNames(
  mentions: readonly Mention[],
  directory: readonly string[],
  dossier: Dossier,
  named: readonly string[] = [],
): NameAnnotation[] {
  const certain = new Set(named);
  for (const mention of mentions) {
    const ids = possible(mention, "alone", directory);
    if (ids.length === 1 && ids[0] !== undefined) certain.add(ids[0]);
  }
  const links = neighbours(dossier);
  const linked = new Set([...certain].flatMap((id) => [...(links.get(id) ?? [])]));
  return mentions.flatMap((mention): NameAnnotation[] => {
    const alone = possible(mention, "alone", directory);
    const id =
      alone.length === 1
        ? alone[0]
        : backed([...alone, ...possible(mention, "context", directory)], certain, linked);
    const record = id ? dossier.records.get(id) : undefined;
    return record ? [{ start: mention.start, end: mention.end, kind: record.kind, id: record.id }] : [];
  });
}
