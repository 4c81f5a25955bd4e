/** What the lexicon and the links need of a shard, taken while it is verified: an install then opens no shard again. */
import { type Bytes, fromUtf8, utf8 } from "../../dataset/feed/bytes.ts";
import { linksOf } from "../../dataset/links.ts";
import { isNamed, namesOf } from "../../dataset/names.ts";
import type { AnyRecord } from "../../dataset/schema.ts";
import type { LexiconName, NameMatch } from "../../lexicon/names.ts";

/** JSON of a `Packed` as UTF-8: a database writes few bytes much faster than many objects. */
export type Slice = Bytes;

export interface SliceContent {
  /** In code-unit order. */
  readonly ids: readonly string[];
  /** `record` indexes `ids`. */
  readonly names: readonly LexiconName[];
  /** For each id, the ids it links to. */
  readonly links: readonly (readonly string[])[];
}

type PackedName = [
  text: string,
  record: number,
  match: NameMatch,
  hidden?: 0 | 1,
  from?: string,
  through?: string,
];

interface Packed extends Omit<SliceContent, "names"> {
  readonly names: readonly PackedName[];
}

export function sliceOf(records: readonly AnyRecord[]): Slice {
  const { names, directory } = namesOf(records);
  const byId = new Map(records.filter(isNamed).map((record) => [record.id, linksOf(record)]));
  const packed: Packed = {
    ids: directory,
    names: names.map(pack),
    links: directory.map((id) => byId.get(id) ?? []),
  };
  return utf8(JSON.stringify(packed));
}

export function openSlice(slice: Slice): SliceContent {
  const packed: Packed = JSON.parse(fromUtf8(slice));
  return { ...packed, names: packed.names.map(unpack) };
}

function pack({ text, record, match, hidden, validFrom, validThrough }: LexiconName): PackedName {
  if (validThrough !== undefined) return [text, record, match, hidden ? 1 : 0, validFrom ?? "", validThrough];
  if (validFrom !== undefined) return [text, record, match, hidden ? 1 : 0, validFrom];
  return hidden ? [text, record, match, 1] : [text, record, match];
}

const unpack = ([text, record, match, hidden, validFrom, validThrough]: PackedName): LexiconName => ({
  text,
  record,
  match,
  ...(hidden ? { hidden: true } : {}),
  ...(validFrom ? { validFrom } : {}),
  ...(validThrough ? { validThrough } : {}),
});
