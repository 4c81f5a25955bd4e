import type * as v from "valibot";
import type { AnyRecord, NamedRecord } from "../../dataset/schema.ts";

/** A record as a form makes it, before the schema fills in what it leaves out. */
export type Draft = v.InferInput<typeof AnyRecord>;

/** A record with its id, type and name only: enough to hang a name on, and it links to nothing. */
export function bare(record: NamedRecord) {
  const { id, name, match, dateModified } = record;
  const named = { id, name, match, dateModified };
  switch (record.kind) {
    case "organisation":
      return { kind: record.kind, type: record.type, ...named };
    case "program":
      return { kind: record.kind, type: record.type, ...named };
    case "report":
      return { kind: record.kind, ...named };
  }
}
