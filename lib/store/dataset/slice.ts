/** What the lexicon, the links and lists of titles need of a shard, taken while it is verified: an install then opens no shard again. */
import { unzlibSync, zlibSync } from "fflate";
import { type Bytes, fromUtf8, utf8 } from "../../dataset/feed/bytes.ts";
import { linksOf } from "../../dataset/links.ts";
import { isNamed, type NameOfRecord, namesOfRecord } from "../../dataset/names.ts";
import type { AnyRecord } from "../../dataset/schema.ts";
import type { LexiconName, NameMatch } from "../../lexicon/names.ts";
import { endOfArray } from "./json-text.ts";

/** JSON of `PackedRecord`s, deflated: a database writes few bytes much faster than many, and any bytes faster than objects. */
export type Slice = Bytes;

/** Hardly larger than at 9, in half the time. */
const DEFLATION = 3;
const OPENING_BRACKET = 0x5b;

/** A name that matches alone and has nothing else to it is its text only. */
type PackedName = string | [text: string, match: NameMatch, hidden?: 0 | 1, from?: string, through?: string];
type PackedRecord = [id: string, names: PackedName[], links: string[]];

/** A record as the lexicon and the links need it; its main name is the first. */
export interface Outline {
  readonly id: string;
  readonly names: readonly Omit<LexiconName, "record">[];
  /** The ids it links to. */
  readonly links: readonly string[];
}

/** The outlines of a shard's named records, in the code-unit order of their ids. */
export function sliceOf(records: readonly AnyRecord[]): Slice {
  const named = records.filter(isNamed).sort((a, b) => (a.id < b.id ? -1 : 1));
  const packed = named.map(
    (record): PackedRecord => [record.id, namesOfRecord(record).map(pack), linksOf(record)],
  );
  return zlibSync(utf8(JSON.stringify(packed)), { level: DEFLATION }) as Slice;
}

/** In the order in which `sliceOf` packed them. */
export function openSlice(slice: Slice): Outline[] {
  const packed: PackedRecord[] = JSON.parse(sliceText(slice));
  return packed.map(unpackRecord);
}

/** A slice's JSON, for `outlineIn`. */
export function sliceText(slice: Slice): string {
  // those kept before slices were deflated are JSON as it is
  return fromUtf8(slice[0] === OPENING_BRACKET ? slice : (unzlibSync(slice) as Bytes));
}

/** One record's outline in a slice's JSON, the rest of which is passed over unread; undefined if it is not there. */
export function outlineIn(text: string, id: string): Outline | undefined {
  // no name holds this: there the quotation marks would be escaped
  const start = text.indexOf(`[${JSON.stringify(id)},[`);
  return start < 0 ? undefined : unpackRecord(JSON.parse(text.slice(start, endOfArray(text, start))));
}

const unpackRecord = ([id, names, links]: PackedRecord): Outline => ({ id, names: names.map(unpack), links });

function pack({ text, match, hidden, validFrom, validThrough }: NameOfRecord): PackedName {
  if (validThrough !== undefined) return [text, match, hidden ? 1 : 0, validFrom ?? "", validThrough];
  if (validFrom !== undefined) return [text, match, hidden ? 1 : 0, validFrom];
  if (hidden) return [text, match, 1];
  return match === "alone" ? text : [text, match];
}

function unpack(packed: PackedName): Omit<LexiconName, "record"> {
  if (typeof packed === "string") return { text: packed, match: "alone" };
  const [text, match, hidden, validFrom, validThrough] = packed;
  return {
    text,
    match,
    ...(hidden ? { hidden: true } : {}),
    ...(validFrom ? { validFrom } : {}),
    ...(validThrough ? { validThrough } : {}),
  };
}
