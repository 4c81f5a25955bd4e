/** Copies a record and what is on record about it for use elsewhere. */
import { toJsonLd } from "../../lib/dataset/export/json-ld.ts";
import type { AnyRecord } from "../../lib/dataset/schema.ts";
import { sayRecord } from "../words-record.ts";
import { Copy } from "./Copy.tsx";

export function CopyData({ records }: { records: readonly AnyRecord[] }) {
  const forms = { "JSON-LD": () => JSON.stringify(toJsonLd(records), null, 2) };
  return <Copy label={sayRecord("copy-data")} forms={forms} />;
}
