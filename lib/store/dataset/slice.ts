/** What the lexicon and the links need of a shard, taken while it is verified: an install then opens no shard again. */
import { linksOf } from "../../dataset/links.ts";
import { isNamed, namesOf } from "../../dataset/names.ts";
import type { AnyRecord } from "../../dataset/schema.ts";
import type { LexiconName } from "../../lexicon/names.ts";

/** JSON of a `SliceContent`: one string is stored and read much faster than as many objects. */
export type Slice = string;

export interface SliceContent {
  readonly ids: readonly string[];
  /** `record` indexes `ids`. */
  readonly names: readonly LexiconName[];
  /** For each id, the ids it links to. */
  readonly links: readonly (readonly string[])[];
}

export function sliceOf(records: readonly AnyRecord[]): Slice {
  const named = records.filter(isNamed);
  const { names, directory } = namesOf(named);
  const byId = new Map(named.map((record) => [record.id, record]));
  const links = directory.map((id) => {
    const record = byId.get(id);
    return record ? linksOf(record) : [];
  });
  return JSON.stringify({ ids: directory, names, links } satisfies SliceContent);
}

export const openSlice = (slice: Slice): SliceContent => JSON.parse(slice);
