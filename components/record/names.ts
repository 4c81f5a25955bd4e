import type { NamedRecord } from "../../lib/dataset/schema.ts";

/** A record's further names as shown to a reader: no misprints, no names it must not be taken for. */
export function otherNames(record: NamedRecord): string[] {
  return record.names.filter(({ kind }) => kind !== "hidden" && kind !== "negative").map(({ text }) => text);
}
