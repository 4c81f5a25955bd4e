/** What is on record about the names found on one page: little, whatever the size of the dataset. */
import type { Claim, Metric, NamedRecord, Source } from "./schema.ts";

export interface Dossier {
  readonly records: ReadonlyMap<string, NamedRecord>;
  /** Claims about those records. */
  readonly claims: readonly Claim[];
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly sources: ReadonlyMap<string, Source>;
}

/** Fetches what is on record about these ids; ids it does not know are simply absent. */
export type GatherDossier = (ids: readonly string[]) => Promise<Dossier>;
