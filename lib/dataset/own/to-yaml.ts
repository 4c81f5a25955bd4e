import { stringify } from "yaml";
import type { DatasetFile } from "../load/load.ts";
import type { AnyRecord } from "../schema.ts";

/** The files of dataset/, in the order in which people read them. */
const KINDS: readonly AnyRecord["kind"][] = [
  "organisation",
  "program",
  "report",
  "source",
  "metric",
  "claim",
];

/** Records as files of a dataset folder, one a kind: what a reader wrote, for a publisher to take in. */
export function toYaml(records: readonly AnyRecord[]): DatasetFile[] {
  return KINDS.flatMap((kind) => {
    const entries = records.filter((record) => record.kind === kind).map(({ kind: _, ...fields }) => fields);
    return entries.length > 0 ? [{ file: `${kind}s.yaml`, text: stringify(entries, { lineWidth: 0 }) }] : [];
  });
}
