import { NameList } from "../../lexicon/index.ts";
import type { FeedVersion, Shelf } from "./shelf.ts";
import { type Outline, openSlice } from "./slice.ts";

/** Slices read in one go. */
const BATCH = 8;

/** What the lexicon, the directory and the links are made of. Records are numbered as they come. */
export interface Outlines {
  /** With the records' numbers. */
  readonly names: NameList;
  /** The ids by the records' numbers; an id of several feeds is there several times. */
  readonly ids: readonly string[];
  /** The number each slice begins with, within which ids are sorted. */
  readonly runs: readonly number[];
  /** From a record's number to an id. */
  readonly links: { readonly from: readonly number[]; readonly to: readonly string[] };
}

/** Reads the outlines of all feeds; feeds that name one record alike give one name. */
export async function outlinesIn(
  feeds: readonly FeedVersion[],
  shelf: Shelf,
  giveWay: () => Promise<void>,
): Promise<Outlines> {
  const names = new NameList();
  const ids: string[] = [];
  const runs: number[] = [];
  const links = { from: [] as number[], to: [] as string[] };
  const named = namedOnce(await idsOf(feeds.slice(1), shelf, giveWay));
  for await (const slice of slicesOf(feeds, shelf, giveWay)) {
    runs.push(ids.length);
    for (const outline of slice) {
      const number = ids.push(outline.id) - 1;
      for (const name of outline.names)
        if (named(outline.id, name.match, name.text)) names.add({ ...name, record: number });
      for (const target of outline.links) {
        links.from.push(number);
        links.to.push(target);
      }
    }
  }
  return { names, ids, runs, links };
}

/** Slice after slice; none is held once the next has come. */
async function* slicesOf(
  feeds: readonly FeedVersion[],
  shelf: Shelf,
  giveWay: () => Promise<void>,
): AsyncGenerator<readonly Outline[]> {
  for (const { manifest } of feeds) {
    const hashes = manifest.shards.filter(({ group }) => group === "record").map(({ hash }) => hash);
    for (let i = 0; i < hashes.length; i += BATCH) {
      for (const slice of await shelf.slices(hashes.slice(i, i + BATCH))) {
        yield openSlice(slice);
        await giveWay();
      }
    }
  }
}

/** The ids that the further feeds have: only these can be named by several. Most readers' further feeds are small. */
async function idsOf(
  feeds: readonly FeedVersion[],
  shelf: Shelf,
  giveWay: () => Promise<void>,
): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for await (const slice of slicesOf(feeds, shelf, giveWay)) for (const { id } of slice) ids.add(id);
  return ids;
}

/** Whether a name is new for its record; asked about ids that only one feed has it always is. */
function namedOnce(several: ReadonlySet<string>) {
  const seen = new Set<string>();
  return (id: string, match: string, text: string): boolean =>
    !several.has(id) || seen.size !== seen.add(`${id} ${match} ${text}`).size;
}
