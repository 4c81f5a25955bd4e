import { type NameOfRecord, namesOfRecord } from "./names.ts";
import type { NamedKind, NamedRecord } from "./schema.ts";

/** What a list shows of a record. */
export interface Title {
  readonly id: string;
  readonly kind: NamedKind;
  readonly name: string;
  /** Without misprints and names it must not be taken for. */
  readonly otherNames: readonly string[];
}

const KIND: Readonly<Record<string, NamedKind>> = { org: "organisation", prog: "program", rep: "report" };

/** From all spellings of a record, its main name first; the kind is in the id. */
export function titleFrom(id: string, names: readonly Omit<NameOfRecord, "place">[]): Title {
  const [main, ...others] = names;
  const shown = others.filter(({ hidden, match }) => !hidden && match !== "negative");
  return {
    id,
    kind: KIND[id.slice(0, id.indexOf("-"))] ?? "organisation",
    name: main?.text ?? id,
    otherNames: shown.map(({ text }) => text),
  };
}

export const titleOf = (record: NamedRecord): Title => titleFrom(record.id, namesOfRecord(record));
